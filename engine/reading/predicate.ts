import type { PackId } from "../language/pack";
import type { ScannedText } from "./norms";
import type { Quote } from "./types";

const EN_SKIP =
	/^[\s,]*(?:(?:also|always|further|fully|at all times|not|never|each|jointly|immediately|promptly|have the right|only|be no|no|individually|to|as appropriate|where appropriate)\b[\s,]*|(?:within|no later than|not later than|in accordance with|upon|at the request of|subject to|in|by|on|before|after) [^,;.]{1,120},\s*)*/;
const EN_ACT =
	/^(?:be |been )?[a-z-]+(?:(?: or | and |, )[a-z-]+(?= (?:the|an?|its|their|any|all|each|every|such)\b))*(?: (?:that|to|with|from|for|out|up))?/;
/** An adverbial between verb and object: "keep, for ten years, a record". */
const EN_ASIDE =
	/^(?:, (?:for|within|in|at|on|by|upon|where|as|to the extent|subject|without|no later|not later|with) [^,;:.]{1,80},)?\s*/;
const EN_BREAK =
	/[;:.]|, |\b(?:within|no later than|not later than|unless|except|if|when|provided)\b/;
const ZH_SKIP =
	/^(?:(?:在|于|自|经|按照|依照|根据|就|对|向|将|以|为|从|通过)[^，。；]{1,40}?(?:内|前|后|起|时|中|下|上|，)|[，\s]|及时|立即|定期|酌情|均|都|也|还|并)*/;
/** Words that open a complement, so that no verb stands here: "is responsible for", 对……承担. */
const EN_COMPLEMENT = /^(?:for|with|by|of) /;
const ZH_COMPLEMENT = /^[对向将就把与]/;
const ZH_BREAK = /[，。；：]/;

function actLengthOf(body: string, pack: PackId): number {
	if (pack === "en") return EN_ACT.exec(body)?.[0].length ?? 0;
	const end = body.search(ZH_BREAK);
	return Math.min(2, end < 0 ? body.length : end);
}

/** The act and object that follow a word of force ending at `from`; `null` where the words show none. */
export function readPredicate(
	scanned: ScannedText,
	from: number,
	to: number,
	pack: PackId,
): { act: Quote | null; object: Quote | null } {
	const rest = scanned.folded.slice(from, Math.min(to, from + 400));
	const skip = (pack === "en" ? EN_SKIP : ZH_SKIP).exec(rest)?.[0].length ?? 0;
	const body = rest.slice(skip);
	const complement = (pack === "en" ? EN_COMPLEMENT : ZH_COMPLEMENT).exec(body)?.[0].length ?? 0;
	const actLength = complement > 0 ? 0 : actLengthOf(body, pack);
	if (complement === 0 && actLength === 0) return { act: null, object: null };
	const quote = (start: number, end: number): Quote => ({
		from: start,
		to: end,
		in: scanned.where,
		text: scanned.text.slice(start, end),
	});
	const actFrom = from + skip;
	const verb = actLength > 0 ? quote(actFrom, actFrom + actLength) : null;
	const after = body.slice(actLength);
	const lead = EN_ASIDE.exec(after)?.[0].length ?? 0;
	const stop = (pack === "en" ? EN_BREAK : ZH_BREAK).exec(after.slice(lead));
	const length = Math.min(stop ? stop.index : after.length - lead, 120);
	const object = after.slice(lead, lead + length).replace(/[\s,]+$/, "");
	const objectFrom = actFrom + actLength + lead;
	return {
		act: verb,
		object: object.length > 1 ? quote(objectFrom, objectFrom + object.length) : null,
	};
}
