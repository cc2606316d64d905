import {
	type ClauseInput,
	type ClauseReading,
	clauseInputOf,
	createReader,
	formatMessage,
	JsonSourceError,
	type Message,
	parseJsonSource,
} from "../engine/index";
import { CliError, usageError } from "./cli-error";
import { parseArguments } from "./options";
import { decodeText } from "./read-bytes";
import { readLines } from "./read-lines";
import type { Session } from "./session";

/** Standard input as error lines name it. */
const INPUT = "-";
const MAX_LINE_BYTES = 64 * 1024 * 1024;
const MAX_LINE_DEPTH = 64;
/** Characters gathered before they are written, so that a long input isn't written in drips. */
const GATHERED = 64 * 1024;

/** Adds to each message of a reading its text in the interface's language. */
export function toldReading(reading: ClauseReading, tell: (message: Message) => string) {
	const told = <T extends { readonly message: Message }>(item: T) => ({
		...item,
		message: { ...item.message, text: tell(item.message) },
	});
	return {
		id: reading.id,
		language: reading.language,
		findings: reading.findings.map(told),
		norms: reading.norms,
		problems: reading.problems.map(told),
	};
}

/** `clausula read`: one line in, one line out, in order, in constant memory. */
export async function read(args: readonly string[], session: Session): Promise<number> {
	const { files, options } = parseArguments("read", args, { "--ndjson": "flag", "--help": "flag" });
	if (options["--help"]) {
		await session.output.write(
			formatMessage(session.catalogue, { id: "cli.help.read", params: {} }),
		);
		return 0;
	}
	if (files.length > 0) throw usageError("no-arguments", { command: "read" });
	const reader = createReader();
	const tell = (message: Message) => formatMessage(session.catalogue, message);
	let gathered = "";
	const flush = async () => {
		const text = gathered;
		gathered = "";
		await session.output.write(text);
	};
	try {
		for await (const { first, lines } of readLines(session.input, INPUT, MAX_LINE_BYTES)) {
			for (const [index, line] of lines.entries()) {
				const reading = reader.read(clauseOf(line, first + index));
				gathered += `${JSON.stringify(toldReading(reading, tell))}\n`;
				if (gathered.length >= GATHERED) await flush();
			}
			await flush();
			if (session.output.closed) return 0;
		}
	} catch (error) {
		await flush();
		throw error;
	}
	return 0;
}

function clauseOf(bytes: Buffer, line: number): ClauseInput {
	const text = decodeLine(bytes, line);
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		throw lineError("line-not-json", line, columnOfSyntaxError(text));
	}
	const result = clauseInputOf(value);
	if (!result.ok) throw lineError("line-not-clause", line, 1, { member: result.member });
	return result.input;
}

function decodeLine(bytes: Buffer, line: number): string {
	try {
		return decodeText(bytes, INPUT);
	} catch (error) {
		if (!(error instanceof CliError)) throw error;
		throw lineError("not-utf8", line, error.position?.column ?? 1);
	}
}

/** The platform's parser is fast but doesn't say where it stopped; the strict one does. */
function columnOfSyntaxError(text: string): number {
	try {
		parseJsonSource(text, MAX_LINE_DEPTH);
	} catch (error) {
		if (error instanceof JsonSourceError) return error.position.column;
		throw error;
	}
	return 1;
}

function lineError(
	code: string,
	line: number,
	column: number,
	params: Readonly<Record<string, string>> = {},
): CliError {
	return new CliError({ id: `error.cli.${code}`, params }, INPUT, { line, column });
}
