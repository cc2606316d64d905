import { Check, X } from "lucide-react";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { useAuthorColour } from "./author-colours";
import { AuthorLine } from "./author-line";
import type { Proposal } from "./reviewed-items";
import { useCurrentCard } from "./thread-card";

interface ProposalCardProps {
	readonly proposal: Proposal;
	readonly listed?: boolean;
	readonly onChosen?: () => void;
}

/** A proposal: which words would go and which come, whose it is, and the two ways to settle it. */
export function ProposalCard({ proposal, listed = true, onChosen }: ProposalCardProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const { id, ids, kind, anchor, address, removed, added, author, time } = proposal;
	const current = useApp((state) => state.review.current === id);
	const colour = useAuthorColour(author);
	const card = useCurrentCard(listed && current);
	const words = [removed, added].filter(Boolean).join(" → ");
	return (
		<article
			ref={card}
			className="reviewed"
			data-current={current}
			aria-label={t(`suggest.${kind}-of`, { author, words })}
		>
			<button
				type="button"
				className="reviewed-words"
				onClick={() => {
					workbench.openReviewed(id);
					onChosen?.();
				}}
			>
				<span className="reviewed-place">
					{t(`suggest.${kind}`)}
					{address !== "" && ` · ${address}`}
				</span>
				<span className="proposal-words" lang={anchor.language} data-author={colour}>
					{removed !== "" && <del>{removed}</del>}
					{removed !== "" && added !== "" && " "}
					{added !== "" && <ins>{added}</ins>}
				</span>
			</button>
			<AuthorLine author={author} time={time} />
			<div className="reviewed-actions">
				<button
					type="button"
					className="button button-small"
					aria-label={t("suggest.accept-words", { words })}
					onClick={() => workbench.settle(ids, "accepted")}
				>
					<Check size={13} aria-hidden="true" />
					{t("suggest.accept")}
				</button>
				<button
					type="button"
					className="button button-small"
					aria-label={t("suggest.reject-words", { words })}
					onClick={() => workbench.settle(ids, "rejected")}
				>
					<X size={13} aria-hidden="true" />
					{t("suggest.reject")}
				</button>
			</div>
		</article>
	);
}
