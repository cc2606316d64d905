import {
	type BracketOption,
	MAX_BRACKET_DEPTH,
	MAX_OPTIONS,
	type Mark,
	normaliseRuns,
	type Run,
	type Suggestion,
} from "../../engine/index";

/** A tracked change around words. */
export type Change = Pick<Suggestion, "kind" | "author" | "time">;

/** A piece of a paragraph as it was read, in order. */
export type Fragment =
	| {
			readonly type: "text";
			readonly text: string;
			readonly marks: readonly Mark[];
			/** What a style of ours says that the words are; proposers and numbers are no words of the text. */
			readonly role: "words" | "number" | "bracket" | "proposers";
			readonly changes: readonly Change[];
			/** Id of the defined term that the words use; absent for other words. */
			readonly term?: string;
			/** Who the proposers are, where the file says so otherwise than by words; absent elsewhere. */
			readonly behind?: Pick<BracketOption, "proposers" | "supporters">;
			/** A bracket's sign that changes and comments cut: what stands over its units, in order; absent where one thing covers all. */
			readonly parts?: readonly SignPart[];
	  }
	| {
			readonly type: "reference";
			readonly bookmark: string;
			/** The words shown. */
			readonly text: string;
			readonly changes: readonly Change[];
			/** The style of ours that its words stand in; "" where a link is all that tells it. */
			readonly style: string;
	  }
	| { readonly type: "footnote"; readonly note: string }
	| CommentEdge;

/** Where a comment begins or ends; `point` for its sign, which may have no range. */
export interface CommentEdge {
	readonly type: "comment";
	readonly id: string;
	readonly edge: "start" | "end" | "point";
}

/** Units of a sign under the same changes, or the edge of a comment between them. */
export type SignPart =
	| { readonly length: number; readonly changes: readonly Change[] }
	| CommentEdge;

/** The words of a node made of fragments; offsets are UTF-16 units with every bracket shown open. */
export interface Assembled {
	readonly runs: readonly Run[];
	readonly changes: readonly (Change & { readonly from: number; readonly to: number })[];
	/** Edges of comments in order. */
	readonly edges: readonly {
		readonly id: string;
		readonly edge: "start" | "end" | "point";
		readonly at: number;
	}[];
	readonly length: number;
}

/** What fragments refer to outside of themselves. */
export interface Surroundings {
	/** The node that a bookmark stands for; `null` where the words shown shall stand instead. */
	readonly targetOf: (bookmark: string) => string | null;
	/** The runs of a footnote with at most `room` brackets inside one another; `null` where the file has none of that id. */
	readonly footnote: (note: string, room: number) => readonly Run[] | null;
	readonly newId: () => string;
}

interface OpenOption {
	readonly content: Run[];
	behind: string;
	named?: Pick<BracketOption, "proposers" | "supporters">;
}

const SIGNS = /\[|\]| \/ /g;

/** Brackets whose signs stand in several runs, as LibreOffice cuts them at a change of script, made whole. */
function withWholeSigns(fragments: readonly Fragment[]): readonly Fragment[] {
	const out: Fragment[] = [];
	for (const fragment of fragments) {
		const last = out.at(-1);
		const joins =
			fragment.type === "text" &&
			fragment.role === "bracket" &&
			last?.type === "text" &&
			last.role === "bracket" &&
			!last.parts &&
			!fragment.parts &&
			sameChanges(last.changes, fragment.changes);
		if (joins) out[out.length - 1] = { ...last, text: last.text + fragment.text };
		else out.push(fragment);
	}
	return out;
}

function sameChanges(some: readonly Change[], others: readonly Change[]): boolean {
	return (
		some.length === others.length &&
		some.every((change, index) => {
			const other = others[index];
			return (
				change.kind === other?.kind && change.author === other.author && change.time === other.time
			);
		})
	);
}

/** Whether the bracket signs of a paragraph pair, within the bounds of a draft; else they are words. */
function balanced(fragments: readonly Fragment[], room: number): boolean {
	let depth = 0;
	const options: number[] = [];
	for (const fragment of fragments) {
		if (fragment.type !== "text" || fragment.role !== "bracket") continue;
		for (const [sign] of fragment.text.matchAll(SIGNS)) {
			if (sign === "[") {
				depth += 1;
				options[depth] = 1;
				if (depth > room) return false;
			} else if (depth === 0) return false;
			else if (sign === "]") depth -= 1;
			else {
				options[depth] = (options[depth] ?? 0) + 1;
				if ((options[depth] ?? 0) > MAX_OPTIONS) return false;
			}
		}
	}
	return depth === 0;
}

