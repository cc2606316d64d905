import {
	type Catalogue,
	type Edit,
	type Forecast,
	type ForecastRange,
	formatMessage,
	type Language,
	type Message,
	type Moves,
	type Profile,
	type Reason,
	type TextPlace,
	textIn,
} from "../engine/index";
import { printable, shorten, wrap } from "./columns";
import type { LoadedDraft } from "./load-draft";

/** What the forecast is shown with. */
export interface ForecastContext {
	/** The draft's file as the user named it. */
	readonly file: string;
	readonly loaded: LoadedDraft;
	readonly profiles: readonly Profile[];
	readonly catalogue: Catalogue;
	/** The interface's language. */
	readonly language: Language;
	readonly colour: boolean;
}

const COLUMNS = 80;
/** Columns of quoted words. */
const QUOTED = 160;
/** Places that are named of one reason. */
const MOST_PLACES = 3;

/** A verdict has a sign of its own beside its word. */
const SIGNS = { sign: "●", hesitate: "◐", refuse: "○" } as const;

interface Setting extends ForecastContext {
	readonly say: (id: string, params?: Message["params"]) => string;
	readonly tell: (message: Message) => string;
	readonly nameOf: (delegation: string) => string;
	readonly label: (label: string, text: string) => string;
}

/** Writes the forecast for people: verdicts with what decides them, the winning edits with gains and losses, the range. */
export function forecastText(made: Forecast, context: ForecastContext): string {
	const { catalogue, profiles, language, colour, file, loaded } = context;
	const names = new Map(
		profiles.map(({ id, name }) => [id, printable(textIn(name, language) ?? id) || id]),
	);
	const setting: Setting = {
		...context,
		tell: (message) => printable(formatMessage(catalogue, message)),
		say: (id, params = {}) => formatMessage(catalogue, { id, params }),
		label: (name, text) =>
			formatMessage(catalogue, { id: "forecast.labelled", params: { label: name, text } }),
		nameOf: (delegation) => names.get(delegation) ?? delegation,
	};
	const { say, tell, label } = setting;
	const strong = (text: string) => (colour ? `\u001b[1m${text}\u001b[22m` : text);
	const title = printable(loaded.title) || printable(file);
	const lines = [
		...wrap(label(say("forecast.title"), title), COLUMNS).map(strong),
		...wrap(printable(file), COLUMNS),
		"",
		strong(say("forecast.counts", made.counts)),
		...wrap(tell(made.about), COLUMNS),
		...made.delegations.flatMap((delegation) => {
			const { verdict, points, reasons, unread, change } = delegation;
			const thresholds = profiles.find(({ id }) => id === delegation.delegation)?.thresholds;
			const name = setting.nameOf(delegation.delegation);
			return [
				"",
				strong(`${SIGNS[verdict]} ${label(name, say(`forecast.verdict.${verdict}`))}`),
				...(points === null || !thresholds
					? []
					: wrap(say("forecast.points", { points, ...thresholds }), COLUMNS, "  ")),
				...reasons.flatMap((reason) => reasonLines(reason, setting)),
				...(unread.length > 0
					? wrap(say("forecast.unread", { count: unread.length }), COLUMNS, "  ")
					: []),
				...(verdict === "sign" ? [] : changeLines(change, setting)),
			];
		}),
		"",
		...winningLines(made, setting, strong),
		...(made.range === null ? [] : ["", ...rangeLines(made.range, setting, strong)]),
	];
	return `${lines.join("\n")}\n`;
}

function reasonLines(reason: Reason, setting: Setting): string[] {
	const { say, tell, language, label } = setting;
	const weight = say(reason.decides ? "forecast.decides" : "forecast.besides");
	const note = printable(textIn(reason.note, language) ?? "");
	const lines = wrap(label(weight, tell(reason.message)), COLUMNS, "  ", "    ");
	if (reason.kind === "points")
		return [
			...lines,
			...reason.lost.flatMap(({ check, level, lost, clause }) => {
				const at = clause === null ? say("forecast.silent") : setting.loaded.addressOf(clause);
				const told = say("forecast.lost", { check, level, points: lost });
				return wrap(label(told, at), COLUMNS, "    ", "      ");
			}),
		];
	const told = note === "" ? [] : wrap(note, COLUMNS, "    ");
	if (reason.kind === "modifier")
		return [
			...lines,
			...reason.clauses
				.slice(0, MOST_PLACES)
				.flatMap((clause) => wrap(setting.loaded.addressOf(clause), COLUMNS, "    ")),
			...told,
		];
	const held = reason.kind === "level" ? reason.modifiers : [];
	return [
		...lines,
		...(reason.places.length === 0
			? wrap(say("forecast.silent"), COLUMNS, "    ")
			: placeLines(reason.places, setting)),
		...held.flatMap((modifier) => wrap(say("forecast.reason.held", { modifier }), COLUMNS, "    ")),
		...told,
	];
}

function placeLines(places: readonly TextPlace[], { loaded, say, label }: Setting): string[] {
	const more = places.length - MOST_PLACES;
	return [
		...places.slice(0, MOST_PLACES).flatMap(({ clause, text }) => {
			const words = printable(text);
			const at = loaded.addressOf(clause);
			const told = words === "" ? at : label(at, shorten(words, QUOTED));
			return wrap(told, COLUMNS, "    ", "      ");
		}),
		...(more > 0 ? [`    ${say("map.more", { count: more })}`] : []),
	];
}

