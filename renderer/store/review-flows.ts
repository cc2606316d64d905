import type { Command } from "../../electron/commands";
import type { SidebarView } from "../../electron/contract/settings";
import {
	type Anchor,
	anchoredText,
	applyCommand,
	type Draft,
	type DraftCommand,
	findNode,
	type Language,
	type Proposer,
	suggestWords,
} from "../../engine/index";
import type { EditHints, Place, Suggesting } from "../editor/types";
import { revealWords } from "../review/reveal-words";
import { type Proposal, proposalsOf, threadsOf } from "../review/reviewed-items";
import { ALONE } from "./alone";
import type { ReviewState } from "./review-state";
import type { AppState, DialogName } from "./state";
import type { Store } from "./store";

/** Comments, notes and proposals. */
export interface ReviewFlows {
	readonly changeReview: (change: Partial<Pick<ReviewState, "list" | "shown" | "author">>) => void;
	/** Begins a comment on the words selected last, or on all words of the caret's block. */
	readonly beginComment: () => void;
	readonly cancelComment: () => void;
	/** Keeps the comment that was begun. */
	readonly addComment: (text: string) => void;
	readonly replyTo: (comment: string, text: string) => void;
	readonly resolveComment: (comment: string, resolved: boolean) => void;
	readonly editComment: (comment: string, reply: number | null, text: string) => void;
	readonly removeComment: (comment: string, reply: number | null) => void;
	/** Ties a thread to the words selected last. */
	readonly moveComment: (comment: string) => void;
	/** Shows a thread or proposal in the list and its words on the page; `null` for none. */
	readonly openReviewed: (id: string | null) => void;
	/** Opens the thread or proposal at a place; `false` where there is none. */
	readonly openReviewedAt: (place: Place) => boolean;
	/** Goes to the next thread or proposal (1) or the one before (-1), round from the other end. */
	readonly stepReviewed: (by: 1 | -1) => void;
	/** Turns writing into proposing, or back; asks first who writes. */
	readonly toggleSuggesting: () => void;
	/** Makes proposals of what is written in the text, while that is wished. */
	readonly suggesting: Suggesting;
	readonly settle: (ids: readonly string[], verdict: "accepted" | "rejected") => void;
	/** Settles many proposals at once; the draft as it was becomes a version first. */
	readonly settleAll: (ids: readonly string[], verdict: "accepted" | "rejected") => void;
	/** Settles the proposal at the caret, else the one looked at. */
	readonly settleHere: (verdict: "accepted" | "rejected") => void;
	readonly toggleNotes: () => void;
	/** Opens the note of a node, or of the caret's block. */
	readonly openNote: (node: string | null) => void;
	readonly setNotes: (node: string, notes: readonly (readonly [Language, string])[]) => void;
}

/** The commands of the review. */
export type ReviewCommand = Extract<Command, `review.${string}`>;

/** What review flows work with. */
export interface ReviewFlowParts {
	readonly store: Store<AppState>;
	readonly newId: () => string;
	readonly now: () => number;
	readonly apply: (command: DraftCommand, hints: EditHints) => void;
	readonly tell: (id: string, params?: Readonly<Record<string, string>>) => void;
	readonly showSidebar: (view: SidebarView) => void;
	readonly openDialog: (name: DialogName) => void;
	readonly showLanguage: (language: Language) => void;
	readonly focusText: () => void;
	/** Keeps the draft as it is as a version. */
	readonly keepVersion: () => void;
}

/** The flows, with what the window does for them. */
export interface ReviewStore {
	readonly flows: ReviewFlows;
	readonly caretMoved: (place: Place | null, anchor: Place | null) => void;
	readonly commands: Readonly<Record<ReviewCommand, () => void>>;
	/** A command of a panel as a proposal, while what is written is one; the same command otherwise. */
	readonly proposed: (command: DraftCommand) => DraftCommand;
}

/** A command that writes words, and nothing else, as a proposal; any other as it is. */
function asProposal(draft: Draft, command: DraftCommand, by: Proposer): DraftCommand {
	if (command.type === "set-runs") {
		if (command.anchored) return command;
		const { block, language, runs, caret = null } = command;
		const written = { block, language, runs, caretBefore: null, caret };
		return suggestWords(draft, written, by)?.command ?? command;
	}
	if (command.type !== "batch" || command.commands.some(({ type }) => type !== "set-runs"))
		return command;
	let at = draft;
	const commands = command.commands.map((step) => {
		const proposal = asProposal(at, step, by);
		at = applyCommand(at, proposal).draft;
		return proposal;
	});
	return { type: "batch", commands };
}

