import type { BrowserWindow } from "electron";
import type { Argument } from "./contract/channels";
import type { FileTrouble, TroubleChoice } from "./contract/files";
import type { MessageId, Translate } from "./messages";
import { askQuestion, type Question } from "./question";

/** What each trouble asks: the first answer is the default and never replaces what somebody else wrote. */
const TROUBLES: Readonly<
	Record<
		FileTrouble,
		{
			readonly type: Question["type"];
			readonly message: MessageId;
			readonly answers: readonly (readonly [answer: TroubleChoice, label: MessageId])[];
		}
	>
> = {
	changed: {
		type: "question",
		message: "dialog.changed.message",
		answers: [
			["save-as", "dialog.changed.saveAs"],
			["overwrite", "dialog.changed.overwrite"],
			["cancel", "dialog.cancel"],
		],
	},
	deleted: {
		type: "question",
		message: "dialog.deleted.message",
		answers: [
			["overwrite", "dialog.deleted.again"],
			["save-as", "dialog.changed.saveAs"],
			["cancel", "dialog.cancel"],
		],
	},
	failed: {
		type: "error",
		message: "dialog.failed.message",
		answers: [
			["save-as", "dialog.changed.saveAs"],
			["retry", "dialog.failed.retry"],
			["cancel", "dialog.cancel"],
		],
	},
	reloadable: {
		type: "question",
		message: "dialog.changed.message",
		answers: [
			["reload", "dialog.reloadable.load"],
			["cancel", "dialog.reloadable.keep"],
		],
	},
};

/** Asks what to do about a draft's file; closing the question leaves the draft as it is, in the window alone. */
export function askTrouble(
	window: BrowserWindow,
	translate: Translate,
	{ trouble, name, detail }: Argument<"ask:trouble">,
): Promise<TroubleChoice> {
	const { type, message, answers } = TROUBLES[trouble];
	return askQuestion(
		window,
		{ type, message: translate(message, { name }), detail },
		answers.map(([answer, label]) => [answer, translate(label)]),
	);
}