function editLine(edit: Edit, { tell, loaded, label }: Setting): string {
	const clauses =
		"places" in edit ? [...new Set(edit.places.map(({ clause }) => clause))] : edit.clauses;
	const at = clauses.slice(0, MOST_PLACES).map(loaded.addressOf).join(", ");
	return at === "" ? tell(edit.message) : label(tell(edit.message), at);
}

function movedText(moves: Moves["gained"], { say, nameOf }: Setting): string {
	const told = moves.map(({ delegation, from, to }) =>
		say("forecast.move", {
			name: nameOf(delegation),
			from: say(`forecast.verdict.${from}`),
			to: say(`forecast.verdict.${to}`),
		}),
	);
	return told.join(say("list.semicolon")) || say("forecast.nobody");
}

function movesText({ gained, lost }: Moves, setting: Setting): string {
	return setting.say("forecast.moves", {
		gained: movedText(gained, setting),
		lost: movedText(lost, setting),
	});
}

function changeLines(
	change: Forecast["delegations"][number]["change"],
	setting: Setting,
): string[] {
	const { say } = setting;
	if (change === null) return wrap(say("forecast.no-change"), COLUMNS, "  ");
	return [
		`  ${say("forecast.would-sign")}:`,
		...change.edits.flatMap((edit) => wrap(editLine(edit, setting), COLUMNS, "    ", "      ")),
		...(change.lost.length > 0
			? wrap(
					say("forecast.loses", { lost: movedText(change.lost, setting) }),
					COLUMNS,
					"    ",
					"      ",
				)
			: []),
	];
}

function winningLines(
	{ winning, delegations, counts }: Forecast,
	setting: Setting,
	strong: (text: string) => string,
): string[] {
	const { say, label } = setting;
	if (winning === null) {
		const all = counts.sign === delegations.length;
		return wrap(say(all ? "forecast.winning.all" : "forecast.winning.none"), COLUMNS);
	}
	const { edits, alone, signs, exact, most, ladder } = winning;
	return [
		strong(say("forecast.winning")),
		...edits.flatMap((edit, index) => [
			...wrap(`${index + 1}. ${editLine(edit, setting)}`, COLUMNS, "  ", "     "),
			...(edit.kind === "drop"
				? edit.touches.flatMap((check) =>
						wrap(say("forecast.touches", { check }), COLUMNS, "     "),
					)
				: []),
			...wrap(
				label(say("forecast.alone"), movesText(alone[index] ?? { gained: [], lost: [] }, setting)),
				COLUMNS,
				"     ",
			),
		]),
		...wrap(
			say("forecast.winning.result", {
				edits: edits.length,
				signs: signs.length,
				count: delegations.length,
			}),
			COLUMNS,
			"  ",
		),
		...wrap(movesText(winning, setting), COLUMNS, "  "),
		...ladder.flatMap((rung) => [
			...wrap(
				say("forecast.ladder", { signs: rung.signs.length, edits: rung.edits.length }),
				COLUMNS,
				"  ",
			),
			...rung.edits.flatMap((edit) => wrap(editLine(edit, setting), COLUMNS, "    ", "      ")),
			...wrap(movesText(rung, setting), COLUMNS, "    ", "      "),
		]),
		...wrap(exact ? say("forecast.exact") : say("forecast.bounded", { most }), COLUMNS, "  "),
	];
}

function rangeLines(
	range: ForecastRange,
	setting: Setting,
	strong: (text: string) => string,
): string[] {
	const { say, nameOf, loaded, label } = setting;
	const verdict = (id: string) => say(`forecast.verdict.${id}`);
	return [
		strong(say("forecast.range", { count: range.brackets })),
		...wrap(
			say(
				range.signs.fewest === range.signs.most ? "forecast.range.same" : "forecast.range.signs",
				range.signs,
			),
			COLUMNS,
			"  ",
		),
		...wrap(say(range.exact ? "forecast.range.exact" : "forecast.range.in-place"), COLUMNS, "  "),
		...(range.unread > 0
			? wrap(say("forecast.range.unread", { count: range.unread }), COLUMNS, "  ")
			: []),
		...range.delegations.flatMap(({ delegation, worst, best }) => {
			const name = nameOf(delegation);
			const told =
				worst === best
					? say("forecast.range.fixed", { name, verdict: verdict(best) })
					: say("forecast.range.between", { name, worst: verdict(worst), best: verdict(best) });
			return wrap(told, COLUMNS, "  ", "    ");
		}),
		...range.options.flatMap((option) => {
			const at = option.clause === null ? null : loaded.addressOf(option.clause);
			const words = shorten(printable(option.words), QUOTED);
			const proposers = printable(option.proposers.join(", "));
			const told =
				words === ""
					? say("forecast.option.empty")
					: proposers === ""
						? say("forecast.option.anonymous", { words })
						: say("forecast.option", { words, proposers });
			return [
				...wrap(at === null ? told : label(at, told), COLUMNS, "  ", "    "),
				...wrap(movesText(option, setting), COLUMNS, "    "),
			];
		}),
	];
}
