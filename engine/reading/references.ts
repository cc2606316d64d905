import type { PackId } from "../language/pack";
import type { Hits } from "./scanner";
import type { Reference } from "./types";

const EN_NUMBER = /^s? ((?:\d+|[ivxlc]+|[a-z])(?: ?\([a-z0-9]{1,4}\))*)(?![a-z0-9])/;
const ZH_NUMBER = /第([0-9〇零一二三四五六七八九十百]{1,7})$/;

/** The references to articles, paragraphs and annexes in a text, in textual order. `folded` is the scanner's form of `text`. */
export function readReferences(
	text: string,
	folded: string,
	hits: Hits,
	pack: PackId,
): readonly Reference[] {
	const found: Reference[] = [];
	for (const [concept, annex] of [
		["pack:reference.article", false],
		["pack:reference.annex", true],
	] as const) {
		for (const span of hits.get(concept) ?? []) {
			let { from, to } = span;
			let number: string | null = null;
			if (pack === "en") {
				const match = EN_NUMBER.exec(folded.slice(span.to, span.to + 24));
				if (match) {
					to += match[0].length;
					number = match[1] ?? null;
				}
			} else {
				const match = ZH_NUMBER.exec(folded.slice(Math.max(0, span.from - 10), span.from));
				if (match) {
					from -= match[0].length;
					number = match[1] ?? null;
				} else if (annex) {
					const after = /^[0-9一二三四五六七八九十甲乙丙丁]{1,3}/.exec(
						folded.slice(span.to, span.to + 4),
					);
					if (after) {
						to += after[0].length;
						number = after[0];
					}
				}
			}
			if (number === null && !annex) continue;
			const paragraph = /^paragraph|^款|^项|[款项]$/.test(folded.slice(span.from, span.to));
			found.push({
				from,
				to,
				in: "text",
				text: text.slice(from, to),
				target: annex ? "annex" : paragraph ? "paragraph" : "article",
				number,
			});
		}
	}
	return found.sort((a, b) => a.from - b.from);
}
