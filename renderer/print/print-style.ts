import italic from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2?url";
import upright from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url";
import { INDENT_STYLE, TABLE_STYLE } from "../../exchange/index";

/** Papers to print on: their sides in millimetres. */
export const PAPERS = {
	A4: { width: 210, height: 297 },
	Letter: { width: 215.9, height: 279.4 },
} as const;

/** A paper's name. */
export type Paper = keyof typeof PAPERS;

/**
 * How sheets look, on paper and in the preview alike: the preview lays the very pages out that are printed. Lines are set by
 * `geometricPrecision`, so that they break on the screen as they do on paper. Letters are not joined: a PDF would not say which they are,
 * and many programs find and copy “Arti cial”.
 */
export const SHEET_STYLE = `
.sheet{position:relative;font-variant-ligatures:none;box-sizing:border-box;overflow:hidden;contain:strict;background:#fff;color:#111;
font:11.5pt/1.5 "Source Serif 4",Georgia,"Liberation Serif",serif;text-rendering:geometricPrecision;overflow-wrap:anywhere}
.sheet *{box-sizing:border-box}
.sheet:lang(zh-Hans){font-family:"Source Serif 4","Noto Serif CJK SC","Songti SC",SimSun,serif;line-height:1.65}
.sheet:lang(zh-Hant){font-family:"Source Serif 4","Noto Serif CJK TC","Songti TC",PMingLiU,serif;line-height:1.65}
.sheet>.head,.sheet>.foot{position:absolute;left:25mm;right:25mm;display:flex;justify-content:space-between;gap:8mm;font-size:9pt;line-height:1.3}
.sheet>.head{top:11mm}.sheet>.head strong{letter-spacing:.04em}
.sheet>.foot{bottom:10mm;justify-content:center}
.sheet>.words{position:absolute;top:25mm;left:25mm;right:25mm;bottom:21mm}
.sheet h1,.sheet h2,.sheet h3,.sheet p,.sheet blockquote{margin-block:0}.sheet blockquote{margin-inline:0}
.sheet h1{margin:0 0 8mm;font-size:17pt;line-height:1.3;text-align:center;text-wrap:balance}
.sheet h2{padding:5mm 0 3mm;font-size:13pt;line-height:1.35;text-align:center}
.sheet h3{padding:4mm 0 2mm;font-size:11.5pt}
${INDENT_STYLE}
${TABLE_STYLE}
.sheet .table{margin-block:0;padding:1mm 0 4mm;overflow:visible}.sheet .table table{font-size:10pt;line-height:1.4;table-layout:fixed}
.sheet p.clause{padding:0 0 2.4mm}
.sheet .number{margin-inline-end:.5em}
.sheet .proposers{font-size:.8em;color:#444}
.sheet .alternative{padding:0 0 2mm;font-style:italic;color:#444}
.sheet p.explanation{margin-block:0 3mm;padding:1mm 0 1mm 3mm;border-left:.5mm solid #777;font-size:9.5pt}
.sheet .end{padding:0 0 2mm;font-size:9.5pt}.sheet .end-first{margin-top:6mm;border-top:.25mm solid #777;padding-top:3mm}
.sheet .end blockquote{padding-left:4mm}
.sheet a{color:inherit;text-decoration:none}
.sheet ins{text-decoration:underline}.sheet mark{background:none;border-bottom:.25mm dotted #444}
`;

/** What the printed page has besides: paper without margins of its own, and the carried serif from the app's files. */
export function pageStyle(paper: Paper): string {
	const { width, height } = PAPERS[paper];
	const face = (style: string, url: string) =>
		`@font-face{font-family:"Source Serif 4";font-style:${style};font-weight:200 900;src:url("${new URL(url, document.baseURI).href}") format("woff2")}`;
	return `${face("normal", upright)}${face("italic", italic)}
@page{size:${width}mm ${height}mm;margin:0}
html,body{margin:0;background:#fff}
.sheet{width:${width}mm;height:${height}mm;break-after:page}
.sheet:last-child{break-after:auto}
`;
}
