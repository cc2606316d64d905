import { formatMessage } from "../engine/index";
import { usageError } from "./cli-error";
import { printable, shorten, wrap } from "./columns";
import { LANGUAGE_CHOICES } from "./load-draft";
import { loadOutline, type OutlineItem } from "./load-outline";
import { choice, parseArguments } from "./options";
import type { Session } from "./session";

/** `clausula outline`: the structure found in a file. */
export async function outline(args: readonly string[], session: Session): Promise<number> {
	const { files, options } = parseArguments("outline", args, {
		"--language": "value",
		"--format": "value",
		"--help": "flag",
	});
	if (options["--help"]) {
		await session.output.write(
			formatMessage(session.catalogue, { id: "cli.help.outline", params: {} }),
		);
		return 0;
	}
	const language = choice(options, "--language", LANGUAGE_CHOICES);
	const format = choice(options, "--format", ["text", "json"]);
	const [file, ...others] = files;
	if (file === undefined) throw usageError("no-file", { command: "outline" });
	if (others.length > 0) throw usageError("one-file", { command: "outline" });
	const found = await loadOutline(file, language);
	await session.output.write(
		format === "json"
			? `${JSON.stringify({ file, ...found }, null, "\t")}\n`
			: found.outline.flatMap((item) => lines(item, 0)).join(""),
	);
	return 0;
}

/** Columns of a line, and of the words of a clause that are shown. */
const COLUMNS = 80;

/** One line a node, indented by its depth; a clause shows its first words. */
function lines(item: OutlineItem, depth: number): string[] {
	const indent = "  ".repeat(Math.min(depth, 12));
	const words = printable(item.heading ?? item.text);
	const label = printable(item.label ?? "");
	const whole = label === "" ? words : words === "" ? label : `${label}  ${words}`;
	const shown =
		item.kind === "clause"
			? [indent + shorten(whole, COLUMNS - indent.length)]
			: wrap(whole, COLUMNS, indent, `${indent}  `);
	return [
		...shown.map((line) => `${line}\n`),
		...item.children.flatMap((child) => lines(child, depth + 1)),
	];
}
