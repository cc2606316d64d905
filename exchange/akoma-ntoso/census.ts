import type { LossCounter } from "../losses";
import type { XmlElement } from "../xml";
import { nameOf, within } from "./elements";

/** Metadata that words do not need; notes are read. */
const UNREAD: ReadonlySet<string> = new Set(
	"identification publication classification lifecycle workflow analysis temporalData references proprietary presentation".split(
		" ",
	),
);

/** What elements may say that a draft has no place for. */
const SAID: readonly string[] =
	"status period refersTo title alternativeTo by as start end startEfficacy endEfficacy startTime endTime".split(
		" ",
	);

/** Whether a section of metadata says more than the language of the words. */
function saysMore(section: XmlElement): boolean {
	const inner = within(section);
	if (nameOf(section) !== "identification") return inner.length > 0;
	return inner.flatMap((each) => within(each)).some((each) => nameOf(each) !== "FRBRlanguage");
}

/** Counts what a document of another program says beside its words. */
export function countLost(document: XmlElement, losses: LossCounter): void {
	const visit = (element: XmlElement): void => {
		for (const child of within(element)) {
			const name = nameOf(child);
			if (name === "meta") {
				const sections = within(child).filter((each) => UNREAD.has(nameOf(each)));
				losses.add("metadata", sections.filter(saysMore).length);
				continue;
			}
			// Uses of terms are counted where they are read.
			const says = SAID.some((each) => child.attributes.has(each));
			if (says && name !== "term" && name !== "") losses.add("attributes");
			if (name === "eop") losses.add("page-breaks");
			if (name === "img" && (child.attributes.get("alt") ?? "").trim() !== "")
				losses.add("descriptions");
			if (name !== "") visit(child);
		}
	};
	visit(document);
}
