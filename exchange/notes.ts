import type { Comment, Run } from "../engine/index";

/** A footnote or comment of an exported text, in the order of its sign. */
export type Note =
	| { readonly kind: "footnote"; readonly number: number; readonly content: readonly Run[] }
	| { readonly kind: "comment"; readonly number: number; readonly comment: Comment };

/** Numbers footnotes and comments, each from 1, in the order in which their signs are written. */
export class Notes {
	readonly all: Note[] = [];
	private readonly counts = { footnote: 0, comment: 0 };

	/** The number of a footnote's sign. */
	footnote(content: readonly Run[]): number {
		this.counts.footnote += 1;
		this.all.push({ kind: "footnote", number: this.counts.footnote, content });
		return this.counts.footnote;
	}

	/** The number of a comment's sign. */
	comment(comment: Comment): number {
		this.counts.comment += 1;
		this.all.push({ kind: "comment", number: this.counts.comment, comment });
		return this.counts.comment;
	}

	/** Writes every note, those too that the writing of others brings. */
	write(write: (note: Note) => string): string[] {
		const out: string[] = [];
		for (let at = 0; at < this.all.length; at += 1) out.push(write(this.all[at] as Note));
		return out;
	}
}

/** What a comment says, each voice on its own: author, day, words. */
export function voicesOf(comment: Comment): { author: string; day: string; text: string }[] {
	return [comment, ...comment.replies].map(({ author, time, text }) => ({
		author,
		day: time.slice(0, 10),
		text,
	}));
}