function names(list: string | undefined): string[] {
	return (list ?? "")
		.split(/, |、/)
		.map((name) => name.trim())
		.filter((name) => name !== "");
}

function optionOf({ content, behind, named }: OpenOption, newId: () => string): BracketOption {
	const [, proposers, supporters] = /^(.*?)(?: ?\(\+ (.*)\))?:? *$/s.exec(behind) ?? [];
	return {
		id: newId(),
		...(named ?? { proposers: names(proposers), supporters: names(supporters) }),
		content: normaliseRuns(content),
	};
}

/** Puts the fragments of one node together: runs with brackets, at most `room` inside one another, changes with their places, edges of comments. */
export function assemble(
	read: readonly Fragment[],
	around: Surroundings,
	room: number = MAX_BRACKET_DEPTH,
): Assembled {
	const fragments = withWholeSigns(read);
	const runs: Run[] = [];
	const brackets: OpenOption[][] = [];
	const changes: (Change & { from: number; to: number })[] = [];
	const edges: { id: string; edge: "start" | "end" | "point"; at: number }[] = [];
	const paired = balanced(fragments, room);
	let at = 0;
	const content = (): Run[] => brackets.at(-1)?.at(-1)?.content ?? runs;
	const grow = (length: number, own: readonly Change[]): void => {
		for (const { kind, author, time } of length > 0 ? own : []) {
			const open = changes.findLast(
				(each) =>
					each.to === at && each.kind === kind && each.author === author && each.time === time,
			);
			if (open) open.to = at + length;
			else changes.push({ kind, author, time, from: at, to: at + length });
		}
		at += length;
	};
	const addText = (text: string, marks: readonly Mark[]): void => {
		if (text !== "")
			content().push(marks.length > 0 ? { type: "text", text, marks } : { type: "text", text });
	};
	const addSign = (sign: string): void => {
		if (sign === "[") brackets.push([{ content: [], behind: "" }]);
		else if (sign === " / ") brackets.at(-1)?.push({ content: [], behind: "" });
		else {
			const options = (brackets.pop() ?? []).map((option) => optionOf(option, around.newId));
			content().push({ type: "bracket", id: around.newId(), options });
		}
	};
	for (const fragment of fragments) {
		if (fragment.type === "comment") edges.push({ id: fragment.id, edge: fragment.edge, at });
		else if (fragment.type === "footnote") {
			const note = around.footnote(fragment.note, room - brackets.length);
			if (note) content().push({ type: "footnote", id: around.newId(), content: note });
		} else if (fragment.type === "reference") {
			const target = around.targetOf(fragment.bookmark);
			grow(target === null ? fragment.text.length : 1, fragment.changes);
			if (target === null) addText(fragment.text, []);
			else content().push({ type: "reference", target });
		} else if (fragment.role === "proposers" && brackets.length > 0) {
			const option = brackets.at(-1)?.at(-1);
			if (option && fragment.behind) option.named = fragment.behind;
			else if (option) option.behind += fragment.text;
		} else if (fragment.role === "bracket" && paired && fragment.parts) {
			addSign(fragment.text);
			for (const part of fragment.parts)
				if ("length" in part) grow(part.length, part.changes);
				else edges.push({ id: part.id, edge: part.edge, at });
		} else if (fragment.role === "bracket" && paired) {
			let from = 0;
			for (const { 0: sign, index } of fragment.text.matchAll(SIGNS)) {
				addText(fragment.text.slice(from, index), fragment.marks);
				grow(index - from, fragment.changes);
				addSign(sign);
				grow(sign.length, fragment.changes);
				from = index + sign.length;
			}
			addText(fragment.text.slice(from), fragment.marks);
			grow(fragment.text.length - from, fragment.changes);
		} else if (fragment.role !== "number") {
			if (fragment.term === undefined) addText(fragment.text, fragment.marks);
			else content().push({ type: "term", term: fragment.term, text: fragment.text });
			grow(fragment.text.length, fragment.changes);
		}
	}
	return { runs: normaliseRuns(runs), changes, edges, length: at };
}
