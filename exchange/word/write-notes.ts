import type { Comment, Run } from "../../engine/index";
import { element, empty, type Markup } from "../markup";
import { piecesOf } from "../pieces";
import { ANSWER_SIGN } from "./style-ids";
import { piecesXml, type RunContext, runXml, type WordParts, wordTime } from "./write-runs";

type Attributes = Readonly<Record<string, string>>;

function separator(id: number, type: string, sign: string): Markup {
	return element("w:footnote", { "w:type": type, "w:id": id }, [
		element("w:p", {}, [element("w:r", {}, [empty(sign)])]),
	]);
}

/** The part `footnotes.xml`, with the two separators that Word asks for. Footnotes found in footnotes are written out in them. */
export function footnotesXml(context: RunContext, attributes: Attributes): Markup {
	const note = (content: readonly Run[], index: number): Markup =>
		element("w:footnote", { "w:id": index + 1 }, [
			element("w:p", {}, [
				element("w:pPr", {}, [empty("w:pStyle", { "w:val": "FootnoteText" })]),
				element("w:r", {}, [
					element("w:rPr", {}, [empty("w:rStyle", { "w:val": "FootnoteReference" })]),
					empty("w:footnoteRef"),
				]),
				runXml(" ", null),
				piecesXml(piecesOf(content, { comments: [], suggestions: [] }), context, true),
			]),
		]);
	return element("w:footnotes", attributes, [
		separator(-1, "separator", "w:separator"),
		separator(0, "continuationSeparator", "w:continuationSeparator"),
		...context.parts.footnotes.map(note),
	]);
}

interface Voice {
	readonly id: number;
	readonly parent: number | null;
	readonly author: string;
	readonly time: string;
	readonly text: string;
	readonly resolved: boolean;
}

function voicesOf(id: number, comment: Comment): Voice[] {
	const { author, time, text, resolved } = comment;
	return [
		{ id, parent: null, author, time, text, resolved },
		...comment.replies.map((reply, index) => ({
			id: id + 1 + index,
			parent: id,
			...reply,
			resolved,
		})),
	];
}

/** The id of a comment's last paragraph, by which replies name it: eight hexadecimal figures below 80000000. */
function paragraphId(id: number): string {
	return (0x1000 + id).toString(16).toUpperCase().padStart(8, "0");
}

function initials({ author, parent }: Voice): string {
	const letters = author
		.split(/\s+/)
		.map((word) => word.slice(0, 1))
		.join("")
		.slice(0, 4);
	return parent === null ? letters : letters + ANSWER_SIGN;
}

/** The part `comments.xml`. */
export function commentsXml(parts: WordParts, attributes: Attributes): Markup {
	const voices = parts.comments.flatMap(({ id, comment }) => voicesOf(id, comment));
	return element(
		"w:comments",
		attributes,
		voices.map((voice) => {
			const { id, author, time, text } = voice;
			const paragraphs = text.split(/\r\n|[\n\r]/);
			return element(
				"w:comment",
				{
					"w:id": id,
					"w:author": author,
					"w:date": wordTime(time),
					"w:initials": initials(voice),
				},
				paragraphs.map((words, index) =>
					element("w:p", index === paragraphs.length - 1 ? { "w14:paraId": paragraphId(id) } : {}, [
						element("w:pPr", {}, [empty("w:pStyle", { "w:val": "CommentText" })]),
						runXml(words, null),
					]),
				),
			);
		}),
	);
}

/** The part `commentsExtended.xml`: which comment a reply answers, and which are done with. */
export function commentsExtendedXml(parts: WordParts, attributes: Attributes): Markup {
	const voices = parts.comments.flatMap(({ id, comment }) => voicesOf(id, comment));
	return element(
		"w15:commentsEx",
		attributes,
		voices.map(({ id, parent, resolved }) =>
			empty("w15:commentEx", {
				"w15:paraId": paragraphId(id),
				"w15:paraIdParent": parent === null ? null : paragraphId(parent),
				"w15:done": resolved ? 1 : 0,
			}),
		),
	);
}
