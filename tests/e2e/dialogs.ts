import type { RunningApp } from "./harness";
import { untilAnswer } from "./until";

/** What a native message box was asked to show. */
export interface ShownDialog {
	readonly type: string;
	readonly message: string;
	readonly detail?: string;
	readonly buttons?: readonly string[];
}

/** What the next native dialogs answer. */
export interface DialogChoice {
	/** What file dialogs choose; they are cancelled where it is left out. */
	readonly path?: string;
	/** The buttons of the next questions, by their places. */
	readonly answers?: readonly number[];
}

interface Told {
	shown: ShownDialog[];
	answers: number[];
	path: string;
	/** What the last dialog for saving suggested. */
	suggested: string;
}

type Globals = { dialogs: Told };

/** Nobody can click native dialogs here: the system's part answers as told and notes what it was asked. A question that is not expected fails. */
export async function standInForDialogs(app: RunningApp): Promise<void> {
	const replace = () =>
		app.electron.evaluate(({ dialog }) => {
			const told: Told = { shown: [], answers: [], path: "", suggested: "" };
			Object.assign(globalThis, { dialogs: told });
			Object.assign(dialog, {
				showOpenDialog: async () => ({ canceled: told.path === "", filePaths: [told.path] }),
				showSaveDialog: async (_window: unknown, { defaultPath }: Electron.SaveDialogOptions) => {
					told.suggested = defaultPath ?? "";
					return { canceled: told.path === "", filePath: told.path };
				},
				showMessageBox: async (_window: unknown, options: Electron.MessageBoxOptions) => {
					const { type = "none", message, detail = "", buttons = [] } = options;
					told.shown.push({ type, message, detail, buttons });
					const answer = buttons.length > 1 ? told.answers.shift() : 0;
					if (answer === undefined) throw new RangeError(`not expected: ${message}`);
					return { response: answer, checkboxChecked: false };
				},
			});
			return true;
		});
	// The main process may still be busy with its start.
	await untilAnswer(replace, Boolean);
}

/** Chooses what the next dialogs answer, and forgets what was asked before. */
export async function prepareDialogs(app: RunningApp, choice: DialogChoice): Promise<void> {
	await app.electron.evaluate((_electron, { path, answers }) => {
		const { dialogs } = globalThis as unknown as Globals;
		Object.assign(dialogs, { shown: [], answers: [...(answers ?? [])], path: path ?? "" });
	}, choice);
}

/** What was asked since. */
export function shownDialogs(app: RunningApp): Promise<ShownDialog[]> {
	return app.electron.evaluate(() => (globalThis as unknown as Globals).dialogs.shown);
}

/** The path that the last dialog for saving suggested. */
export function suggestedPath(app: RunningApp): Promise<string> {
	return app.electron.evaluate(() => (globalThis as unknown as Globals).dialogs.suggested);
}
