import { Trash2 } from "lucide-react";
import { Popover } from "radix-ui";
import { type FormEvent, type KeyboardEvent, useId, useRef } from "react";
import { footnotesOf, referenceTexts } from "../../engine/index";
import { wordsRect } from "../cards/pointed-place";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import type { OpenFootnote } from "../store/terms-state";
import { noteText } from "./note-text";
import "./footnotes.css";

/** The footnote that is written, in a popover at its mark. */
export function FootnotePopover() {
	const footnote = useApp((state) => state.footnote);
	if (!footnote) return null;
	const { block, offset } = footnote.place;
	return <NoteForm key={`${footnote.id} ${block} ${offset}`} footnote={footnote} />;
}

function markRect({ id, place }: OpenFootnote): DOMRect {
	const mark =
		id === null ? null : document.querySelector(`.draft-text [data-footnote="${CSS.escape(id)}"]`);
	const { block, offset } = place;
	return (
		mark?.getBoundingClientRect() ??
		wordsRect(block, { from: Math.max(0, offset - 1), to: Math.max(1, offset) }) ??
		new DOMRect()
	);
}

function NoteForm({ footnote }: { readonly footnote: OpenFootnote }) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const label = useId();
	const field = useRef<HTMLTextAreaElement>(null);
	const draft = useApp((state) => state.document?.draft ?? null);
	if (!draft) return null;
	const { id, language } = footnote;
	const known = footnotesOf(draft, language).find((each) => each.id === id);
	const words = known ? noteText(known.content, referenceTexts(draft, language)) : "";
	const anchor = { current: { getBoundingClientRect: () => markRect(footnote) } };
	const keep = () => workbench.keepFootnote(field.current?.value ?? "");
	const leave = () => {
		workbench.closeFootnote();
		workbench.focusText();
	};
	const onSubmit = (event: FormEvent) => {
		event.preventDefault();
		keep();
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
		event.preventDefault();
		keep();
	};
	const title = known ? t("footnotes.edit", { number: known.number }) : t("footnotes.new");
	return (
		<Popover.Root
			open
			onOpenChange={(open) => {
				if (!open) workbench.closeFootnote();
			}}
		>
			<Popover.Anchor virtualRef={anchor} />
			<Popover.Portal>
				<Popover.Content
					className="popover footnote-popover"
					side="bottom"
					align="start"
					sideOffset={6}
					collisionPadding={12}
					aria-label={title}
					onOpenAutoFocus={(event) => {
						event.preventDefault();
						field.current?.focus();
						field.current?.select();
					}}
					onCloseAutoFocus={(event) => event.preventDefault()}
					onEscapeKeyDown={(event) => {
						event.preventDefault();
						leave();
					}}
					onInteractOutside={(event) => {
						event.preventDefault();
						keep();
					}}
				>
					<form className="footnote-form" onSubmit={onSubmit}>
						<div className="footnote-form-head">
							<h2 className="heading-small" id={label}>
								{title}
							</h2>
							{known && (
								<button
									type="button"
									className="button button-plain button-icon"
									aria-label={t("footnotes.remove", { number: known.number })}
									title={t("footnotes.remove", { number: known.number })}
									onClick={() => workbench.removeFootnote(known.id)}
								>
									<Trash2 size={15} aria-hidden="true" />
								</button>
							)}
						</div>
						<textarea
							ref={field}
							className="input footnote-words"
							lang={language}
							rows={3}
							maxLength={4000}
							aria-label={t("footnotes.words")}
							defaultValue={words}
							onKeyDown={onKeyDown}
						/>
						<div className="form-end">
							<button type="button" className="button" onClick={leave}>
								{t("dialog.cancel")}
							</button>
							<button type="submit" className="button button-primary">
								{t("footnotes.keep")}
							</button>
						</div>
					</form>
				</Popover.Content>
			</Popover.Portal>
		</Popover.Root>
	);
}
