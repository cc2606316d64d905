import { type Draft, type DraftNode, labelsOf, type NodeKind } from "../../engine/index";

/** The names of the standard's naming convention (section 5); what it does not name goes by its kind. */
const NAMES: Readonly<Record<string, string>> = {
	preamble: "preamble",
	part: "part",
	article: "art",
	annex: "att",
};

/** Gives out ids, none of them twice. */
export class UniqueIds {
	private readonly taken = new Set<string>();

	/** The id wished for, or one like it. */
	take(wish: string): string {
		let id = wish;
		for (let more = 2; this.taken.has(id); more += 1) id = `${wish}-${more}`;
		this.taken.add(id);
		return id;
	}
}

/** What is left of a number when words and punctuation go: `Article 2 bis` is `2bis`, `(a)` is `a`. */
function bareNumber(label: string): string {
	return label.replace(/^(?:article|part|annex|table)\s/i, "").replaceAll(/[^a-z0-9]/gi, "");
}

/**
 * The `eId` of every node by its id, as the naming convention builds them: `art_3__para_1__point_a`. They are made of the numbers in
 * English, whatever the language of the text, so that all language versions have the same. Articles are numbered through all parts,
 * so that theirs begin anew in annexes and options only.
 */
export function eIdsOf(draft: Draft, ids: UniqueIds): ReadonlyMap<string, string> {
	const labels = labelsOf({ body: draft.body }, "en");
	const eIds = new Map<string, string>();
	const walk = (
		nodes: readonly DraftNode[],
		around: {
			readonly eId: string;
			readonly articles: string;
			readonly kind: NodeKind | null;
			readonly depth: number;
		},
	): void => {
		const counts = new Map<string, number>();
		for (const node of nodes) {
			const { kind } = node;
			const name =
				kind !== "clause"
					? (NAMES[kind] ?? kind)
					: around.depth > 0
						? "point"
						: around.kind === "preamble"
							? "rec"
							: "para";
			const count = (counts.get(name) ?? 0) + 1;
			counts.set(name, count);
			const prefix = kind === "article" ? around.articles : around.eId;
			const number = bareNumber(labels.get(node.id) ?? "") || String(count);
			const own = `${prefix === "" ? "" : `${prefix}__`}${name}_${number}`;
			const eId = ids.take(kind === "preamble" && around.eId === "" ? name : own);
			eIds.set(node.id, eId);
			const apart = kind === "annex" || kind === "option";
			walk(node.children, {
				eId,
				articles: apart ? eId : around.articles,
				kind: kind === "alternatives" || kind === "option" ? around.kind : kind,
				depth: around.depth + (kind === "clause" ? 1 : 0),
			});
		}
	};
	walk(draft.body, { eId: "", articles: "", kind: null, depth: 0 });
	return eIds;
}
