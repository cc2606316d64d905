import { Popover } from "radix-ui";
import { useEffect, useMemo } from "react";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import type { AppState } from "../store/state";
import { wordsRect } from "./pointed-place";
import { CARD_SOURCES } from "./sources";
import type { CardRequest } from "./types";
import { useHoverCard } from "./use-hover-card";
import "./cards.css";

/** What the features say of a place, in the order of their sections. */
function partsAt(card: CardRequest, state: AppState) {
	return CARD_SOURCES.flatMap(({ name, source }) => {
		const part = source(card, state);
		return part ? [{ name, ...part }] : [];
	});
}

/** The card at the words: one popover for the pointer and for the key at the caret, with a section for each feature. */
export function WordCard() {
	const workbench = useWorkbench();
	const card = useApp((state) => state.card);
	const version = useApp((state) => state.document?.version);
	const readings = useApp((state) => state.readings);
	useHoverCard(workbench);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the sources read the store; these tell when what they read has changed
	const parts = useMemo(
		() => (card ? partsAt(card, workbench.store.get()) : []),
		[card, workbench, readings, version],
	);
	const empty = card !== null && parts.length === 0;
	useEffect(() => {
		if (!empty || card?.by !== "keyboard") return;
		if (card.offset === null) workbench.emptyCard();
		else workbench.showCard({ ...card, offset: null });
	}, [empty, card, workbench]);
	if (!card || empty) return null;
	return <ShownCard key={`${card.block} ${card.by}`} card={card} parts={parts} />;
}

interface ShownCardProps {
	readonly card: CardRequest;
	readonly parts: ReturnType<typeof partsAt>;
}

function ShownCard({ card, parts }: ShownCardProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const spans = parts.flatMap((part) => part.spans);
	// The narrowest words are what the pointer or the caret is on.
	const span =
		card.offset === null
			? null
			: (spans.sort((a, b) => a.to - a.from - (b.to - b.from))[0] ?? null);
	const anchor = {
		current: {
			getBoundingClientRect: () => wordsRect(card.block, span) ?? new DOMRect(),
		},
	};
	const back = () => {
		const { caretRequest } = workbench.store.get();
		workbench.closeCard();
		// A fix has asked for another place of the caret.
		if (workbench.store.get().caretRequest === caretRequest) workbench.focusText();
	};
	return (
		<Popover.Root
			open
			onOpenChange={(open) => {
				if (!open) workbench.closeCard();
			}}
		>
			<Popover.Anchor virtualRef={anchor} />
			<Popover.Portal>
				<Popover.Content
					className="popover word-card"
					side="bottom"
					align="start"
					sideOffset={6}
					collisionPadding={12}
					aria-label={t("card.title")}
					data-by={card.by}
					onOpenAutoFocus={(event) => {
						if (card.by === "pointer") event.preventDefault();
					}}
					onCloseAutoFocus={(event) => event.preventDefault()}
					onEscapeKeyDown={(event) => {
						event.preventDefault();
						back();
					}}
					onInteractOutside={(event) => {
						if (card.by === "pointer") event.preventDefault();
					}}
				>
					{parts.map(({ name, content }) => (
						<section key={name} className="card-section">
							<h2 className="heading-small">{t(`card.${name}`)}</h2>
							{content}
						</section>
					))}
				</Popover.Content>
			</Popover.Portal>
		</Popover.Root>
	);
}
