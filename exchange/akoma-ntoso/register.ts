import type { Comment, Draft, Language } from "../../engine/index";
import { element, empty, type Markup } from "../markup";
import type { UniqueIds } from "./eids";
import { inlineText } from "./inline-text";
import { NOTES } from "./names";

/** Where the things that a document names are said to be described; `xx` is the code of no country (ISO 3166, user-assigned). */
const ONTOLOGY = "/akn/ontology";

/** The software that made the markup. */
const SOURCE = "clausula";

/** Who drafts: the standard asks for an author, and a draft names none. */
const AUTHORS = "drafters";

function paragraph(words: string): Markup {
	return element("p", {}, [inlineText(words)]);
}

/** Gathers the organisations, terms and notes that the words of a document refer to, for its metadata. */
export class Register {
	/** References to the software and to the authors, as the standard's attributes hold them. */
	readonly source = `#${SOURCE}`;
	readonly authors = `#${AUTHORS}`;
	private readonly organisations = new Map<string, string>();
	private readonly terms = new Map<string, string>();
	private readonly comments = new Map<Comment, { eId: string; number: number }>();
	private readonly notes: Markup[] = [];
	private footnotes = 0;

	constructor(
		private readonly draft: Draft,
		private readonly language: Language,
		private readonly ids: UniqueIds,
	) {
		ids.take(SOURCE);
		ids.take(AUTHORS);
	}

	/** The `eId` of a delegation. */
	organisation(name: string): string {
		const known = this.organisations.get(name);
		if (known !== undefined) return known;
		const eId = this.ids.take(`org_${this.organisations.size + 1}`);
		this.organisations.set(name, eId);
		return eId;
	}

	/** The `eId` of a defined term; `null` where the draft does not define it. */
	term(id: string): string | null {
		const known = this.terms.get(id);
		if (known !== undefined) return known;
		if (!this.draft.terms.some((each) => each.id === id)) return null;
		const eId = this.ids.take(`term_${this.terms.size + 1}`);
		this.terms.set(id, eId);
		return eId;
	}

	/** The `eId` and number of the next footnote. */
	footnote(): { readonly eId: string; readonly number: number } {
		this.footnotes += 1;
		return { eId: this.ids.take(`fn_${this.footnotes}`), number: this.footnotes };
	}

	/** The `eId` and number of a comment's note. */
	comment(comment: Comment): { readonly eId: string; readonly number: number } {
		const known = this.comments.get(comment);
		if (known) return known;
		const number = this.comments.size + 1;
		const made = { eId: this.ids.take(`note_c${number}`), number };
		this.comments.set(comment, made);
		const { author, time, text, resolved, quote, replies } = comment;
		const answers = replies.map((reply) =>
			element(
				"div",
				{
					class: NOTES.reply,
					"clausula:author": reply.author,
					"clausula:time": reply.time,
				},
				[paragraph(reply.text)],
			),
		);
		this.notes.push(
			element(
				"note",
				{
					eId: made.eId,
					class: NOTES.comment,
					"clausula:author": author,
					"clausula:time": time,
					"clausula:resolved": resolved ? "true" : null,
					"clausula:quote": quote ?? null,
				},
				[paragraph(text), ...answers],
			),
		);
		return made;
	}

	/** The mark that leads to an explanatory note. */
	explanation(words: string): Markup {
		const eId = this.ids.take(`note_${this.notes.length + 1}`);
		this.notes.push(element("note", { eId, class: NOTES.explanation }, [paragraph(words)]));
		return empty("noteRef", { href: `#${eId}`, class: NOTES.explanation });
	}

	/** The metadata sections of what was gathered, `references` then `notes`; `eIdOf` gives that of a node. */
	write(eIdOf: (node: string) => string | undefined): Markup[] {
		const own = (kind: string, eId: string, path: string, showAs: string, more = {}) =>
			empty(kind, { eId, href: `${ONTOLOGY}/${path}/xx/${eId}`, showAs, ...more });
		const terms = this.draft.terms.flatMap(({ id, name, definedIn }) => {
			const words = name[this.language];
			if (words === undefined && !this.terms.has(id)) return [];
			const eId = this.term(id) ?? "";
			const defined = definedIn === null ? undefined : eIdOf(definedIn);
			const more = defined === undefined ? {} : { "clausula:definedIn": `#${defined}` };
			return [own("TLCTerm", eId, "term", words ?? id, more)];
		});
		const references = [
			own("TLCOrganization", SOURCE, "organization", "Clausula"),
			own("TLCOrganization", AUTHORS, "organization", "Drafters"),
			...[...this.organisations].map(([name, eId]) =>
				own("TLCOrganization", eId, "organization", name),
			),
			...terms,
		];
		const source = { source: this.source };
		return [
			element("references", source, [references.join("\n")]),
			...(this.notes.length > 0 ? [element("notes", source, [this.notes.join("\n")])] : []),
		];
	}
}
