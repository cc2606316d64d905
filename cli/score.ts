import { formatMessage } from "../engine/index";
import { type Evaluator, openChecklist } from "./checklists";
import { usageError } from "./cli-error";
import { INSTRUMENTS, LANGUAGE_CHOICES, loadDraft } from "./load-draft";
import { choice, parseArguments } from "./options";
import { Readings } from "./readings";
import { reportDate } from "./report-date";
import { scoreBars } from "./score-bars";
import { FORMATS, reportWriter } from "./score-formats";
import { scoredDraft } from "./scored-draft";
import type { Session } from "./session";

/** `clausula score`: every file against every checklist. */
export async function score(args: readonly string[], session: Session): Promise<number> {
	const { files, options } = parseArguments("score", args, {
		"--checklist": "value",
		"--language": "value",
		"--instrument": "value",
		"--format": "value",
		"--date": "value",
		"--fail-under": "value",
		"--fail-on": "value",
		"--baseline": "value",
		"--write-baseline": "value",
		"--help": "flag",
	});
	if (options["--help"]) {
		await session.output.write(
			formatMessage(session.catalogue, { id: "cli.help.score", params: {} }),
		);
		return 0;
	}
	const language = choice(options, "--language", LANGUAGE_CHOICES);
	const instrument = options["--instrument"] ? choice(options, "--instrument", INSTRUMENTS) : null;
	const format = choice(options, "--format", FORMATS);
	const date = reportDate(options, session.now());
	if (files.length === 0) throw usageError("no-file", { command: "score" });
	const bars = await scoreBars(options, session);
	const checklists = [...new Set(options["--checklist"] ?? ["core"])];
	const readings = new Readings();
	const evaluators: Evaluator[] = [];
	try {
		for (const name of checklists) evaluators.push(await openChecklist(name, session, readings));
		const single = files.length === 1 && evaluators.length === 1;
		const writer = reportWriter(format, session, { single, baseline: bars.baseline });
		for (const file of files) {
			const loaded = await loadDraft(file, { language, instrument });
			for (const evaluator of evaluators) {
				const report = await evaluator.score(loaded.draft, loaded.language);
				const known = await bars.take(file, report);
				await writer.add(scoredDraft(file, loaded, report, evaluator, known, date, session));
			}
		}
		await writer.end();
		return await bars.finish();
	} finally {
		await Promise.all(evaluators.map((evaluator) => evaluator.close()));
	}
}
