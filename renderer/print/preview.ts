import type { Draft } from "../../engine/index";
import { paginate } from "./paginate";
import { LINK, sheetSize } from "./print-page";
import { type PrintOptions, type PrintPart, printParts, sheetHead } from "./print-parts";
import { SHEET_STYLE } from "./print-style";

/** How the preview shows sheets: smaller than they are, each with the shadow of paper. */
const FRAME_STYLE = `
:host{display:block}
.frame{margin:0 auto 16px;overflow:hidden;border:1px solid #c9ced8;box-shadow:0 1px 6px rgb(0 0 0 / 18%);content-visibility:auto}
.frame>.sheet{transform-origin:0 0}
.setting{position:fixed;inset:0 auto auto -20000px;visibility:hidden}
`;

/** The pages of a draft, set and shown in an element of its own style. */
export interface Preview {
	/** Sets the pages anew and shows them at a width in CSS pixels; yields the sheets, `null` where newer options overtook it. */
	readonly show: (
		draft: Draft,
		options: PrintOptions,
		width: number,
	) => Promise<readonly HTMLElement[] | null>;
}

/** Makes the preview inside `host`, apart from the window's styles. */
export function createPreview(host: HTMLElement): Preview {
	const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
	let run = 0;
	return {
		async show(draft, options, width) {
			run += 1;
			const own = run;
			const size = sheetSize(options.paper);
			const scale = width / size.width;
			const style = new CSSStyleSheet();
			style.replaceSync(
				`${SHEET_STYLE}${FRAME_STYLE}.sheet{width:${size.width}px;height:${size.height}px}
.frame{width:${width}px;height:${size.height * scale}px;contain-intrinsic-size:${width}px ${size.height * scale}px}
.frame>.sheet{transform:scale(${scale})}`,
			);
			root.adoptedStyleSheets = [style];
			const setting = document.createElement("div");
			setting.className = "setting";
			root.replaceChildren(setting);
			const sheets = await paginate(printParts(draft, options), {
				host: setting,
				newSheet: (part) => newSheet(part, sheetHead(draft)),
				stopped: () => own !== run,
			});
			if (!sheets || own !== run) return null;
			tellLevels(sheets);
			for (const [index, sheet] of sheets.entries()) {
				number(sheet, index + 1, sheets.length);
				for (const link of sheet.querySelectorAll("a[href]")) {
					// No link leads anywhere inside the preview; on paper it does again.
					link.setAttribute(LINK, link.getAttribute("href") ?? "");
					link.removeAttribute("href");
				}
			}
			root.replaceChildren(...sheets.map(framed));
			return sheets;
		},
	};
}

function newSheet({ language }: PrintPart, head: Element | null) {
	const sheet = document.createElement("section");
	sheet.className = "sheet";
	sheet.lang = language;
	const words = document.createElement("div");
	words.className = "words";
	const foot = document.createElement("div");
	foot.className = "foot";
	sheet.append(...(head ? [head] : []), words, foot);
	return { sheet, words };
}

/** Tells the level of headings that would skip one: articles look the same with and without parts above them. */
function tellLevels(sheets: readonly HTMLElement[]): void {
	const told = new Map<number, number>();
	let last = 0;
	for (const heading of sheets.flatMap((sheet) => [...sheet.querySelectorAll("h1,h2,h3")])) {
		const level = Number(heading.tagName.slice(1));
		for (const below of told.keys()) if (below > level) told.delete(below);
		last = told.get(level) ?? Math.min(level, last + 1);
		told.set(level, last);
		if (last !== level) heading.setAttribute("aria-level", String(last));
	}
}

function number(sheet: HTMLElement, page: number, pages: number): void {
	const foot = sheet.querySelector(".foot");
	if (foot) foot.textContent = `${page} / ${pages}`;
	sheet.setAttribute("aria-label", `${page} / ${pages}`);
}

function framed(sheet: HTMLElement): HTMLElement {
	const frame = document.createElement("div");
	frame.className = "frame";
	frame.append(sheet);
	return frame;
}
