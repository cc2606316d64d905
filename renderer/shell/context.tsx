import { createContext, useContext, useSyncExternalStore } from "react";
import type { Phrase } from "../../engine/index";
import { messageText, type Translate, translatorFor } from "../i18n";
import type { AppState } from "../store/state";
import type { Workbench } from "../store/workbench";

/** Carries the workbench to every component; only the application's root provides it. */
export const WorkbenchContext = createContext<Workbench | null>(null);

/** The workbench: its store and what can be done. Throws outside `WorkbenchContext`. */
export function useWorkbench(): Workbench {
	const workbench = useContext(WorkbenchContext);
	if (!workbench) throw new RangeError("no WorkbenchContext around this component");
	return workbench;
}

/** A part of the state; `select` returns members or values made of them by identity, never new objects. */
export function useApp<T>(select: (state: AppState) => T): T {
	const { store } = useWorkbench();
	return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

/** The translator of the interface's language, with the names that the checklist in use brings along. */
export function useTranslate(): Translate {
	const language = useApp((state) => state.settings.language);
	const own = useApp((state) => state.checklist?.messages[language]);
	return translatorFor(language, own);
}

/** Writes messages of the engine in the interface's language. */
export function useMessages(): (message: Phrase) => string {
	const language = useApp((state) => state.settings.language);
	const own = useApp((state) => state.checklist?.messages[language]);
	return (message) => messageText(language, message, own);
}
