import { RE2JS, RE2JSException, RE2JSSyntaxException } from "re2js";
import { MAX_PATTERN_LENGTH } from "../bounds";
import type { Span } from "../text/types";

/** What is looked for. */
export interface FindQuery {
	/** Words, or a regular expression of RE2 where `expression` is set. */
	readonly pattern: string;
	readonly expression: boolean;
	readonly matchCase: boolean;
	/** Only hits with no letter or digit of an alphabet beside them; Chinese characters end words. */
	readonly wholeWord: boolean;
}

/** Why a pattern cannot be looked for: a message of the catalogue, and where in the pattern, in UTF-16 units from 0. */
export interface PatternFault {
	readonly id: string;
	readonly position: number;
}

/** One place where a pattern fits, with the words of its groups; `groups[0]` is all of it, a group that took no part is empty. */
export interface PatternHit extends Span {
	readonly groups: readonly string[];
}

/** A pattern ready to be looked for. Time grows with the text's length alone, whatever the pattern. */
export interface Matcher {
	/** The hits in a text, in order and without overlap; empty matches are none. */
	readonly hitsIn: (text: string) => readonly PatternHit[];
}

/** A matcher, or why there is none. */
export type MatcherResult =
	| { readonly ok: true; readonly matcher: Matcher }
	| { readonly ok: false; readonly fault: PatternFault };

/** re2js tells its errors apart by these sentences alone. */
const FAULTS: Readonly<Record<string, string>> = {
	"missing closing )": "find.fault.openParenthesis",
	"unexpected )": "find.fault.closingParenthesis",
	"missing closing ]": "find.fault.openClass",
	"invalid character class range": "find.fault.range",
	"invalid escape sequence": "find.fault.escape",
	"trailing backslash at end of expression": "find.fault.backslash",
	"missing argument to repetition operator": "find.fault.nothingToRepeat",
	"invalid nested repetition operator": "find.fault.repetition",
	"invalid repeat count": "find.fault.count",
	"invalid named capture": "find.fault.group",
	"duplicate capture group name": "find.fault.group",
	"invalid or unsupported Perl syntax": "find.fault.unsupported",
	"expression too large": "find.fault.large",
	"expression nests too deeply": "find.fault.large",
};

/** Letters, marks, digits and connectors of writing that puts spaces between words. */
const IN_WORD = /[\p{L}\p{M}\p{N}\p{Pc}]/u;
const CHINESE = /\p{Script=Han}/u;

function isInWord(character: string | undefined): boolean {
	return character !== undefined && IN_WORD.test(character) && !CHINESE.test(character);
}

/** The character that ends before an offset. */
function before(text: string, offset: number): string | undefined {
	const low = text.charCodeAt(offset - 1);
	const paired = offset > 1 && low >= 0xdc00 && low <= 0xdfff;
	return offset < 1 ? undefined : text.slice(offset - (paired ? 2 : 1), offset);
}

function after(text: string, offset: number): string | undefined {
	const point = text.codePointAt(offset);
	return point === undefined ? undefined : String.fromCodePoint(point);
}

function standsAlone(text: string, { from, to }: Span): boolean {
	const joined = (at: number) => isInWord(before(text, at)) && isInWord(after(text, at));
	return !joined(from) && !joined(to);
}

function compile(pattern: string, flags: number): RE2JS | RE2JSException {
	try {
		return RE2JS.compile(pattern, flags);
	} catch (error) {
		if (error instanceof RE2JSException) return error;
		throw error;
	}
}

function describe(error: RE2JSException): { readonly what: string; readonly words: string } {
	return error instanceof RE2JSSyntaxException
		? { what: error.getDescription(), words: error.getPattern() ?? "" }
		: { what: "", words: "" };
}

/** Where an expression goes wrong: re2js names the words at fault and not their place, so the place is found by trying beginnings of it. */
function positionOf(pattern: string, flags: number, what: string, words: string): number {
	if (what === "trailing backslash at end of expression") return pattern.length - 1;
	if (what === "missing closing ]") return pattern.length - words.length;
	const beginnings = Array.from({ length: pattern.length }, (_, length) => length);
	if (what === "missing closing )") {
		return (
			beginnings.findLast((length) => compile(pattern.slice(0, length), flags) instanceof RE2JS) ??
			0
		);
	}
	for (const length of [...beginnings, pattern.length]) {
		const read = pattern.slice(0, length);
		const tried = compile(read, flags);
		if (tried instanceof RE2JS) continue;
		const said = describe(tried);
		if (said.what !== what) continue;
		const at = read.lastIndexOf(said.words);
		// Of a parenthesis too many the whole expression is named, with the flags that re2js writes before it.
		return at < 0 || said.words === "" ? Math.max(0, length - 1) : at;
	}
	return 0;
}

function faultOf(pattern: string, flags: number, error: RE2JSException): PatternFault {
	const { what, words } = describe(error);
	return {
		id: FAULTS[what] ?? "find.fault.other",
		position: positionOf(pattern, flags, what, words),
	};
}

/** Makes a query ready; an expression that RE2 does not know, or a pattern longer than `MAX_PATTERN_LENGTH`, is a fault. */
export function createMatcher(query: FindQuery): MatcherResult {
	if (query.pattern.length > MAX_PATTERN_LENGTH)
		return { ok: false, fault: { id: "find.fault.large", position: MAX_PATTERN_LENGTH } };
	const pattern = query.expression ? query.pattern : RE2JS.quote(query.pattern);
	const flags = query.matchCase ? 0 : RE2JS.CASE_INSENSITIVE;
	const compiled = compile(pattern, flags);
	if (compiled instanceof RE2JSException)
		return { ok: false, fault: faultOf(pattern, flags, compiled) };
	const hitsIn = (text: string): readonly PatternHit[] => {
		const hits: PatternHit[] = [];
		const matcher = compiled.matcher(text);
		while (matcher.find()) {
			const span = { from: matcher.start(), to: matcher.end() };
			if (span.from === span.to || (query.wholeWord && !standsAlone(text, span))) continue;
			const groups = Array.from(
				{ length: matcher.groupCount() + 1 },
				(_, group) => matcher.group(group) ?? "",
			);
			hits.push({ ...span, groups });
		}
		return hits;
	};
	return { ok: true, matcher: { hitsIn } };
}

/**
 * The words that take a hit's place: in a replacement for an expression `$1` to `$99` stand for groups, `$&` for the whole hit,
 * `$$` for a dollar sign; a number that no group has stays as it is written.
 */
export function expandReplacement(template: string, groups: readonly string[]): string {
	return template.replace(/\$(\$|&|\d{1,2})/g, (written, sign: string) => {
		if (sign === "$") return "$";
		if (sign === "&") return groups[0] ?? "";
		const two = groups[Number(sign)];
		if (Number(sign) > 0 && two !== undefined) return two;
		const one = sign.length === 2 && sign[0] !== "0" ? groups[Number(sign[0])] : undefined;
		return one === undefined ? written : one + sign.slice(1);
	});
}
