import { formatMessage, type Message } from "../engine/index";
import { checklistCardText, ownLabels } from "./check-checklist-text";
import { examineFile } from "./checklists";
import { CliError, errorLine, usageError } from "./cli-error";
import { choice, parseArguments } from "./options";
import type { Session } from "./session";

/** `clausula check-checklist`: whether a checklist can be used, what it asks, and how its examples fare. */
export async function checkChecklist(args: readonly string[], session: Session): Promise<number> {
	const command = "check-checklist";
	const { files, options } = parseArguments(command, args, {
		"--format": "value",
		"--help": "flag",
	});
	const say = (id: string) => formatMessage(session.catalogue, { id, params: {} });
	if (options["--help"]) {
		await session.output.write(say("cli.help.check-checklist"));
		return 0;
	}
	const format = choice(options, "--format", ["text", "json"]);
	const [file, ...others] = files;
	if (file === undefined) throw usageError("no-file", { command });
	if (others.length > 0) throw usageError("one-file", { command });
	const { card, errors, more } = await examineFile(file, session);
	const told = errors.map((error) => ({
		...error,
		message: { id: `error.checklist.${error.code}`, params: error.params },
	}));
	if (format === "json") {
		const tell = (message: Message) => formatMessage(session.catalogue, message);
		const names = card === null ? {} : ownLabels(card, session.language);
		const conditions = card?.conditions.map(({ asks, ...condition }) => ({
			...condition,
			text: asks && formatMessage({ ...session.catalogue, ...names }, asks),
		}));
		const written = {
			file,
			usable: card !== null,
			checklist: card && { ...card, conditions },
			errors: told.map(({ message, ...error }) => ({ ...error, text: tell(message) })),
			more,
		};
		await session.output.write(`${JSON.stringify(written, null, "\t")}\n`);
	} else if (card !== null) {
		await session.output.write(checklistCardText(card, { ...session, file }));
	}
	for (const { message, position } of told)
		await session.errors.write(errorLine(new CliError(message, file, position), session.catalogue));
	if (more > 0) {
		const rest = { id: "cli.check-checklist.more", params: { count: more } };
		await session.errors.write(errorLine(new CliError(rest, file), session.catalogue));
	}
	if (card === null) return 2;
	return card.failed.length > 0 ? 1 : 0;
}
