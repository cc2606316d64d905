import { htmlReport } from "../reports/html/page";
import { markdownReport } from "../reports/markdown/markdown";
import type { ReportSource } from "../reports/report-source";
import { type PlacedSource, sarifLog } from "../reports/sarif/log";
import { reportText } from "./report-text";
import { placedSource, reportJson, type ScoredDraft } from "./scored-draft";
import type { Session } from "./session";

/** What `--format` takes. */
export const FORMATS = ["text", "json", "ndjson", "sarif", "html", "markdown"] as const;

/** A way of writing reports. */
export type Format = (typeof FORMATS)[number];

/** Writes reports as they come, or all at the end. */
export interface ReportWriter {
	add(scored: ScoredDraft): Promise<void>;
	end(): Promise<void>;
}

const RULE = `\n${"-".repeat(80)}\n\n`;

/** A writer of reports; `single` tells that there will be one report only, `baseline` that known gaps are told apart. */
export function reportWriter(
	format: Format,
	{ output, colour }: Pick<Session, "output" | "colour">,
	{ single, baseline }: { readonly single: boolean; readonly baseline: boolean },
): ReportWriter {
	let first = true;
	const kept: string[] = [];
	const sources: ReportSource[] = [];
	const placed: PlacedSource[] = [];
	const none = async () => {};
	switch (format) {
		case "text":
			return {
				add: async ({ source }) => {
					await output.write(`${first ? "" : RULE}${reportText(source, colour)}`);
					first = false;
				},
				end: none,
			};
		case "ndjson":
			return {
				add: ({ source }) => output.write(`${JSON.stringify(reportJson(source))}\n`),
				end: none,
			};
		case "json":
			return {
				add: async ({ source }) => {
					kept.push(JSON.stringify(reportJson(source), null, "\t"));
				},
				end: () => output.write(single ? `${kept.join("")}\n` : `[${kept.join(",\n")}]\n`),
			};
		case "sarif":
			return {
				add: async (scored) => {
					placed.push(placedSource(scored, baseline));
				},
				end: () => output.write(`${JSON.stringify(sarifLog(placed), null, "\t")}\n`),
			};
		case "html":
			return {
				add: async ({ source }) => {
					sources.push(source);
				},
				end: async () => {
					const [one, ...others] = sources;
					if (one !== undefined) await output.write(htmlReport([one, ...others]));
				},
			};
		case "markdown":
			return {
				add: async ({ source }) => {
					sources.push(source);
				},
				end: () => output.write(markdownReport(sources)),
			};
	}
}
