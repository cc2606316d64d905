import type { Catalogue, Message, Position } from "../engine/index";
import { formatMessage } from "../engine/index";

/** Unusable input: told in one line on standard error, with exit code 2. */
export class CliError extends Error {
	override readonly name = "CliError";
	/** The file as the user named it; `null` for a mistake in the command line itself. */
	readonly file: string | null;
	readonly position: Position | null;
	/** What is wrong and what to do; its id is in the catalogues. */
	readonly told: Message;

	constructor(told: Message, file: string | null = null, position: Position | null = null) {
		super(told.id);
		this.told = told;
		this.file = file;
		this.position = position;
	}
}

/** A mistake in the command line. */
export function usageError(
	code: string,
	params: Readonly<Record<string, string | number>> = {},
): CliError {
	return new CliError({ id: `error.cli.${code}`, params });
}

/** A file that cannot be used. */
export function fileError(
	code: string,
	file: string,
	params: Readonly<Record<string, string | number>> = {},
	position: Position | null = null,
): CliError {
	return new CliError({ id: `error.cli.${code}`, params }, file, position);
}

/** The one line: `clausula: FILE:LINE:COLUMN: what is wrong; what to do`. */
export function errorLine(error: CliError, catalogue: Catalogue): string {
	const place = [
		...(error.file === null ? [] : [error.file]),
		...(error.position === null ? [] : [error.position.line, error.position.column]),
	].join(":");
	const told = formatMessage(catalogue, error.told).replaceAll(/\s+/g, " ").trim();
	return `clausula: ${place === "" ? "" : `${place}: `}${told}\n`;
}
