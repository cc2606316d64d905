import { usageError } from "./cli-error";
import type { Arguments } from "./options";

const FORM = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** The date that reports carry: that of `--date`, a day or a time of ISO 8601, else the clock's, in UTC to the second. Throws `CliError`. */
export function reportDate(options: Arguments["options"], now: Date): string {
	const value = options["--date"]?.at(-1);
	if (value === undefined) return now.toISOString().replace(/\.\d+Z$/, "Z");
	const day = value.slice(0, 10);
	const parsed = new Date(`${day}T00:00:00Z`);
	const real = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
	if (!FORM.test(value) || !real || Number.isNaN(Date.parse(value))) {
		const expected = "YYYY-MM-DD, YYYY-MM-DDThh:mm:ssZ";
		throw usageError("bad-value", { name: "--date", value, expected });
	}
	return value;
}
