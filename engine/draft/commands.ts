import type { Language } from "../language/types";
import type { InstrumentType } from "../reading/types";
import { type Anchored, carryAnchors, carryWords } from "./anchors";
import { mapNode, withBlockRuns, withBlocks } from "./blocks";
import { type CommentCommand, commented } from "./comments";
import { checkHeld, checkRecast } from "./containment";
import { type NoteCommand, noted } from "./notes";
import type { BlockInput } from "./rebuild";
import { type SignatureCommand, withSignatures } from "./signatures";
import { proposed, type SuggestionCommand } from "./suggestions";
import { gridFault, isOfTable } from "./table-grid";
import { changeTerms, type TermCommand } from "./terms-commands";
import type { Block, Decision, Draft, DraftNode, NumberingStyle, Run, TableHeaders } from "./types";
import { findNode } from "./walk";
import { recast } from "./words";

/** The longest marking or symbol, in UTF-16 units; as in the draft's schema. */
export const MAX_HEAD_LENGTH = 120;

/** A change to a draft. `set-runs` on the draft's own id sets its title. Every command has an inverse. */
export type DraftCommand =
	| {
			readonly type: "set-runs";
			readonly block: string;
			readonly language: Language;
			readonly runs: readonly Run[];
			/** Where the caret stands then, UTF-16 units of the open text: tells which of several equal letters were written. */
			readonly caret?: number;
			/** All that is anchored in the draft then, where the words alone don't tell. */
			readonly anchored?: Anchored;
	  }
	| {
			readonly type: "insert";
			/** The node to hold it; `null` for the body. */
			readonly parent: string | null;
			readonly index: number;
			readonly node: DraftNode;
	  }
	| { readonly type: "remove"; readonly node: string }
	| {
			readonly type: "move";
			readonly node: string;
			readonly parent: string | null;
			/** Index among the new siblings once the node has left its old place. */
			readonly index: number;
	  }
	| {
			readonly type: "set-kind";
			readonly node: string;
			readonly kind: Exclude<Block["kind"], "title">;
	  }
	| {
			readonly type: "set-numbering";
			readonly node: string;
			readonly numbering: DraftNode["numbering"];
	  }
	| {
			/** Gives a table other rows and headers; `null` for none. */
			readonly type: "set-table";
			readonly table: string;
			readonly headers: TableHeaders | null;
			readonly rows: readonly DraftNode[];
	  }
	| { readonly type: "set-instrument"; readonly instrument: InstrumentType }
	/** Sets how the draft may be handled; `null` takes the marking away. */
	| { readonly type: "set-marking"; readonly marking: string | null }
	/** Sets the symbol under which it circulates; `null` takes it away. */
	| { readonly type: "set-symbol"; readonly symbol: string | null }
	| { readonly type: "set-languages"; readonly languages: readonly Language[] }
	| { readonly type: "set-checklist"; readonly checklist: Draft["checklist"] }
	/** `null` goes back to the customary style. */
	| { readonly type: "set-numbering-style"; readonly style: NumberingStyle | null }
	| {
			readonly type: "replace-blocks";
			readonly language: Language;
			readonly blocks: readonly BlockInput[];
	  }
	| {
			/** Puts title and body back as they were; the inverse of changes to the tree. */
			readonly type: "restore";
			readonly title: Draft["title"];
			readonly body: Draft["body"];
			/** All that was anchored; where absent, it follows the words. */
			readonly anchored?: Anchored;
	  }
	/** Puts a reviewer's decision on a finding in place of their earlier one on it. */
	| { readonly type: "decide"; readonly decision: Decision }
	/** Takes a reviewer's decision on a finding back. */
	| {
			readonly type: "withdraw-decision";
			readonly decision: Pick<Decision, "node" | "check" | "evidence" | "author">;
	  }
	| {
			/** Puts all decisions back as they were; the inverse of the two before. */
			readonly type: "restore-decisions";
			readonly decisions: Draft["decisions"];
	  }
	| CommentCommand
	| SuggestionCommand
	| NoteCommand
	/** Puts all comments and proposals back as they were. */
	| { readonly type: "restore-anchored"; readonly anchored: Anchored }
	| TermCommand
	| SignatureCommand
	| { readonly type: "batch"; readonly commands: readonly DraftCommand[] };

