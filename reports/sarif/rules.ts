import type { Report } from "../../engine/index";
import { clean } from "../clean";
import type { ReportSource } from "../report-source";
import type { SarifLevel, SarifRule } from "./types";

/** The level of SARIF for a gap's severity. */
export function levelOf(severity: Report["gaps"][number]["severity"]): SarifLevel {
	return severity === "info" ? "note" : severity;
}

/** The rule of a condition that is about no check. */
export const CONDITION = "condition-of-the-checklist";

/** The rule of a gap. */
export function ruleOfGap({ check }: Report["gaps"][number]): string {
	return check === "" ? CONDITION : check;
}

function ruleFor(id: string, level: SarifLevel, tag: string, source: ReportSource): SarifRule {
	const say = (message: string, params: Readonly<Record<string, string>> = {}) =>
		clean(source.tell({ id: message, params }));
	const form = id.startsWith("form.");
	const label =
		id === CONDITION
			? say("report.condition")
			: form
				? say(`report.problem.${id}`)
				: say(`check.${id}.label`);
	const asked = form
		? say("report.rule-form")
		: id === CONDITION
			? label
			: say("report.rule", { question: say(`check.${id}.question`), check: id });
	return {
		id,
		shortDescription: { text: label },
		fullDescription: { text: asked },
		help: { text: `${asked} ${say("report.indicator")}` },
		defaultConfiguration: { level },
		properties: { tags: [tag] },
	};
}

/** The rules of reports on one checklist: its checks, and the checks of form that found something. */
export function rulesFor(sources: readonly ReportSource[], withForm: boolean): SarifRule[] {
	const rules = new Map<string, SarifRule>();
	const add = (id: string, level: SarifLevel, tag: string, source: ReportSource) => {
		if (!rules.has(id)) rules.set(id, ruleFor(id, level, tag, source));
	};
	for (const source of sources) {
		for (const gap of source.report.gaps)
			add(ruleOfGap(gap), levelOf(gap.severity), gap.dimension, source);
		for (const { dimension, checks } of source.report.score.dimensions)
			for (const { check } of checks) add(check, "warning", dimension, source);
		if (!withForm) continue;
		for (const { problems } of source.report.clauses)
			for (const { check } of problems) add(check, "note", "form", source);
	}
	return [...rules.values()];
}