/** Makes the flows. */
export function createReviewFlows(parts: ReviewFlowParts): ReviewStore {
	const { store, newId, now, apply, tell } = parts;
	let selected: { readonly from: Place; readonly to: Place } | null = null;

	const time = (): string => new Date(now()).toISOString();
	const author = (): string => store.get().settings.reviewer;
	const change = (review: Partial<ReviewState>): void =>
		store.set({ review: { ...store.get().review, ...review } });
	const draft = () => store.get().document?.draft ?? null;
	/** Who proposes, while what is written is a proposal; `null` otherwise. */
	const proposer = (): Proposer | null =>
		store.get().review.suggesting && author() !== ""
			? { author: author(), time: time(), newId }
			: null;

	/** The words selected last, as far as they stand in one block; the block's own where none are. */
	function selection(): { readonly anchor: Anchor; readonly quote: string } | null {
		const { block: current, language } = store.get();
		const known = draft();
		// A selection in another draft than this one is none.
		const here = selected?.to.block === current ? selected : null;
		const block = here?.from.block ?? current;
		if (!known || block === null) return null;
		const text = anchoredText(known, block, language);
		const ends = here ?? { from: { block, offset: 0 }, to: { block, offset: 0 } };
		const order = ends.from.block !== ends.to.block || ends.from.offset <= ends.to.offset;
		const [first, last] = order ? [ends.from, ends.to] : [ends.to, ends.from];
		const to = last.block === block ? last.offset : text.length;
		const some = first.block === block && first.offset < to;
		const span = some
			? { from: first.offset, to: Math.min(to, text.length) }
			: { from: 0, to: text.length };
		const quote = text.slice(span.from, span.to);
		if (quote.trim() === "") return null;
		return { anchor: { node: block, language, ...span }, quote };
	}

	function lookAt(id: string, anchor: Anchor, list: ReviewState["list"]): void {
		const { language } = store.get();
		parts.showSidebar("review");
		change({ current: id, list });
		if (anchor.language !== language) parts.showLanguage(anchor.language);
		store.set({ block: anchor.node });
		revealWords(anchor);
	}

	function settle(ids: readonly string[], verdict: "accepted" | "rejected"): void {
		if (ids.length === 0) return;
		apply({ type: "settle-suggestions", suggestions: ids, verdict }, ALONE);
		change({ current: null });
		tell(`suggest.told.${verdict}`, { count: String(ids.length) });
	}

	function proposalAt(place: Place | null): Proposal | null {
		const known = draft();
		if (!known || !place) return null;
		const { language } = store.get();
		const found = proposalsOf(known, language, null).find(
			({ anchor }) =>
				anchor.language === language &&
				anchor.node === place.block &&
				anchor.from <= place.offset &&
				place.offset <= anchor.to,
		);
		return found ?? null;
	}

	/** Everything that can be stepped through in the list shown. */
	function listed(): readonly { readonly id: string; readonly anchor: Anchor }[] {
		const known = draft();
		if (!known) return [];
		const { review, language } = store.get();
		return review.list === "suggestions"
			? proposalsOf(known, language, review.author)
			: threadsOf(known, language, review).map(({ comment }) => comment);
	}

	const flows: ReviewFlows = {
		changeReview: change,
		beginComment() {
			const remark = selection();
			if (!remark) {
				tell("comments.told.no-words");
				return;
			}
			parts.showSidebar("review");
			change({ remark, list: "comments", current: null });
		},
		cancelComment() {
			change({ remark: null });
			parts.focusText();
		},
		addComment(text) {
			const { remark } = store.get().review;
			if (!remark) return;
			const id = newId();
			const comment = {
				id,
				...remark,
				author: author(),
				time: time(),
				text,
				resolved: false,
				replies: [],
			};
			apply({ type: "add-comment", comment }, ALONE);
			// A filter must not hide what was just written.
			change({ remark: null, current: id, shown: "open", author: null });
			tell("comments.told.added");
			parts.focusText();
		},
		replyTo(comment, text) {
			const reply = { author: author(), time: time(), text };
			apply({ type: "reply", comment, reply }, ALONE);
			tell("comments.told.replied");
		},
		resolveComment(comment, resolved) {
			apply({ type: "resolve-comment", comment, resolved }, ALONE);
			if (resolved) change({ current: null });
			tell(resolved ? "comments.told.resolved" : "comments.told.reopened");
		},
		editComment: (comment, reply, text) =>
			apply({ type: "edit-comment", comment, reply, text }, ALONE),
		removeComment(comment, reply) {
			apply({ type: "remove-comment", comment, reply }, ALONE);
			tell("comments.told.removed");
		},
		moveComment(comment) {
			const words = selection();
			if (!words) return;
			apply({ type: "move-comment", comment, ...words }, ALONE);
			tell("comments.told.moved");
		},
		openReviewed(id) {
			const known = draft();
			if (id === null || !known) {
				change({ current: null });
				return;
			}
			const comment = known.comments.find((each) => each.id === id);
			const suggestion = known.suggestions.find((each) => each.id === id);
			if (comment) lookAt(id, comment.anchor, "comments");
			else if (suggestion) lookAt(id, suggestion.anchor, "suggestions");
		},
		openReviewedAt(place) {
			const known = draft();
			const { language } = store.get();
			const comment = known?.comments.findLast(
				({ anchor, resolved }) =>
					!resolved &&
					anchor.language === language &&
					anchor.node === place.block &&
					anchor.from < place.offset &&
					place.offset < anchor.to,
			);
			const found = comment ?? proposalAt(place);
			if (!found) return false;
			parts.showSidebar("review");
			change({ current: found.id, list: comment ? "comments" : "suggestions" });
			return true;
		},
		stepReviewed(by) {
			const items = listed();
			const at = items.findIndex(({ id }) => id === store.get().review.current);
			const next = items.at(at < 0 && by > 0 ? 0 : (at + by) % Math.max(items.length, 1));
			if (next) flows.openReviewed(next.id);
			else tell("comments.told.none");
		},
		toggleSuggesting() {
			const { suggesting } = store.get().review;
			if (!suggesting && author() === "") {
				parts.openDialog("reviewer");
				return;
			}
			change({ suggesting: !suggesting });
			tell(suggesting ? "suggest.told.off" : "suggest.told.on", { author: author() });
		},
		suggesting: {
			isOn: () => proposer() !== null,
			propose(written) {
				const by = proposer();
				const known = draft();
				return by && known ? suggestWords(known, written, by) : null;
			},
			tellStructure: (done) => tell(done ? "suggest.told.direct" : "suggest.told.refused"),
		},
		settle,
		settleAll(ids, verdict) {
			parts.keepVersion();
			settle(ids, verdict);
		},
		settleHere(verdict) {
			const found = proposalAt(selected?.to ?? null);
			const known = draft();
			const { current } = store.get().review;
			const chosen =
				found ??
				(known && proposalsOf(known, store.get().language, null).find(({ id }) => id === current));
			if (!chosen) {
				tell("suggest.told.none-here");
				return;
			}
			settle(chosen.ids, verdict);
		},
		toggleNotes() {
			const { notesShown } = store.get().review;
			change({ notesShown: !notesShown });
			tell(notesShown ? "notes.told.hidden" : "notes.told.shown");
		},
		openNote(node) {
			const noted = node ?? store.get().block;
			const known = draft();
			if (noted === null || !known || !findNode(known, noted)) {
				tell("notes.told.no-clause");
				return;
			}
			change({ noted });
			parts.openDialog("note");
		},
		setNotes(node, notes) {
			const commands = notes.map(
				([language, text]): DraftCommand => ({ type: "set-note", node, language, text }),
			);
			apply({ type: "batch", commands }, ALONE);
			tell("notes.told.kept");
		},
	};

	return {
		flows,
		commands: {
			"review.show": () => parts.showSidebar("review"),
			"review.comment": flows.beginComment,
			"review.suggesting": flows.toggleSuggesting,
			"review.next": () => flows.stepReviewed(1),
			"review.previous": () => flows.stepReviewed(-1),
			"review.accept": () => flows.settleHere("accepted"),
			"review.reject": () => flows.settleHere("rejected"),
			"review.note": () => flows.openNote(null),
			"review.notes": flows.toggleNotes,
		},
		caretMoved(place, anchor) {
			if (place) selected = { from: anchor ?? place, to: place };
		},
		proposed(command) {
			const by = proposer();
			const known = draft();
			return by && known ? asProposal(known, command, by) : command;
		},
	};
}
