import type { LossCounter } from "../losses";
import type { Change } from "../word/fragments";
import { timeOf } from "../word/read-paragraphs";
import { LOST } from "./html-elements";

type Attributes = Readonly<Record<string, string>>;

/** Remarks that programs leave for others. */
const MACHINE = /^\s*(?:\[(?:if|endif)\b|<!\[endif\]|(?:Start|End)Fragment\b)/i;

/** Whether a remark in the markup is one that a person may have written. */
export function isRemark(text: string): boolean {
	return text.trim() !== "" && !MACHINE.test(text);
}

/** Counts what an element itself leaves behind: what it would run or fetch, and what it shows otherwise than by words. */
export function countElement(name: string, attributes: Attributes, losses: LossCounter): void {
	if (Object.hasOwn(LOST, name) && !/^hidden$/i.test(attributes.type ?? ""))
		losses.add(LOST[name] ?? "");
	const said = name === "abbr" || name === "acronym" ? attributes.title : attributes.alt;
	if (said !== undefined && said.trim() !== "") losses.add("descriptions");
	if (name === "meta" && /refresh/i.test(attributes["http-equiv"] ?? "")) losses.add("remote");
	if (/url\s*\(/i.test(attributes.style ?? "") || attributes.background !== undefined)
		losses.add("remote");
	for (const each in attributes) if (each.startsWith("on")) losses.add("scripts");
	if (/^\s*(?:javascript|vbscript):/i.test(attributes.href ?? "")) losses.add("scripts");
	if (name === "link" && /stylesheet/i.test(attributes.rel ?? "")) losses.add("page-styles");
}

/** The proposed change that an element is; `null` for any other. */
export function changeOf(name: string, attributes: Attributes, now: string): Change | null {
	if (name !== "ins" && name !== "del") return null;
	return {
		kind: name === "ins" ? "insertion" : "deletion",
		author: (attributes.title ?? "").slice(0, 120),
		time: timeOf(attributes.datetime, now),
	};
}
