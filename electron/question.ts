import { type BrowserWindow, dialog } from "electron";

/** What a native question says. */
export interface Question {
	readonly type: "question" | "error";
	readonly message: string;
	readonly detail?: string;
}

/** Asks a question: the first answer is the default, the last is what dismissing the dialog means. */
export async function askQuestion<T extends string>(
	window: BrowserWindow,
	question: Question,
	answers: readonly (readonly [answer: T, label: string])[],
): Promise<T> {
	const last = answers.length - 1;
	const { response } = await dialog.showMessageBox(window, {
		...question,
		buttons: answers.map(([, label]) => label),
		defaultId: 0,
		cancelId: last,
		noLink: true,
	});
	const chosen = answers[response] ?? answers[last];
	if (chosen === undefined) throw new RangeError("a question needs answers");
	return chosen[0];
}
