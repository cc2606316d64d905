import {
	checksFor,
	createReader,
	type Edit,
	type EditSet,
	type Forecast,
	forecast as forecastOf,
	formatMessage,
	inspectProfile,
	MAX_PROFILE_LENGTH,
	MAX_PROFILES,
	type Message,
	type Profile,
	SAMPLE_PROFILES,
} from "../engine/index";
import { CliError, errorLine, fileError, usageError } from "./cli-error";
import { forecastText } from "./forecast-text";
import { INSTRUMENTS, LANGUAGE_CHOICES, loadDraft } from "./load-draft";
import { choice, parseArguments } from "./options";
import { decodeText, readBytes } from "./read-bytes";
import type { Session } from "./session";

/** Most bytes that a character of a profile may take. */
const CHARACTER_BYTES = 4;

/** `clausula forecast`: who would sign a draft, by the profiles named. No other command reads profiles. */
export async function forecast(args: readonly string[], session: Session): Promise<number> {
	const command = "forecast";
	const { files, options } = parseArguments(command, args, {
		"--profile": "value",
		"--language": "value",
		"--instrument": "value",
		"--format": "value",
		"--help": "flag",
	});
	const tell = (message: Message) => formatMessage(session.catalogue, message);
	if (options["--help"]) {
		await session.output.write(tell({ id: "cli.help.forecast", params: {} }));
		return 0;
	}
	const chosen = choice(options, "--language", LANGUAGE_CHOICES);
	const instrument = options["--instrument"] && choice(options, "--instrument", INSTRUMENTS);
	const format = choice(options, "--format", ["text", "json"]);
	const [file, ...others] = files;
	if (file === undefined) throw usageError("no-file", { command });
	if (others.length > 0) throw usageError("one-file", { command });
	const profiles = await loadProfiles([...new Set(options["--profile"] ?? [])], session);
	if (profiles === null) return 2;
	const loaded = await loadDraft(file, { language: chosen, instrument: instrument ?? null });
	const { draft, language } = loaded;
	const reader = createReader(checksFor(profiles));
	const made = forecastOf({ draft, language, reader, profiles });
	await session.output.write(
		format === "json"
			? `${JSON.stringify({ file, title: loaded.title, language, ...told(made, tell, loaded.addressOf) }, null, "\t")}\n`
			: forecastText(made, { ...session, file, loaded, profiles }),
	);
	return 0;
}

/** The profiles of files and samples; `null` where some cannot be used, which has been told. Throws `CliError`. */
async function loadProfiles(
	names: readonly string[],
	session: Session,
): Promise<readonly Profile[] | null> {
	if (names.length === 0) throw usageError("no-profile");
	if (names.length > MAX_PROFILES) throw usageError("too-many-profiles", { most: MAX_PROFILES });
	const profiles: Profile[] = [];
	let usable = true;
	for (const name of names) {
		const { profile, errors, more } = inspectProfile(await textOf(name));
		for (const { code, params, position } of errors) {
			const error = new CliError({ id: `error.profile.${code}`, params }, name, position);
			await session.errors.write(errorLine(error, session.catalogue));
		}
		if (more > 0)
			await session.errors.write(
				errorLine(fileError("profiles-more", name, { count: more }), session.catalogue),
			);
		if (profile === null) usable = false;
		else if (profiles.some(({ id }) => id === profile.id))
			throw fileError("profile-twice", name, { name: profile.id });
		else profiles.push(profile);
	}
	return usable ? profiles : null;
}

/** A sample by its name, else the text of a file. */
async function textOf(name: string): Promise<string> {
	const sample = SAMPLE_PROFILES.find(({ id }) => id === name);
	if (sample !== undefined) return sample.text;
	if (!/[./\\]/.test(name)) {
		const expected = `${SAMPLE_PROFILES.map(({ id }) => id).join(", ")}, PATH`;
		throw usageError("bad-value", { name: "--profile", value: name, expected });
	}
	return decodeText(await readBytes(name, CHARACTER_BYTES * MAX_PROFILE_LENGTH), name);
}

/** The forecast with its messages written out and its clauses named as people cite them. */
function told(
	made: Forecast,
	tell: (message: Message) => string,
	addressOf: (clause: string) => string,
) {
	const text = (message: Message) => ({ ...message, text: tell(message) });
	const placed = <T extends { readonly clause: string | null }>(place: T) => ({
		...place,
		path: place.clause === null ? null : addressOf(place.clause),
	});
	const edit = (one: Edit) => ({
		...one,
		...("places" in one ? { places: one.places.map(placed) } : {}),
		...("clauses" in one ? { paths: one.clauses.map(addressOf) } : {}),
		message: text(one.message),
	});
	const set = <T extends EditSet>(one: T) => ({ ...one, edits: one.edits.map(edit) });
	const { about, delegations, winning, range } = made;
	return {
		...made,
		about: text(about),
		delegations: delegations.map((delegation) => ({
			...delegation,
			reasons: delegation.reasons.map((reason) => ({
				...reason,
				...("places" in reason ? { places: reason.places.map(placed) } : {}),
				...("lost" in reason ? { lost: reason.lost.map(placed) } : {}),
				message: text(reason.message),
			})),
			change: delegation.change && set(delegation.change),
		})),
		winning: winning && { ...set(winning), ladder: winning.ladder.map(set) },
		range: range && { ...range, options: range.options.map(placed) },
	};
}
