import type { PackId } from "../language/pack";
import type { Span } from "../text/types";
import type { ScannedText } from "./norms";

/** An enumeration in running text: two commas or enumeration marks before a final "and"/"or", or letters in brackets. */
const EN_LIST =
	/,[^,;.]{1,80},[^;.]{0,80}? (?:and|or) |\([a-z]\)[^()]{2,200}\([a-z]\)|: ?\S[^.]{0,400};/;
const ZH_LIST =
	/、[^、，。；]{1,24}、|、[^、，。；]{1,24}[和及或与]|（[一二三四五六七八九]）|[：:]\s*$/;

function lists(folded: string, sentences: readonly Span[], pack: PackId): Span[] {
	const found: Span[] = [];
	for (const sentence of sentences) {
		const match = (pack === "en" ? EN_LIST : ZH_LIST).exec(
			folded.slice(sentence.from, sentence.to),
		);
		if (match)
			found.push({
				from: sentence.from + match.index,
				to: sentence.from + match.index + match[0].trimEnd().length,
			});
	}
	return found;
}

/** The names of the concepts that no term list gives; `pack:list` has marks in the lexicon too. */
export const COMPUTED: readonly string[] = [
	"pack:time-limit",
	"pack:frequency",
	"pack:number",
	"pack:annex-reference",
	"pack:article-reference",
	"pack:list",
];

/** The concepts that no term list gives: quantities, references and lists, each with its places. */
export function computedConcepts(
	scanned: Omit<ScannedText, "where">,
	pack: PackId,
): readonly (readonly [key: string, spans: readonly Span[]])[] {
	const { hits, folded, sentences, quantities, references } = scanned;
	const markers = hits.get("pack:list-marker") ?? [];
	const listed = lists(folded, sentences, pack);
	if (quantities.length + references.length + markers.length + listed.length === 0) return [];
	const marked = [...listed, ...markers];
	return (
		[
			[
				"pack:time-limit",
				quantities.filter(
					({ kind, comparator }) =>
						kind === "time" || (kind === "date" && comparator !== "exactly"),
				),
			],
			["pack:frequency", quantities.filter((quantity) => quantity.kind === "frequency")],
			["pack:number", quantities.filter((quantity) => quantity.kind !== "event")],
			["pack:annex-reference", references.filter((reference) => reference.target === "annex")],
			[
				"pack:article-reference",
				references.filter(({ target }) => target === "article" || target === "paragraph"),
			],
			["pack:list", marked.sort((a, b) => a.from - b.from)],
		] as const
	).filter(([, spans]) => spans.length > 0);
}
