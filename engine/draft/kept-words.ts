import { diffArrays } from "diff";

/** Words that an edit kept: `length` UTF-16 units at `from` before it stand at `to` after it. */
export interface Kept {
	readonly from: number;
	readonly to: number;
	readonly length: number;
}

/** Most tokens taken out or put in that are looked for between two wordings; past it they count as rewritten. */
const MOST_EDITS = 1500;

/** A word, a Chinese character, white space, or a sign: what is kept or replaced as one. */
const TOKEN = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+|\s+|./gsu;

function isTrail(text: string, at: number): boolean {
	const unit = text.charCodeAt(at);
	return unit >= 0xdc00 && unit <= 0xdfff;
}

function commonPrefix(old: string, now: string, most: number): number {
	let head = 0;
	while (head < most && old.charCodeAt(head) === now.charCodeAt(head)) head += 1;
	return head > 0 && (isTrail(old, head) || isTrail(now, head)) ? head - 1 : head;
}

function commonSuffix(old: string, now: string, most: number): number {
	let tail = 0;
	while (
		tail < most &&
		old.charCodeAt(old.length - 1 - tail) === now.charCodeAt(now.length - 1 - tail)
	)
		tail += 1;
	return tail > 0 && isTrail(old, old.length - tail) ? tail - 1 : tail;
}

const WORD_UNIT = /[\p{L}\p{N}\p{M}]/u;
const HAN = /\p{Script=Han}/u;

/** Whether an offset stands inside a word: between two letters, none of them Chinese. */
function insideWord(text: string, at: number): boolean {
	const isLetter = (unit: string) => WORD_UNIT.test(unit) && !HAN.test(unit);
	return isLetter(text.charAt(at - 1)) && isLetter(text.charAt(at));
}

/** What two stretches without common ends keep, token by token. */
function keptInside(old: string, now: string): Kept[] {
	if (old === "" || now === "") return [];
	const parts = diffArrays(old.match(TOKEN) ?? [], now.match(TOKEN) ?? [], {
		maxEditLength: MOST_EDITS,
	});
	const kept: Kept[] = [];
	let from = 0;
	let to = 0;
	for (const { value, added, removed } of parts ?? []) {
		const { length } = value.join("");
		if (!added && !removed) kept.push({ from, to, length });
		if (!added) from += length;
		if (!removed) to += length;
	}
	return kept;
}

/**
 * The words that stand in both of two wordings, in order: what is equal at the ends, and between them what is equal token by token.
 * `caret`, where the caret stands in the new wording, tells which of several equal letters were typed or taken out.
 */
export function keptWords(old: string, now: string, caret: number | null = null): readonly Kept[] {
	const most = Math.min(old.length, now.length);
	const behind = caret === null ? most : Math.max(0, now.length - caret);
	const first = caret === null ? commonPrefix(old, now, most) : 0;
	let tail = commonSuffix(old, now, Math.min(behind, most - first));
	let head = caret === null ? first : commonPrefix(old, now, most - tail);
	if (caret === null && head + tail < most) {
		// Of words that are replaced, no letters are kept.
		while (insideWord(old, head) || insideWord(now, head)) head -= 1;
		while (insideWord(old, old.length - tail) || insideWord(now, now.length - tail)) tail -= 1;
	}
	const inside = keptInside(
		old.slice(head, old.length - tail),
		now.slice(head, now.length - tail),
	).map((kept) => ({ ...kept, from: kept.from + head, to: kept.to + head }));
	const kept = [
		{ from: 0, to: 0, length: head },
		...inside,
		{ from: old.length - tail, to: now.length - tail, length: tail },
	];
	return joinKept(kept.filter(({ length }) => length > 0));
}

/** Kept words with neighbours joined. */
export function joinKept(kept: readonly Kept[]): readonly Kept[] {
	const out: Kept[] = [];
	for (const each of kept) {
		const last = out.at(-1);
		if (last && last.from + last.length === each.from && last.to + last.length === each.to)
			out[out.length - 1] = { ...last, length: last.length + each.length };
		else out.push(each);
	}
	return out;
}
