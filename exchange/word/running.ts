import type { LossCounter } from "../losses";
import { elementsOf, firstIn, textIn, type XmlElement } from "../xml";
import { branchOf, lossOf } from "./elements";
import { HEAD_STYLES } from "./style-ids";

/** The styles of the lines that Clausula writes and reads back. */
const OWN: readonly string[] = Object.values(HEAD_STYLES);

/** Counts what headers and footers show on every page: lines with words, those aside that Clausula writes, and pictures. */
export function countRunning(parts: readonly XmlElement[], losses: LossCounter): void {
	/** Whether an element has words of its own, those of the lines in it aside. */
	const visit = (element: XmlElement): boolean => {
		let words = false;
		for (const child of elementsOf(element)) {
			const kind = lossOf(child);
			if (kind !== null) losses.add(kind);
			const read = child.name === "mc:AlternateContent" ? branchOf(child) : child;
			if (child.name === "w:p") countLine(child);
			else if (child.name === "w:t" || child.name === "w:instrText")
				words ||= textIn(child).trim() !== "";
			else words = visit(read) || words;
		}
		return words;
	};
	const countLine = (line: XmlElement): void => {
		const style = firstIn(line, "w:pPr", "w:pStyle")?.attributes.get("w:val") ?? "";
		if (visit(line) && !OWN.includes(style)) losses.add("running-lines");
	};
	for (const part of parts) visit(part);
}
