import type { ReportDocument } from "./document/blocks";
import { clausesSection, reviewSection } from "./document/clauses";
import { dimensionsSection } from "./document/dimensions";
import { gapsSection, liftsSection } from "./document/gaps";
import { mapsSection } from "./document/maps";
import { exceptionsSection, standingSection } from "./document/standing";
import { verdictSection } from "./document/verdict";
import { writerFor } from "./document/writer";
import type { ReportSource } from "./report-source";

/** The whole report of a scored draft, the verdict first. */
export function reportDocument(source: ReportSource): ReportDocument {
	const writer = writerFor(source);
	const { draft, say } = writer;
	return {
		head: source.head,
		title: [source.title === "" ? say("report.untitled") : draft(source.title)],
		sections: [
			verdictSection(writer),
			dimensionsSection(writer),
			standingSection(writer),
			exceptionsSection(writer),
			mapsSection(writer),
			gapsSection(writer),
			liftsSection(writer),
			clausesSection(writer),
			reviewSection(writer),
		],
	};
}
