import { type Draft, formatMessage, type Version, versionDraft } from "../engine/index";
import { exportDraft } from "../exchange/index";
import { CliError, fileError, usageError } from "./cli-error";
import { padTo, printable, widthOf, wrap } from "./columns";
import { LANGUAGE_CHOICES, languageOf, loadSource } from "./load-draft";
import { choice, parseArguments } from "./options";
import type { Session } from "./session";

/** Columns of a line. */
const COLUMNS = 80;

/** `clausula history`: the versions in a draft, or the text of one of them. */
export async function history(args: readonly string[], session: Session): Promise<number> {
	const { files, options } = parseArguments("history", args, {
		"--format": "value",
		"--show": "value",
		"--language": "value",
		"--help": "flag",
	});
	if (options["--help"]) {
		await session.output.write(
			formatMessage(session.catalogue, { id: "cli.help.history", params: {} }),
		);
		return 0;
	}
	const format = choice(options, "--format", ["text", "json"]);
	const language = choice(options, "--language", LANGUAGE_CHOICES);
	const [file, ...others] = files;
	if (file === undefined) throw usageError("no-file", { command: "history" });
	if (others.length > 0) throw usageError("one-file", { command: "history" });
	const source = await loadSource(file);
	if (source.kind !== "draft") throw fileError("no-versions", file);
	const { draft } = source;
	const wanted = options["--show"]?.at(-1);
	if (wanted === undefined) {
		await session.output.write(
			format === "json" ? listJson(draft, file) : listText(draft, session),
		);
		return 0;
	}
	const state = shown(draft, wanted, file);
	const { bytes } = exportDraft(state, "text", languageOf(state, language, file), {
		explanations: false,
	});
	await session.output.write(new TextDecoder().decode(bytes));
	return 0;
}

/** The version that is meant by its id, or by its place in the list, counted from 1. */
function shown(draft: Draft, wanted: string, file: string): Draft {
	const at = /^[1-9]\d*$/.test(wanted) ? Number(wanted) - 1 : -1;
	const version = draft.history.find(({ id }) => id === wanted) ?? draft.history[at];
	if (!version) throw fileError("no-version", file, { version: wanted });
	const state = versionDraft(draft, version.id);
	if (!state) throw new CliError({ id: "versions.unreadable", params: {} }, file);
	return state;
}

function listJson(draft: Draft, file: string): string {
	const versions = draft.history.map(({ id, time, author, occasion, name, note, score }) => ({
		id,
		time,
		author,
		occasion,
		name: name ?? null,
		note,
		score: score ?? null,
	}));
	return `${JSON.stringify({ file, versions }, null, "\t")}\n`;
}

/** What a version is called: its name, else what it was made at. */
function nameOf({ name, occasion }: Version, { catalogue }: Session): string {
	const id = `versions.occasion.${occasion}`;
	const known = Object.hasOwn(catalogue, id) ? id : "versions.occasion.other";
	return printable(name ?? formatMessage(catalogue, { id: known, params: {} }));
}

function listText(draft: Draft, session: Session): string {
	const { history: versions } = draft;
	if (versions.length === 0)
		return `${formatMessage(session.catalogue, { id: "versions.none", params: {} })}\n`;
	const places = String(versions.length).length;
	const scored = versions.some(({ score }) => score !== undefined);
	return versions
		.map((version, index) => {
			const { time, author, note, score } = version;
			const points = scored ? `${String(score ? Math.round(score.overall) : "").padStart(4)}` : "";
			// Minutes are enough, and the zone is told.
			const when = `${printable(time.slice(0, 16).replace("T", " "))}Z`;
			const head = `${String(index + 1).padStart(places)}  ${padTo(when, 17)}${points}  `;
			const indent = " ".repeat(widthOf(head));
			const name = [nameOf(version, session), printable(author)].filter((part) => part !== "");
			const lines = [
				...wrap(name.join(" · "), COLUMNS, head, indent),
				...(note === "" ? [] : wrap(printable(note), COLUMNS, indent, indent)),
			];
			return lines.map((line) => `${line}\n`).join("");
		})
		.join("");
}
