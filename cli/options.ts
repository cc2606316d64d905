import { usageError } from "./cli-error";

/** The options a command takes: whether each has a value. */
export type OptionShapes = Readonly<Record<string, "flag" | "value">>;

/** What stood on the command line. */
export interface Arguments {
	readonly files: readonly string[];
	/** Values of each option in the order given; a flag that stands has one empty value. */
	readonly options: Readonly<Record<string, readonly string[]>>;
}

/** Splits a command's arguments; `--` ends the options. Throws `CliError` for what the command doesn't take. */
export function parseArguments(
	command: string,
	args: readonly string[],
	shapes: OptionShapes,
): Arguments {
	const files: string[] = [];
	const options: Record<string, string[]> = {};
	for (let at = 0; at < args.length; at++) {
		const argument = args[at] ?? "";
		if (argument === "--") {
			files.push(...args.slice(at + 1));
			break;
		}
		if (!argument.startsWith("-") || argument === "-") {
			files.push(argument);
			continue;
		}
		const equals = argument.indexOf("=");
		const name = equals < 0 ? argument : argument.slice(0, equals);
		const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
		if (shape === undefined || (shape === "flag" && equals >= 0)) {
			throw usageError("unknown-option", { name: argument, command });
		}
		let value = "";
		if (shape === "value") {
			const next = equals < 0 ? args[++at] : argument.slice(equals + 1);
			if (next === undefined) throw usageError("missing-value", { name, command });
			value = next;
		}
		options[name] ??= [];
		options[name].push(value);
	}
	return { files, options };
}

/** The last value of an option that takes one of a few; the first of these where it doesn't stand. */
export function choice<T extends string>(
	options: Arguments["options"],
	name: string,
	allowed: readonly [T, ...T[]],
): T {
	const value = options[name]?.at(-1);
	if (value === undefined) return allowed[0];
	const found = allowed.find((one) => one === value);
	if (found === undefined) {
		throw usageError("bad-value", { name, value, expected: allowed.join(", ") });
	}
	return found;
}