/** A draft after a command, with the command that leads back. */
export interface Applied {
	readonly draft: Draft;
	readonly inverse: DraftCommand;
}

function place(draft: Draft, id: string): NonNullable<ReturnType<typeof findNode>> {
	const found = findNode(draft, id);
	if (!found) throw new RangeError(`no node ${id}`);
	return found;
}

/** Throws where a node is a piece of a table. */
function apart({ id, kind }: DraftNode): void {
	if (isOfTable(kind)) throw new RangeError(`${id} stands in its table only`);
}

function inserted(
	body: readonly DraftNode[],
	parent: string | null,
	index: number,
	node: DraftNode,
): readonly DraftNode[] {
	const into = (siblings: readonly DraftNode[]): readonly DraftNode[] => {
		if (index < 0 || index > siblings.length) throw new RangeError(`no index ${index}`);
		return [...siblings.slice(0, index), node, ...siblings.slice(index)];
	};
	if (parent === null) return into(body);
	const fresh = mapNode(body, parent, (holder) => ({
		...holder,
		children: into(holder.children),
	}));
	if (fresh === body) throw new RangeError(`no node ${parent}`);
	return fresh;
}

function removed(nodes: readonly DraftNode[], id: string): readonly DraftNode[] {
	const index = nodes.findIndex((node) => node.id === id);
	if (index >= 0) return [...nodes.slice(0, index), ...nodes.slice(index + 1)];
	for (const [at, node] of nodes.entries()) {
		const children = removed(node.children, id);
		if (children !== node.children)
			return [...nodes.slice(0, at), { ...node, children }, ...nodes.slice(at + 1)];
	}
	return nodes;
}

type DecisionOf = Pick<Decision, "node" | "check" | "evidence" | "author">;

function isSame(one: DecisionOf, other: DecisionOf): boolean {
	return (
		one.node === other.node &&
		one.check === other.check &&
		one.evidence === other.evidence &&
		one.author === other.author
	);
}

/** The decisions with one more; a reviewer's earlier one on the same finding gives way, where it stood. */
function decided(decisions: Draft["decisions"], decision: Decision): Draft["decisions"] {
	const { verdict, level, reason } = decision;
	if ((verdict === "set") !== (level !== undefined))
		throw new RangeError("a level stands with the verdict `set` only");
	if (level !== undefined && !(Number.isInteger(level) && level >= 0 && level <= 3))
		throw new RangeError(`no level ${level}`);
	if (verdict !== "accepted" && reason.trim() === "")
		throw new RangeError("a decision against the engine gives its reason");
	const at = decisions.findIndex((known) => isSame(known, decision));
	return at < 0 ? [...decisions, decision] : decisions.with(at, decision);
}

/** The draft with a table that has other rows and headers. */
function withTable(
	draft: Draft,
	{ table: id, headers, rows }: Extract<DraftCommand, { readonly type: "set-table" }>,
): Draft {
	const { headers: _old, ...bare } = place(draft, id).node;
	const table = { ...bare, ...(headers === null ? {} : { headers }), children: rows };
	const fault = table.kind === "table" ? gridFault(table) : { detail: `${id} is no table` };
	if (fault) throw new RangeError(fault.detail);
	return { ...draft, body: mapNode(draft.body, id, () => table) };
}

/** What stands at the head of every page, as the file may hold it: one line, without spaces around it. */
function withHead(draft: Draft, member: "marking" | "symbol", words: string | null): Draft {
	const { [member]: _before, ...rest } = draft;
	const line = words?.trim() ?? "";
	if (line.length > MAX_HEAD_LENGTH || /\p{Cc}/u.test(line))
		throw new RangeError(`${member} is one line of at most ${MAX_HEAD_LENGTH} units`);
	return line === "" ? rest : { ...rest, [member]: line };
}

/** A command that is no list of others. */
type SingleCommand = Exclude<DraftCommand, { readonly type: "batch" }>;

