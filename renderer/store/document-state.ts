import type { Bridge } from "../../electron/contract/bridge";
import { draftName } from "../files/draft-name";
import { type AppState, isEdited } from "./state";
import type { Store } from "./store";

/** What telling of the open draft works with. */
export interface DocumentStateParts {
	readonly bridge: Pick<Bridge, "setDocumentState">;
	readonly store: Store<AppState>;
}

/** Keeps the native title, menu and closing question up to date. */
export function registerDocumentState({ bridge, store }: DocumentStateParts): void {
	let told = "";
	store.subscribe(() => {
		const { document, view, inTable } = store.get();
		const state = {
			edited: document !== null && isEdited(document),
			title: document && view === "draft" ? draftName(document.name) : "",
			canUndo: document?.canUndo ?? false,
			canRedo: document?.canRedo ?? false,
			inTable,
			open: document !== null,
			file: document?.file?.token ?? null,
		};
		const key = JSON.stringify(state);
		if (key === told) return;
		told = key;
		void bridge.setDocumentState(state);
	});
}
