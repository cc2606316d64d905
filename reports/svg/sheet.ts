import { type Drawing, type Mark, type MarkGroup, type Tone, textMark } from "./drawing";
import { wrap } from "./text";

/** The white around a drawing. */
export const MARGIN = 16;
const LINE = 17;

/** An item of a list under a map. */
export interface ListItem {
	readonly text: string;
	readonly clauses: readonly string[];
	/** The colour of its bullet. */
	readonly tone: Tone;
}

/** A list under a map; one without items is left out. */
export interface ListSection {
	readonly title: string;
	readonly items: readonly ListItem[];
}

/** A part of a sheet: what is drawn, from the top down, and how high it is. */
export interface Band {
	readonly groups: readonly MarkGroup[];
	readonly height: number;
}

function headBand(title: string, description: string, width: number): Band {
	const lines = wrap(description, width - 2 * MARGIN, 12);
	const marks = [
		textMark(MARGIN, MARGIN + 16, title, { size: 16, strong: true }),
		...lines.map((line, index) =>
			textMark(MARGIN, MARGIN + 38 + index * LINE, line, { tone: "secondary" }),
		),
	];
	return {
		groups: [{ id: "head", label: "", clauses: [], marks }],
		height: MARGIN + 38 + lines.length * LINE,
	};
}

function listBand({ title, items }: ListSection, at: number, y: number, width: number): Band {
	const groups: MarkGroup[] = [
		{
			id: `list-${at}`,
			label: "",
			clauses: [],
			marks: [textMark(MARGIN, y + 18, title, { size: 13, strong: true })],
		},
	];
	let top = y + 28;
	for (const [index, { text, clauses, tone }] of items.entries()) {
		const lines = wrap(text, width - 2 * MARGIN - 16, 12);
		const bullet: Mark = {
			type: "rect",
			x: MARGIN + 2,
			y: top + 6,
			width: 6,
			height: 6,
			radius: 1,
			fill: tone,
			stroke: null,
			dashed: false,
		};
		const marks = lines.map((line, at) => textMark(MARGIN + 16, top + 13 + at * LINE, line));
		groups.push({ id: `list-${at}-${index}`, label: text, clauses, marks: [bullet, ...marks] });
		top += lines.length * LINE + 3;
	}
	return { groups, height: top - y + 8 };
}

/** Sets a map under its title, with lists beneath it; `draw` is told where the map begins. */
export function sheet(
	title: string,
	description: string,
	width: number,
	draw: (top: number) => Band,
	sections: readonly ListSection[],
): Drawing {
	const head = headBand(title, description, width);
	const map = draw(head.height);
	const groups = [...head.groups, ...map.groups];
	let y = head.height + map.height + 8;
	for (const [at, section] of sections.entries()) {
		if (section.items.length === 0) continue;
		const band = listBand(section, at, y, width);
		groups.push(...band.groups);
		y += band.height;
	}
	return { width, height: y + MARGIN, title, description, groups };
}
