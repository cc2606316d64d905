import type { Bridge } from "../../electron/contract/bridge";
import type { Draft, Language } from "../../engine/index";
import { draftName } from "../files/draft-name";
import type { EngineClient } from "../worker/engine-client";
import type { UnusableFile } from "../worker/protocol";
import type { ErrorDialogs } from "./errors";
import type { ShownFolder } from "./library-state";
import type { AppState } from "./state";
import type { Store } from "./store";

/** A draft of the user's folder of templates. */
export interface OwnTemplate {
	readonly token: string;
	/** The file's name without its extension. */
	readonly name: string;
	readonly languages: readonly Language[];
}

/** A file there that is no draft. */
export interface RefusedTemplate {
	readonly name: string;
	readonly reason: UnusableFile;
}

/** The user's own templates. */
export interface TemplateState {
	/** `null` until the folder was first looked at. */
	readonly folder: ShownFolder | null;
	readonly own: readonly OwnTemplate[];
	readonly refused: readonly RefusedTemplate[];
}

/** Nothing was looked at. */
export const NO_TEMPLATES: TemplateState = { folder: null, own: [], refused: [] };

/** What can be done with the user's own templates. */
export interface TemplateFlows {
	/** Reads the folder of templates as it is now. */
	readonly refreshTemplates: () => Promise<void>;
}

/** What template flows work with. */
export interface TemplateFlowParts {
	readonly bridge: Bridge;
	readonly engine: EngineClient;
	readonly store: Store<AppState>;
	readonly dialogs: ErrorDialogs;
}

/** A draft that a template's words go into: nothing of how the template came about. */
export function withoutPast(template: Draft): Draft {
	const { signatures: _signed, ...rest } = template;
	return { ...rest, history: [], decisions: [] };
}

/** Makes the flows. A file that is no draft is named and leaves the others alone. */
export function createTemplateFlows({
	bridge,
	engine,
	store,
	dialogs,
}: TemplateFlowParts): TemplateFlows {
	let turn = 0;

	async function refresh(): Promise<void> {
		turn += 1;
		const own = turn;
		const listed = await bridge.folders.list("templates");
		if (own !== turn) return;
		if (!listed.ok) {
			const folder = store.get().templates.folder ?? { path: "", usual: true };
			store.set({ templates: { ...NO_TEMPLATES, folder: { ...folder, away: true } } });
			return;
		}
		const { path, usual, files } = listed.value;
		const found: OwnTemplate[] = [];
		const refused: RefusedTemplate[] = [];
		for (const { token, name } of files) {
			const read = await bridge.folders.read(token);
			if (own !== turn) return;
			// Gone since it was listed, or not to be read: nothing can be begun with it.
			if (!read.ok) continue;
			const parsed = await engine.parse(name, read.value.bytes);
			if (own !== turn) return;
			if (parsed.ok) {
				const { languages } = parsed.draft;
				found.push({ token, name: draftName(name), languages });
			} else refused.push({ name, reason: parsed.reason });
		}
		store.set({ templates: { folder: { path, usual, away: false }, own: found, refused } });
	}

	return {
		async refreshTemplates() {
			try {
				await refresh();
			} catch (fault) {
				await dialogs.fault(fault);
			}
		},
	};
}
