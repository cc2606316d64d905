import {
	type CardCheck,
	type CardCondition,
	type Catalogue,
	type ChecklistCard,
	formatMessage,
	type Language,
	type Position,
	textIn,
} from "../engine/index";
import { printable, wrap } from "./columns";

/** What the card is shown with. */
export interface CardContext {
	/** The checklist's file as the user named it. */
	readonly file: string;
	readonly catalogue: Catalogue;
	/** The interface's language. */
	readonly language: Language;
	readonly colour: boolean;
}

const COLUMNS = 80;

type Say = (id: string, params?: Readonly<Record<string, string | number>>) => string;

/** What a condition is called, else what it asks for, else where it stands. */
function conditionText(
	{ label, asks, pointer }: CardCondition,
	catalogue: Catalogue,
	language: Language,
): string {
	return printable(textIn(label, language) ?? (asks && formatMessage(catalogue, asks)) ?? pointer);
}

/** Writes what a usable checklist is and asks, then which examples fail and which rules fire in none. */
export function checklistCardText(card: ChecklistCard, context: CardContext): string {
	const { file, language, colour } = context;
	const catalogue = { ...context.catalogue, ...ownLabels(card, language) };
	const say: Say = (id, params = {}) => formatMessage(catalogue, { id, params });
	const strong = (text: string) => (colour ? `\u001b[1m${text}\u001b[22m` : text);
	const title = printable(textIn(card.label, language) ?? card.id);
	const author = printable(card.author ?? "") || say("cli.check-checklist.no-author");
	const own = card.checks.filter((check) => check.own !== null);
	const at = (position: Position | null) =>
		position === null ? file : `${file}:${position.line}:${position.column}`;
	const problem = (position: Position | null, told: string) =>
		wrap(`${printable(at(position))}: ${told}`, COLUMNS, "", "  ");
	const lines = [
		...wrap(title, COLUMNS).map(strong),
		...wrap(printable(file), COLUMNS),
		...wrap(
			say("cli.check-checklist.identity", { id: card.id, version: card.version, author }),
			COLUMNS,
		),
		`SHA-256 ${card.digest}`,
		"",
		strong(say("cli.check-checklist.checks", { count: card.checks.length, own: own.length })),
		...card.checks.flatMap((check) => checkLines(check, say)),
		"",
		strong(say("cli.check-checklist.conditions", { count: card.conditions.length })),
		...card.conditions.flatMap((condition) =>
			wrap(
				`${at(condition.position).slice(file.length + 1)}  ${conditionText(condition, catalogue, language)}`,
				COLUMNS,
				"  ",
				"    ",
			),
		),
		"",
		strong(
			say("cli.check-checklist.examples", {
				count: card.examples,
				failed: card.failed.length,
			}),
		),
		...card.failed.flatMap(({ check, index, position, expected, found, elsewhere }) => {
			const id = elsewhere ? "cli.check-checklist.elsewhere" : "cli.check-checklist.failed";
			return problem(
				position,
				say(id, { check, number: index + 1, wanted: expected, level: found }),
			);
		}),
		...card.idle.flatMap(({ check, kind, id, position }) =>
			problem(position, say(`cli.check-checklist.idle.${kind}`, { check, id })),
		),
	];
	return `${lines.join("\n")}\n`;
}

/** The names of a checklist's own checks, as the catalogue has those of built-in ones. */
export function ownLabels(card: ChecklistCard, language: Language): Catalogue {
	return Object.fromEntries(
		card.checks
			.filter(({ own }) => own !== null)
			.map(({ check, label }) => [
				`check.${check}.label`,
				printable(textIn(label, language) ?? check),
			]),
	);
}

function checkLines({ check, dimension, weight, own }: CardCheck, say: Say): string[] {
	return [
		...wrap(
			say("cli.check-checklist.check", { dimension, check, id: check, weight }),
			COLUMNS,
			"  ",
			"    ",
		),
		...(own === null
			? []
			: wrap(say("cli.check-checklist.own", { ...own }), COLUMNS, "    ", "      ")),
	];
}
