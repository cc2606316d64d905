import { type Draft, type DraftNode, textRuns } from "../../engine/index";
import { draftOf } from "../engine/draft/drafts";

/** Words in English and Simplified Chinese. */
export function both(en: string, zh: string): DraftNode["text"] {
	return { en: textRuns(en), "zh-Hans": textRuns(zh) };
}

/** A clause that is numbered by its place. */
export function clause(id: string, text: DraftNode["text"], ...children: DraftNode[]): DraftNode {
	return { id, kind: "clause", heading: {}, text, numbering: "automatic", children };
}

/** An article that is numbered by its place. */
export function article(
	id: string,
	heading: DraftNode["heading"],
	...children: DraftNode[]
): DraftNode {
	return { id, kind: "article", heading, text: {}, numbering: "automatic", children };
}

/** A protocol in English and Simplified Chinese that holds its title and body alone, and `more` where it is given; `id` is the draft's. */
export function protocol(
	id: string,
	title: Draft["title"],
	body: readonly DraftNode[],
	more: Partial<Draft> = {},
): Draft {
	const languages = ["en", "zh-Hans"] as const;
	return { ...draftOf(...body), id, title, instrument: "protocol", languages, ...more };
}
