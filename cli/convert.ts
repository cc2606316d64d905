import { extname, resolve } from "node:path";
import { type Draft, formatMessage, type Language, serialiseDraft } from "../engine/index";
import {
	draftFromPdf,
	ExchangeError,
	type ExportChoice,
	type Exported,
	type ExportFormat,
	exportDraft,
	exportFormatOf,
	type Imported,
	importDraft,
	importFormatOf,
	isPdf,
	type Loss,
	MAX_IMPORT_BYTES,
} from "../exchange/index";
import { CliError, fileError, usageError } from "./cli-error";
import { LANGUAGE_CHOICES, type LanguageChoice, languageOf, loadSource } from "./load-draft";
import { choice, parseArguments } from "./options";
import { readBytes } from "./read-bytes";
import { readPdf } from "./read-pdf";
import type { Session } from "./session";
import { targetOf, writeWhole } from "./write-whole";

function isDraft(file: string): boolean {
	return extname(file).toLowerCase() === ".clausula";
}

/** `clausula convert`: any supported format to any other, with what was lost on standard error. */
export async function convert(args: readonly string[], session: Session): Promise<number> {
	const { files, options } = parseArguments("convert", args, {
		"--language": "value",
		"--notes": "flag",
		"--help": "flag",
	});
	if (options["--help"]) {
		await session.output.write(
			formatMessage(session.catalogue, { id: "cli.help.convert", params: {} }),
		);
		return 0;
	}
	const language = choice(options, "--language", LANGUAGE_CHOICES);
	const [from, to, ...others] = files;
	if (from === undefined || to === undefined || others.length > 0) throw usageError("two-files");
	const [source, target] = await Promise.all([from, to].map((file) => targetOf(resolve(file))));
	if (source === target) throw usageError("same-file");
	const format = exportFormatOf(to);
	if (!isDraft(to) && format === null) throw fileError("unknown-target", to);
	const loaded = await load(from, language, session);
	const written = write(loaded.draft, format, languageOf(loaded.draft, language, from), {
		explanations: options["--notes"] !== undefined,
	});
	await save(to, written.bytes);
	for (const loss of unique([...loaded.losses, ...written.losses])) {
		await session.errors.write(`${formatMessage(session.catalogue, loss)}\n`);
	}
	return 0;
}

async function load(file: string, choice: LanguageChoice, session: Session): Promise<Imported> {
	if (isDraft(file)) {
		const source = await loadSource(file);
		if (source.kind === "draft") return { draft: source.draft, losses: [] };
	}
	const format = importFormatOf(file);
	if (format === null && !isPdf(file)) throw fileError("unknown-source", file);
	const bytes = await readBytes(file, MAX_IMPORT_BYTES);
	const basis = {
		language: choice === "auto" ? null : choice,
		instrument: null,
		newId: () => crypto.randomUUID(),
		now: session.now().toISOString(),
	};
	try {
		if (format !== null) return importDraft(bytes, format, basis);
		return draftFromPdf(await readPdf(bytes, session.program), basis);
	} catch (error) {
		if (!(error instanceof ExchangeError)) throw error;
		throw new CliError({ id: `error.exchange.${error.code}`, params: error.params }, file);
	}
}

function write(
	draft: Draft,
	format: ExportFormat | null,
	language: Language,
	choice: ExportChoice,
): Exported {
	if (format !== null) return exportDraft(draft, format, language, choice);
	return { bytes: new TextEncoder().encode(serialiseDraft(draft)), losses: [] };
}

function unique(losses: readonly Loss[]): Loss[] {
	const seen = new Map(losses.map((loss) => [`${loss.id} ${JSON.stringify(loss.params)}`, loss]));
	return [...seen.values()];
}

async function save(file: string, bytes: Uint8Array): Promise<void> {
	try {
		await writeWhole(file, bytes);
	} catch (error) {
		throw fileError("not-written", file, {
			reason: (error as NodeJS.ErrnoException).code ?? String(error),
		});
	}
}
