/** Colours by their part in the interface; a drawing looks the same in light and dark but for these. */
export type Tone =
	| "page"
	| "ink"
	| "secondary"
	| "line"
	| "control"
	| "autonomy"
	| "autonomy-tint"
	| "accountability"
	| "accountability-tint"
	| "verification"
	| "verification-tint"
	| "problem"
	| "problem-tint";

/** A rectangle; `null` leaves fill or line out. */
export interface RectMark {
	readonly type: "rect";
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly radius: number;
	readonly fill: Tone | null;
	readonly stroke: Tone | null;
	readonly dashed: boolean;
}

/** One line of text; `y` is its base line. */
export interface TextMark {
	readonly type: "text";
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly size: number;
	readonly tone: Tone;
	readonly strong: boolean;
	/** The words are the draft's own and in its language. */
	readonly quoted: boolean;
}

/** A line through points in SVG's path notation. */
export interface PathMark {
	readonly type: "path";
	readonly d: string;
	readonly fill: Tone | null;
	readonly stroke: Tone | null;
	readonly dashed: boolean;
}

/** What a drawing is made of. */
export type Mark = RectMark | TextMark | PathMark;

/** Marks that stand for one thing: a cell, a node, an item of a list. */
export interface MarkGroup {
	/** Unique in its drawing. */
	readonly id: string;
	/** What it is in words, for those who hear it; empty for mere ornament. */
	readonly label: string;
	/** The clauses that it leads to, the first first. */
	readonly clauses: readonly string[];
	readonly marks: readonly Mark[];
}

/** A drawing as geometry, in units of a CSS pixel. */
export interface Drawing {
	readonly width: number;
	readonly height: number;
	readonly title: string;
	readonly description: string;
	readonly groups: readonly MarkGroup[];
}

/** A line of text in the usual size. */
export function textMark(
	x: number,
	y: number,
	text: string,
	style: Partial<Pick<TextMark, "size" | "tone" | "strong" | "quoted">> = {},
): TextMark {
	return {
		type: "text",
		x,
		y,
		text,
		size: 12,
		tone: "ink",
		strong: false,
		quoted: false,
		...style,
	};
}
