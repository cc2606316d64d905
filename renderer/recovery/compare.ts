import {
	type Block,
	type Draft,
	keptWords,
	LANGUAGES,
	type Language,
	plainText,
	toBlocks,
} from "../../engine/index";
import { sameValue } from "../store/same-value";

/** Words of a comparison that both wordings have, or one alone. */
export interface ComparedWords {
	readonly kind: "same" | "added" | "removed";
	readonly text: string;
}

/** A block that differs, in one language. */
export interface ComparedBlock {
	readonly id: string;
	readonly language: Language;
	/** The number it has in the draft; empty for none. */
	readonly label: string;
	readonly words: readonly ComparedWords[];
}

/** What one version of a draft has that another has not. */
export interface Comparison {
	/** In document order; what stands in the older version alone comes last in its language. */
	readonly blocks: readonly ComparedBlock[];
	/** Something beside the words differs: comments, decisions, settings of the draft. */
	readonly others: boolean;
}

/** Compares a draft with an older version of it block by block; `null` for the older compares with nothing at all. */
export function compareDrafts(older: Draft | null, newer: Draft): Comparison {
	const languages = LANGUAGES.filter(
		(language) => newer.languages.includes(language) || older?.languages.includes(language),
	);
	return {
		blocks: languages.flatMap((language) => comparedIn(language, older, newer)),
		others: older !== null && !sameValue(withoutWords(older), withoutWords(newer)),
	};
}

function comparedIn(language: Language, older: Draft | null, newer: Draft): ComparedBlock[] {
	const before = new Map(
		(older ? toBlocks(older, language) : []).map((block) => [block.id, block] as const),
	);
	const blocks: ComparedBlock[] = [];
	const compare = (block: Block, old: string, now: string) => {
		if (old !== now)
			blocks.push({ id: block.id, language, label: block.label, words: comparedWords(old, now) });
	};
	for (const block of toBlocks(newer, language)) {
		const old = before.get(block.id);
		before.delete(block.id);
		compare(block, old ? wordsOf(old) : "", wordsOf(block));
	}
	for (const block of before.values()) compare(block, wordsOf(block), "");
	return blocks;
}

function wordsOf({ runs }: Block): string {
	return plainText(runs, "open").text;
}

/** Two wordings as one line, what was taken out before what came in its place. */
export function comparedWords(old: string, now: string): readonly ComparedWords[] {
	const words: ComparedWords[] = [];
	const add = (kind: ComparedWords["kind"], text: string) => {
		if (text !== "") words.push({ kind, text });
	};
	let from = 0;
	let to = 0;
	for (const kept of keptWords(old, now)) {
		add("removed", old.slice(from, kept.from));
		add("added", now.slice(to, kept.to));
		add("same", now.slice(kept.to, kept.to + kept.length));
		from = kept.from + kept.length;
		to = kept.to + kept.length;
	}
	add("removed", old.slice(from));
	add("added", now.slice(to));
	return words;
}

function withoutWords({ title: _title, body: _body, ...rest }: Draft): unknown {
	return rest;
}
