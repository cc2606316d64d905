import { useMemo } from "react";
import { type CardSource, isAt } from "../cards/types";
import { useApp } from "../shell/context";
import { ProposalCard } from "./proposal-card";
import { proposalsOf, threadsOf } from "./reviewed-items";
import { ThreadCard } from "./thread-card";

const ALL = { shown: "all", author: null } as const;

function CommentsSection({ ids }: { readonly ids: readonly string[] }) {
	const draft = useApp((state) => state.document?.draft ?? null);
	const language = useApp((state) => state.language);
	const threads = useMemo(() => (draft ? threadsOf(draft, language, ALL) : []), [draft, language]);
	return threads
		.filter(({ comment }) => ids.includes(comment.id))
		.map((thread) => <ThreadCard key={thread.comment.id} thread={thread} listed={false} />);
}

function SuggestionsSection({ ids }: { readonly ids: readonly string[] }) {
	const draft = useApp((state) => state.document?.draft ?? null);
	const language = useApp((state) => state.language);
	const proposals = useMemo(
		() => (draft ? proposalsOf(draft, language, null) : []),
		[draft, language],
	);
	return proposals
		.filter((proposal) => proposal.ids.some((id) => ids.includes(id)))
		.map((proposal) => <ProposalCard key={proposal.id} proposal={proposal} listed={false} />);
}

/** What people say of the words at a place. */
export const commentsAt: CardSource = (place, { document, language }) => {
	const found = (document?.draft.comments ?? []).filter(
		({ anchor, resolved }) =>
			!resolved &&
			anchor.node === place.block &&
			anchor.language === language &&
			isAt(anchor, place),
	);
	if (found.length === 0) return null;
	return {
		spans: found.map(({ anchor }) => anchor),
		content: <CommentsSection ids={found.map(({ id }) => id)} />,
	};
};

/** Which words are proposed at a place. */
export const suggestionsAt: CardSource = (place, { document, language }) => {
	const found = (document?.draft.suggestions ?? []).filter(
		({ anchor }) =>
			anchor.node === place.block && anchor.language === language && isAt(anchor, place),
	);
	if (found.length === 0) return null;
	return {
		spans: found.map(({ anchor }) => anchor),
		content: <SuggestionsSection ids={found.map(({ id }) => id)} />,
	};
};
