import type { Command } from "../../electron/commands";
import type { Bridge } from "../../electron/contract/bridge";
import type { FolderKind } from "../../electron/contract/folders";
import type { Recovery } from "../recovery/recovery-flows";
import type { EngineClient } from "../worker/engine-client";
import type { ErrorDialogs } from "./errors";
import type { DraftStart, FileFlows } from "./file-flows";
import type { Library } from "./library-flows";
import type { AppState } from "./state";
import type { Store } from "./store";

/** What a window starts with. */
export interface WindowStartParts {
	readonly bridge: Bridge;
	readonly engine: Pick<EngineClient, "checklists">;
	readonly store: Store<AppState>;
	readonly dialogs: Pick<ErrorDialogs, "fault">;
	readonly run: (command: Command) => void;
	readonly files: FileFlows;
	readonly library: Pick<Library, "scan">;
	readonly recovery: Pick<Recovery, "offer" | "begin">;
	/** Reads a folder of the user's again. */
	readonly refresh: Readonly<Record<FolderKind, () => Promise<void>>>;
	/** Shows the guide beside the draft that is open. */
	readonly guide: () => void;
}

/** A window begins with a draft that was not saved before a sudden end. */
interface RecoveredStart {
	readonly kind: "recovered";
	readonly id: string;
}

/** Hears what the menu, other programs and other windows do. */
function listen({ bridge, store, run, files, library, refresh }: WindowStartParts): void {
	bridge.onMenu(run);
	bridge.onOpenFile((file) => void files.openFile(file));
	bridge.onOutside(({ token, found }) => void files.settleOutside(token, found));
	bridge.onSettings((settings) => {
		const { trusted } = store.get().settings;
		store.set({ settings });
		// Another window looked at a checklist that lies here too.
		if (settings.trusted.length > trusted.length) void library.scan();
	});
	bridge.folders.onChange((kind) => {
		if (store.get()[kind].folder !== null) void refresh[kind]();
	});
	let closing = false;
	bridge.onCloseRequest(async () => {
		if (closing) return;
		closing = true;
		if (await files.confirmLeaving()) await bridge.closeNow();
		else await bridge.stayOpen();
		closing = false;
	});
}

/** Opens what the window was opened with; `true` where that was recovered. */
async function begin({ bridge, files, recovery, guide }: WindowStartParts): Promise<boolean> {
	const ready = await bridge.ready();
	if (!ready.ok || !ready.value) return false;
	const { file, message } = ready.value;
	if (file) await files.openFile(file);
	// Only a page of ours writes such a message.
	else if (message !== null) {
		const start = JSON.parse(message) as DraftStart | RecoveredStart;
		if (start.kind === "recovered") {
			await recovery.begin(start.id);
			return true;
		}
		await files.beginWith(start);
		if (start.kind === "guide") guide();
	}
	return false;
}

/** Fetches settings, recent files and checklists, listens to the menu, and opens the file named at start. */
export async function startWindow(parts: WindowStartParts): Promise<void> {
	const { bridge, engine, store, dialogs, files, library, recovery } = parts;
	listen(parts);
	const settings = await bridge.settings.get();
	if (settings.ok) store.set({ settings: settings.value, sidebar: settings.value.sidebar });
	try {
		store.set({ checklists: await engine.checklists() });
	} catch (fault) {
		await dialogs.fault(fault);
	}
	// A draft that is opened may be read against one of them.
	if (store.get().settings.trusted.length > 0) await library.scan();
	await files.refreshRecent();
	if (await begin(parts)) return;
	await recovery.offer(null);
	if (store.get().library.folder === null) await library.scan();
}
