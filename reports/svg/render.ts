import type { Language } from "../../engine/index";
import type { Drawing, Mark, MarkGroup, Tone } from "./drawing";

/** Light and dark of each tone; the window's own custom property of the same name goes before. */
const COLOURS: Readonly<Record<Tone, readonly [light: string, dark: string]>> = {
	page: ["#ffffff", "#1f242d"],
	ink: ["#1c2330", "#e6e9ef"],
	secondary: ["#566074", "#aeb6c4"],
	line: ["#e1e4ea", "#2c323d"],
	control: ["#7d8594", "#717b8d"],
	autonomy: ["#9a4a00", "#ffb26b"],
	"autonomy-tint": ["#fff0df", "#40301c"],
	accountability: ["#6d3fb5", "#c9a7ff"],
	"accountability-tint": ["#f0eafb", "#33284a"],
	verification: ["#0b6e5b", "#6fdcc2"],
	"verification-tint": ["#e2f4ef", "#1c3a34"],
	problem: ["#b3261e", "#ff8f86"],
	"problem-tint": ["#fdecea", "#45211f"],
};

const TONES = Object.keys(COLOURS) as Tone[];

const FONTS: Readonly<Record<Language, string>> = {
	en: "Inter, system-ui, 'Segoe UI', Helvetica, Arial, sans-serif",
	"zh-Hans":
		"Inter, 'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif",
	"zh-Hant":
		"Inter, 'Noto Sans CJK TC', 'Noto Sans TC', 'PingFang TC', 'Microsoft JhengHei', sans-serif",
};

function variables(at: 0 | 1): string {
	return TONES.map((tone) => `--map-${tone}:var(--${tone},${COLOURS[tone][at]})`).join(";");
}

/** The style that lets a drawing follow light and dark; the attributes beside it hold for viewers without style sheets. */
function styleSheet(): string {
	const rules = TONES.map(
		(tone) => `.map-f-${tone}{fill:var(--map-${tone})}.map-s-${tone}{stroke:var(--map-${tone})}`,
	);
	return `.clausula-map{${variables(0)}}@media screen and (prefers-color-scheme:dark){.clausula-map{${variables(1)}}}${rules.join("")}`;
}

/** Text as XML; characters that XML has no place for are left out. */
function escaped(text: string): string {
	return text
		.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
		.replace(/&/g, "&amp;")
		.replace(/</g, "&lt;")
		.replace(/>/g, "&gt;")
		.replace(/"/g, "&quot;");
}

function number(value: number): string {
	return String(Math.round(value * 10) / 10);
}

function paint(fill: Tone | null, stroke: Tone | null, dashed: boolean): string {
	const classes = [fill && `map-f-${fill}`, stroke && `map-s-${stroke}`].filter(Boolean).join(" ");
	return [
		classes && ` class="${classes}"`,
		` fill="${fill ? COLOURS[fill][0] : "none"}"`,
		stroke && ` stroke="${COLOURS[stroke][0]}"`,
		stroke && dashed && ' stroke-dasharray="4 3"',
	]
		.filter(Boolean)
		.join("");
}

function drawn(mark: Mark, language: Language): string {
	if (mark.type === "rect") {
		const { x, y, width, height, radius } = mark;
		return `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" rx="${radius}"${paint(mark.fill, mark.stroke, mark.dashed)}/>`;
	}
	if (mark.type === "path")
		return `<path d="${mark.d}"${paint(mark.fill, mark.stroke, mark.dashed)}/>`;
	const weight = mark.strong ? ' font-weight="600"' : "";
	const quoted = mark.quoted ? ` lang="${language}" xml:lang="${language}"` : "";
	return `<text x="${number(mark.x)}" y="${number(mark.y)}" font-size="${mark.size}"${weight}${quoted}${paint(mark.tone, null, false)}>${escaped(mark.text)}</text>`;
}

function drawnGroup({ label, marks }: MarkGroup, language: Language): string {
	const inside = marks.map((mark) => drawn(mark, language)).join("");
	return label === ""
		? `<g aria-hidden="true">${inside}</g>`
		: `<g role="img" aria-label="${escaped(label)}"><title>${escaped(label)}</title>${inside}</g>`;
}

/** How a drawing is written. */
export interface SvgOptions {
	/** The language of labels; quoted words of the draft are in `draftLanguage`. */
	readonly language: Language;
	readonly draftLanguage: Language;
	/** Goes before the ids of title and description, so that several drawings can stand in one page. */
	readonly idPrefix: string;
}

/**
 * Writes a drawing as an SVG document: self-contained, with title and description, in the colours of light or dark as the viewer
 * asks for. It can stand alone or within an HTML page.
 */
export function renderSvg(drawing: Drawing, options: SvgOptions): string {
	const { title, description, groups } = drawing;
	const { language, draftLanguage, idPrefix } = options;
	const [width, height] = [Math.ceil(drawing.width), Math.ceil(drawing.height)];
	const ids = [`${idPrefix}-title`, `${idPrefix}-description`] as const;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" class="clausula-map" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" lang="${language}" xml:lang="${language}" role="group" aria-labelledby="${ids[0]}" aria-describedby="${ids[1]}" font-family="${FONTS[language]}">`,
		`<title id="${ids[0]}">${escaped(title)}</title>`,
		`<desc id="${ids[1]}">${escaped(description)}</desc>`,
		`<style>${styleSheet()}</style>`,
		`<rect width="${width}" height="${height}"${paint("page", null, false)}/>`,
		...groups.map((group) => drawnGroup(group, draftLanguage)),
		"</svg>\n",
	].join("\n");
}