function change(draft: Draft, command: SingleCommand): Draft {
	switch (command.type) {
		case "set-runs":
			if (command.block !== draft.id) place(draft, command.block);
			return withBlockRuns(draft, command.language, command.block, command.runs);
		case "insert":
			checkHeld(draft, command.parent, command.node);
			return { ...draft, body: inserted(draft.body, command.parent, command.index, command.node) };
		case "remove":
			apart(place(draft, command.node).node);
			return { ...draft, body: removed(draft.body, command.node) };
		case "move": {
			const { node, ancestors } = place(draft, command.node);
			apart(node);
			if (command.parent !== null && findNode({ ...draft, body: [node] }, command.parent))
				throw new RangeError(`${command.node} cannot go into itself`);
			// Among its siblings a node may stay wherever an old file put it.
			if ((ancestors.at(-1)?.id ?? null) !== command.parent) checkHeld(draft, command.parent, node);
			const without = removed(draft.body, command.node);
			return { ...draft, body: inserted(without, command.parent, command.index, node) };
		}
		case "set-kind":
			checkRecast(draft, command.node, command.kind);
			return {
				...draft,
				body: mapNode(draft.body, command.node, (node) => recast(node, command.kind)),
			};
		case "set-numbering":
			place(draft, command.node);
			return {
				...draft,
				body: mapNode(draft.body, command.node, (node) => ({
					...node,
					numbering: command.numbering,
				})),
			};
		case "set-table":
			return withTable(draft, command);
		case "set-instrument":
			return { ...draft, instrument: command.instrument };
		case "set-marking":
			return withHead(draft, "marking", command.marking);
		case "set-symbol":
			return withHead(draft, "symbol", command.symbol);
		case "set-languages":
			if (command.languages.length === 0) throw new RangeError("a draft has a language");
			return { ...draft, languages: command.languages };
		case "set-checklist":
			return { ...draft, checklist: command.checklist };
		case "set-numbering-style": {
			const { numberingStyle: _old, ...rest } = draft;
			return command.style === null ? rest : { ...rest, numberingStyle: command.style };
		}
		case "replace-blocks":
			return withBlocks(draft, command.language, command.blocks);
		case "restore":
			return { ...draft, title: command.title, body: command.body };
		case "decide":
			return { ...draft, decisions: decided(draft.decisions, command.decision) };
		case "withdraw-decision": {
			const decisions = draft.decisions.filter((known) => !isSame(known, command.decision));
			if (decisions.length === draft.decisions.length)
				throw new RangeError(`no decision of ${command.decision.author} on that finding`);
			return { ...draft, decisions };
		}
		case "restore-decisions":
			return { ...draft, decisions: command.decisions };
		case "add-comment":
		case "reply":
		case "resolve-comment":
		case "edit-comment":
		case "remove-comment":
		case "move-comment": {
			const comments = commented(draft.comments, command);
			return comments === draft.comments ? draft : { ...draft, comments };
		}
		case "add-suggestions":
		case "settle-suggestions":
			return proposed(draft, command);
		case "set-note":
			place(draft, command.node);
			return noted(draft, command);
		case "restore-anchored":
			return { ...draft, ...command.anchored };
		case "define-term":
		case "rename-term":
		case "remove-term":
		case "set-term-definition":
		case "restore-terms":
			return changeTerms(draft, command);
		case "set-signatures":
			return withSignatures(draft, command);
	}
}

/** The draft after a command, with all that is anchored in it where its words stand then. */
function carried(before: Draft, after: Draft, command: SingleCommand): Draft {
	switch (command.type) {
		case "set-runs":
			return command.anchored
				? withAnchored(after, command.anchored)
				: carryWords(before, after, command);
		case "restore":
			return command.anchored ? withAnchored(after, command.anchored) : carryAnchors(before, after);
		case "settle-suggestions":
			return after;
		default:
			return carryAnchors(before, after);
	}
}

function anchoredIn({ comments, suggestions }: Draft): Anchored {
	return { comments, suggestions };
}

