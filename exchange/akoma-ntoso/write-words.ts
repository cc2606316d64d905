import type { BracketOption, Comment, Run } from "../../engine/index";
import { type Attributes, element, empty, type Markup } from "../markup";
import { type Anchored, type Piece, piecesOf } from "../pieces";
import { inlineText } from "./inline-text";
import { GENERIC, NOTES } from "./names";
import type { Register } from "./register";

const MARKS = { bold: "b", italic: "i", underline: "u" } as const;

/** The options of the brackets in runs, in the order in which their signs stand. */
function optionsOf(runs: readonly Run[]): BracketOption[] {
	return runs.flatMap((run) =>
		run.type === "bracket"
			? run.options.flatMap((option) => [option, ...optionsOf(option.content)])
			: [],
	);
}

/** What words refer to outside of themselves. */
export interface WordsContext {
	readonly register: Register;
	/** The `eId` of a node; `undefined` where it is gone. */
	readonly eIdOf: (node: string) => string | undefined;
	/** The words that a cross-reference is shown in. */
	readonly referenceText: (node: string) => string;
}

/** The delegations behind an option as references to those of the register. */
export function behind(
	{ proposers, supporters }: Pick<BracketOption, "proposers" | "supporters">,
	register: Register,
): Attributes {
	const list = (names: readonly string[]) =>
		names.length === 0 ? null : names.map((name) => `#${register.organisation(name)}`).join(" ");
	return { refersTo: list(proposers), "clausula:supportedBy": list(supporters) };
}

/** Runs as inline elements with the proposed changes and comments that are anchored to them. */
export function writeWords(
	runs: readonly Run[],
	anchored: Anchored,
	context: WordsContext,
): Markup {
	const { register } = context;
	const options = optionsOf(runs);
	let sign = "";

	/** The markup of a piece, and what of a bracket begins or ends around it. */
	const bare = (piece: Exclude<Piece, { readonly type: "comment" }>): Markup => {
		if (piece.type === "footnote") {
			const content = writeWords(piece.content, { comments: [], suggestions: [] }, context);
			const { eId, number } = register.footnote();
			return element("authorialNote", { eId, marker: number, placement: "bottom" }, [
				element("p", {}, [content]),
			]);
		}
		if (piece.type === "proposers")
			return element("inline", { name: GENERIC.proposers }, [inlineText(piece.text)]);
		if (piece.type === "reference") {
			const words = inlineText(context.referenceText(piece.target));
			const eId = context.eIdOf(piece.target);
			return eId === undefined
				? element("inline", { name: GENERIC.missing }, [words])
				: element("ref", { href: `#${eId}` }, [words]);
		}
		let out = inlineText(piece.text);
		if (piece.type === "sign") return out;
		for (const mark of piece.marks) out = element(MARKS[mark], {}, [out]);
		const eId = piece.term === null ? null : register.term(piece.term);
		return eId === null ? out : element("term", { refersTo: `#${eId}` }, [out]);
	};
	const changed = (piece: Exclude<Piece, { readonly type: "comment" }>): Markup => {
		let out = bare(piece);
		for (const { kind, author, time } of piece.changes)
			out = element(
				kind === "insertion" ? "ins" : "del",
				{ "clausula:author": author, "clausula:time": time },
				[out],
			);
		return out;
	};
	const write = (piece: Piece): Markup => {
		if (piece.type === "comment") return edge(piece.comment, piece.edge);
		if (piece.type !== "sign") return changed(piece);
		sign += piece.text;
		const option = () =>
			open("inline", {
				name: GENERIC.option,
				...behind(options.shift() ?? { proposers: [], supporters: [] }, register),
			});
		if (sign === "[") {
			sign = "";
			return open("inline", { name: GENERIC.bracket }) + changed(piece) + option();
		}
		const ended = sign === piece.text ? "</inline>" : "";
		const last = sign === "]" ? "</inline>" : sign === " / " ? option() : "";
		if (last !== "") sign = "";
		return ended + changed(piece) + last;
	};
	const edge = (comment: Comment, which: "start" | "end"): Markup => {
		const { eId, number } = register.comment(comment);
		return which === "start"
			? empty("marker", { name: NOTES.comment, "clausula:note": `#${eId}` })
			: empty("noteRef", { href: `#${eId}`, class: NOTES.comment, marker: `c${number}` });
	};
	return piecesOf(runs, anchored).map(write).join("");
}

/** The opening tag of an element that ends further on. */
function open(name: string, attributes: Attributes): Markup {
	return empty(name, attributes).replace(/\/>$/, ">");
}
