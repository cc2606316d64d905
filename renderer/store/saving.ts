import type { Bridge } from "../../electron/contract/bridge";
import type { FileHandle, FileTrouble, TroubleChoice } from "../../electron/contract/files";
import type { Failure } from "../../electron/contract/outcome";
import type { Draft } from "../../engine/index";
import { importFormatOf, isPdf } from "../../exchange/index";
import { folderOf } from "../files/folder-of";
import type { Translate } from "../i18n";
import type { EngineClient } from "../worker/engine-client";
import type { ErrorDialogs } from "./errors";

/** The ways of the open draft into a file. Whatever is in the way is told and asked about; nothing is replaced that the user has not seen. */
export interface Saving {
	/** Writes a draft to its file, or where the user chooses instead; `false` where it is in no file afterwards. */
	readonly toFile: (draft: Draft, file: FileHandle) => Promise<boolean>;
	/** Lets the user choose a place for a draft and writes it there. */
	readonly toPlace: (draft: Draft, name: string) => Promise<boolean>;
	/** Asks about a file that was changed or removed outside while the window had no changes of its own. */
	readonly askOutside: (file: FileHandle, found: "changed" | "gone") => Promise<TroubleChoice>;
}

/** What saving works with. */
export interface SavingParts {
	readonly bridge: Bridge;
	readonly engine: EngineClient;
	readonly dialogs: ErrorDialogs;
	/** Asked each time, since the language may have changed. */
	readonly translate: () => Translate;
	/** The file holds the draft now. */
	readonly onSaved: (draft: Draft, file: FileHandle) => void;
	/** The file is gone or holds what another program wrote, no longer what was last read from it or saved to it. */
	readonly onOther: () => void;
	readonly onRecent: () => Promise<void>;
}

/** Only draft files are written back where they came from; imported documents are saved as new drafts. */
export function isDraftFile(name: string): boolean {
	return /\.clausula$/i.test(name);
}

/** Whether a file is one that Clausula reads, by the ending of its name. */
export function isReadable(name: string): boolean {
	return isDraftFile(name) || importFormatOf(name) !== null || isPdf(name);
}

/** The name under which a draft is saved that came from a file of that name. */
export function draftFileName(name: string): string {
	if (isDraftFile(name)) return name;
	return `${isReadable(name) ? name.replace(/\.[^.]*$/, "") : name}.clausula`;
}

function troubleOf({ code }: Failure): FileTrouble {
	if (code === "changed-on-disk") return "changed";
	return code === "deleted-on-disk" ? "deleted" : "failed";
}

/** Makes the ways. */
export function createSaving(parts: SavingParts): Saving {
	const { bridge, engine, dialogs } = parts;

	async function ask(trouble: FileTrouble, name: string, lines: readonly string[]) {
		const choice = await bridge.confirmTrouble({ trouble, name, detail: lines.join("\n") });
		return choice.ok ? choice.value : "cancel";
	}

	/** Says what happened, where, and what can be done. */
	function askFailed(failure: Failure, name: string): Promise<TroubleChoice> {
		const t = parts.translate();
		const trouble = troubleOf(failure);
		const { folder } = failure.params;
		return ask(trouble, name, [
			trouble === "failed"
				? t(`error.file.${failure.code}`, failure.params)
				: t(`dialog.${trouble}.detail`),
			...(folder === undefined ? [] : [t("error.save.where", { folder })]),
			t("error.save.kept"),
		]);
	}

	async function toPlace(draft: Draft, name: string): Promise<boolean> {
		const bytes = await engine.serialise(draft);
		const saved = await bridge.saveAs({ suggestedName: draftFileName(name), bytes });
		if (!saved.ok) {
			const tried = String(saved.params.name ?? name);
			// Another window's draft is in that file.
			if (saved.code === "open-elsewhere") await dialogs.file(saved);
			else if ((await askFailed(saved, tried)) !== "cancel") return toPlace(draft, name);
			return false;
		}
		if (!saved.value) return false;
		parts.onSaved(draft, saved.value);
		await parts.onRecent();
		return true;
	}

	async function toFile(draft: Draft, file: FileHandle, overwrite = false): Promise<boolean> {
		const bytes = await engine.serialise(draft);
		const saved = await bridge.save({ token: file.token, bytes, overwrite });
		if (saved.ok) {
			parts.onSaved(draft, saved.value);
			return true;
		}
		if (troubleOf(saved) !== "failed") parts.onOther();
		switch (await askFailed(saved, file.name)) {
			case "overwrite":
				return toFile(draft, file, true);
			case "retry":
				return toFile(draft, file, overwrite);
			case "save-as":
				return toPlace(draft, file.name);
			default:
				return false;
		}
	}

	return {
		toFile: (draft, file) => toFile(draft, file),
		toPlace,
		askOutside(file, found) {
			const t = parts.translate();
			const trouble = found === "gone" ? "deleted" : "reloadable";
			const where = t("error.save.where", { folder: folderOf(file) });
			return ask(trouble, file.name, [t(`dialog.${trouble}.detail`), where]);
		},
	};
}
