import { formatMessage, type Phrase, type Report } from "../engine/index";
import { type Evaluator, openChecklist } from "./checklists";
import { errorLine, fileError, usageError } from "./cli-error";
import { INSTRUMENTS, LANGUAGE_CHOICES, type LoadedDraft, loadDraft } from "./load-draft";
import { type Arguments, choice, parseArguments } from "./options";
import { toldReading } from "./read";
import { Readings } from "./readings";
import { reportText } from "./report-text";
import type { Session } from "./session";

/** `clausula score`: every file against every checklist. */
export async function score(args: readonly string[], session: Session): Promise<number> {
	const { files, options } = parseArguments("score", args, {
		"--checklist": "value",
		"--language": "value",
		"--instrument": "value",
		"--format": "value",
		"--fail-under": "value",
		"--help": "flag",
	});
	if (options["--help"]) {
		await session.output.write(
			formatMessage(session.catalogue, { id: "cli.help.score", params: {} }),
		);
		return 0;
	}
	const language = choice(options, "--language", LANGUAGE_CHOICES);
	const instrument = options["--instrument"] && choice(options, "--instrument", INSTRUMENTS);
	const format = choice(options, "--format", ["text", "json", "ndjson"]);
	const least = leastScore(options);
	if (files.length === 0) throw usageError("no-file", { command: "score" });
	const checklists = [...new Set(options["--checklist"] ?? ["core"])];
	const readings = new Readings();
	const evaluators: Evaluator[] = [];
	try {
		for (const name of checklists) evaluators.push(await openChecklist(name, session, readings));
		const one = files.length === 1 && evaluators.length === 1;
		const kept: string[] = [];
		let below = false;
		let first = true;
		for (const file of files) {
			const loaded = await loadDraft(file, { language, instrument: instrument ?? null });
			for (const scored of await scoreFile(loaded, file, evaluators, session)) {
				if (scored.report.score.overall < least) {
					below = true;
					await tellBelow(file, scored.report, least, session);
				}
				if (format === "text") {
					await session.output.write(
						first ? scored.text() : `\n${"-".repeat(80)}\n\n${scored.text()}`,
					);
				} else if (format === "ndjson")
					await session.output.write(`${JSON.stringify(scored.json())}\n`);
				else kept.push(JSON.stringify(scored.json(), null, "\t"));
				first = false;
			}
		}
		if (format === "json") {
			await session.output.write(one ? `${kept.join("")}\n` : `[${kept.join(",\n")}]\n`);
		}
		return below ? 1 : 0;
	} finally {
		await Promise.all(evaluators.map((evaluator) => evaluator.close()));
	}
}

function leastScore(options: Arguments["options"]): number {
	const value = options["--fail-under"]?.at(-1);
	if (value === undefined) return 0;
	const least = Number(value);
	if (!/^[0-9]+(?:\.[0-9]+)?$/.test(value) || least > 100) {
		throw usageError("bad-value", { name: "--fail-under", value, expected: "0 … 100" });
	}
	return least;
}

interface ScoredFile {
	readonly report: Report;
	readonly text: () => string;
	readonly json: () => unknown;
}

async function scoreFile(
	loaded: LoadedDraft,
	file: string,
	evaluators: readonly Evaluator[],
	session: Session,
): Promise<ScoredFile[]> {
	const { draft, language, title, addressOf, textOf } = loaded;
	const scored: ScoredFile[] = [];
	for (const evaluator of evaluators) {
		const { clauses, ...report } = await evaluator.score(draft, language);
		const catalogue = { ...session.catalogue, ...evaluator.messages };
		const tell = (message: Phrase) => formatMessage(catalogue, message);
		scored.push({
			report,
			text: () =>
				reportText(report, {
					file,
					title,
					addressOf,
					textOf,
					catalogue,
					language: session.language,
					colour: session.colour,
				}),
			json: () => ({
				file,
				title,
				...report,
				gaps: report.gaps.map((gap) => ({
					...gap,
					message: { ...gap.message, text: tell(gap.message) },
					next: { ...gap.next, text: tell(gap.next) },
				})),
				lifts: report.lifts.map((lift) => ({
					...lift,
					next: { ...lift.next, text: tell(lift.next) },
				})),
				clauses: clauses.map((reading) => ({
					path: addressOf(reading.id),
					...toldReading(reading, tell),
				})),
			}),
		});
	}
	return scored;
}

async function tellBelow(
	file: string,
	report: Report,
	least: number,
	session: Session,
): Promise<void> {
	const error = fileError("below", file, { score: report.score.overall, least });
	await session.errors.write(errorLine(error, session.catalogue));
}