function withAnchored(draft: Draft, { comments, suggestions }: Anchored): Draft {
	if (comments === draft.comments && suggestions === draft.suggestions) return draft;
	return { ...draft, comments, suggestions };
}

function inverseOf(draft: Draft, command: SingleCommand): DraftCommand {
	switch (command.type) {
		case "set-instrument":
			return { type: "set-instrument", instrument: draft.instrument };
		case "set-marking":
			return { type: "set-marking", marking: draft.marking ?? null };
		case "set-symbol":
			return { type: "set-symbol", symbol: draft.symbol ?? null };
		case "set-languages":
			return { type: "set-languages", languages: draft.languages };
		case "set-checklist":
			return { type: "set-checklist", checklist: draft.checklist };
		case "set-signatures":
			return { type: "set-signatures", signatures: draft.signatures ?? [] };
		case "set-numbering-style":
			return { type: "set-numbering-style", style: draft.numberingStyle ?? null };
		case "decide":
		case "withdraw-decision":
		case "restore-decisions":
			return { type: "restore-decisions", decisions: draft.decisions };
		case "add-comment":
		case "reply":
		case "resolve-comment":
		case "edit-comment":
		case "remove-comment":
		case "move-comment":
		case "add-suggestions":
		case "restore-anchored":
			return { type: "restore-anchored", anchored: anchoredIn(draft) };
		case "define-term":
		case "set-term-definition":
		case "restore-terms":
			return { type: "restore-terms", terms: draft.terms };
		case "rename-term":
		case "remove-term":
			return {
				type: "batch",
				commands: [
					{ type: "restore-terms", terms: draft.terms },
					{ type: "restore", title: draft.title, body: draft.body },
				],
			};
		default:
			return {
				type: "restore",
				title: draft.title,
				body: draft.body,
				anchored: anchoredIn(draft),
			};
	}
}

/** Whether a command says itself what is anchored after it; of all others, the words tell. */
function anchorsItself(command: DraftCommand): boolean {
	switch (command.type) {
		case "set-runs":
		case "restore":
			return command.anchored !== undefined;
		case "batch":
		case "settle-suggestions":
		case "restore-anchored":
			return true;
		default:
			return false;
	}
}

/** Applies commands in order. What is anchored is carried over all that stand in a row, for words may be taken out by one and put in by the next. */
function applyAll(draft: Draft, commands: readonly DraftCommand[]): Applied {
	const inverses: DraftCommand[] = [];
	let at = draft;
	let carriedTo = draft;
	for (const [index, step] of commands.entries()) {
		const next = commands[index + 1];
		const alone = carriedTo === at && (next === undefined || anchorsItself(next));
		if (step.type === "batch" || anchorsItself(step) || alone) {
			const done = applyCommand(at, step);
			inverses.unshift(done.inverse);
			at = done.draft;
			carriedTo = at;
			continue;
		}
		inverses.unshift(inverseOf(at, step));
		at = change(at, step);
		if (next !== undefined && !anchorsItself(next)) continue;
		at = carryAnchors(carriedTo, at);
		carriedTo = at;
	}
	if (at.comments !== draft.comments || at.suggestions !== draft.suggestions)
		inverses.push({ type: "restore-anchored", anchored: anchoredIn(draft) });
	return { draft: at, inverse: { type: "batch", commands: inverses } };
}

/** Applies a command. Throws `RangeError` for a node or index that does not exist, and where a node cannot stand. The draft given is left as it is. */
export function applyCommand(draft: Draft, command: DraftCommand): Applied {
	if (command.type === "batch") return applyAll(draft, command.commands);
	const next = carried(draft, change(draft, command), command);
	const inverse = inverseOf(draft, command);
	const putsBack = inverse.type === "restore" || inverse.type === "restore-anchored";
	if (putsBack || (next.comments === draft.comments && next.suggestions === draft.suggestions))
		return { draft: next, inverse };
	const anchored: DraftCommand = { type: "restore-anchored", anchored: anchoredIn(draft) };
	return { draft: next, inverse: { type: "batch", commands: [inverse, anchored] } };
}
