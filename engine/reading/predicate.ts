import * as en from "../language/en/predicates";
import type { PackId } from "../language/pack";
import * as zh from "../language/zh/predicates";
import { matchesOf } from "../text/matches";
import type { Span } from "../text/types";
import { actorHits, actorsBetween } from "./actors";
import { quoteOf, type ScannedText } from "./norms";
import type { Quote } from "./types";

/** How far behind its word of force an act and its object are sought, in UTF-16 units. */
const REACH = 400;
const LONGEST_OBJECT = 120;

interface Found {
	readonly act: Span | null;
	readonly object: Span | null;
	/** The grammatical subject undergoes the act. */
	readonly passive: boolean;
}

function objectAt(words: string, from: number, stop: RegExp): Span | null {
	const end = stop.exec(words);
	const length = Math.min(end ? end.index : words.length, LONGEST_OBJECT);
	const object = words.slice(0, length).replace(/[\s,]+$/, "");
	return object.length > 1 ? { from, to: from + object.length } : null;
}

function english(rest: string, from: number): Found {
	const skip = en.SKIP.exec(rest)?.[0].length ?? 0;
	const body = rest.slice(skip);
	if (en.DETERMINER.test(body))
		return { act: null, object: objectAt(body, from + skip, en.BREAK), passive: false };
	const complement = en.COMPLEMENT.test(body);
	const length = complement ? 0 : (en.ACT.exec(body)?.[0].length ?? 0);
	if (!complement && length === 0) return { act: null, object: null, passive: false };
	const start = from + skip;
	const act = length > 0 ? { from: start, to: start + length } : null;
	const after = body.slice(length);
	const lead = en.ASIDE.exec(after)?.[0].length ?? 0;
	const passive = en.PASSIVE.test(body);
	return { act, object: objectAt(after.slice(lead), start + length + lead, en.BREAK), passive };
}

/** The length of the words at the front that name whom an act is addressed to: 向秘书处. */
function addresseeLength(scanned: ScannedText, from: number, words: string): number {
	if (!zh.ADDRESSEE.test(words)) return 0;
	const stop = words.search(zh.BREAK);
	const end = from + (stop < 0 ? words.length : stop);
	const last = Math.min(end - 2, from + 40);
	const actor = actorsBetween(actorHits(scanned.hits), from, last).findLast(
		(hit) => hit.to <= last,
	);
	return actor ? actor.to - from : 0;
}

function chinese(scanned: ScannedText, rest: string, from: number): Found {
	const skip = zh.SKIP.exec(rest)?.[0].length ?? 0;
	let body = rest.slice(skip);
	let start = from + skip;
	const move = (length: number): void => {
		start += length;
		body = body.slice(length);
	};
	const fronted = zh.FRONTED.exec(body);
	if (fronted?.[1] && fronted[2]) {
		const to = start + fronted[0].length;
		return {
			act: { from: to - fronted[2].length, to },
			object: { from: start + 1, to: start + 1 + fronted[1].length },
			passive: false,
		};
	}
	const charged = skip === 0 && scanned.folded[from - 1] === "由";
	if (charged) move(Math.max(0, addresseeLength(scanned, start - 1, `向${body}`) - 1));
	const by = charged || zh.BY.test(body);
	if (by && !charged) move(addresseeLength(scanned, start, `向${body.slice(1)}`));
	move(addresseeLength(scanned, start, body));
	const stop = body.search(zh.BREAK);
	const clause = stop < 0 ? body : body.slice(0, stop);
	const moved = zh.MOVED.exec(clause)?.[1];
	const verb = moved === undefined ? undefined : matchesOf(zh.VERB, moved).at(-1);
	if (moved !== undefined && verb && verb.index > 0)
		return {
			act: { from: start + 1 + verb.index, to: start + 1 + verb.index + verb[0].length },
			object: { from: start + 1, to: start + 1 + verb.index },
			passive: false,
		};
	move(zh.SKIP.exec(body)?.[0].length ?? 0);
	move(zh.EMPTY_VERB.exec(body)?.[0].length ?? 0);
	if (zh.COMPLEMENT.test(body))
		return { act: null, object: objectAt(body.slice(1), start + 1, zh.BREAK), passive: false };
	const end = body.search(zh.BREAK);
	const length = Math.min(2, end < 0 ? body.length : end);
	if (length === 0) return { act: null, object: null, passive: by };
	const object = objectAt(body.slice(length), start + length, zh.BREAK);
	return { act: { from: start, to: start + length }, object, passive: by && object === null };
}

/** The act and object that follow a word of force ending at `from`; `subject` is the object of a passive. `null` where the words show none. */
export function readPredicate(
	scanned: ScannedText,
	from: number,
	to: number,
	pack: PackId,
	subject: Span | null,
): { act: Quote | null; object: Quote | null } {
	const rest = scanned.folded.slice(from, Math.min(to, from + REACH));
	const found = pack === "en" ? english(rest, from) : chinese(scanned, rest, from);
	const { act } = found;
	const object = found.passive ? subject : found.object;
	return {
		act: act && quoteOf(scanned, act.from, act.to),
		object: object && quoteOf(scanned, object.from, object.to),
	};
}
