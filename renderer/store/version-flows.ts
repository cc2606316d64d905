import type { Bridge } from "../../electron/contract/bridge";
import {
	addSavedVersion,
	addVersion,
	type Draft,
	type DraftCommand,
	editVersion,
	isKept,
	removeVersion,
	restoreVersion,
	type Version,
	type VersionMade,
	type VersionScore,
	versionDraft,
	withoutHistory,
} from "../../engine/index";
import type { EditHints } from "../editor/types";
import { draftName } from "../files/draft-name";
import type { EngineClient } from "../worker/engine-client";
import { ALONE } from "./alone";
import type { ErrorDialogs } from "./errors";
import { exportFile } from "./export-file";
import { type AppState, isEdited } from "./state";
import type { Store } from "./store";

/** How long a save waits for the score of the words that it saves, in milliseconds. */
const SCORE_WAIT = 1000;

/** What can be done with the versions in a draft. */
export interface VersionFlows {
	/** Makes a version of the draft as it is now. */
	readonly saveVersion: (words: Pick<Version, "note"> & { readonly name: string }) => Promise<void>;
	readonly editVersion: (id: string, words: Required<Pick<Version, "name" | "note">>) => void;
	readonly removeVersion: (id: string) => void;
	/** Removes all versions. */
	readonly removeHistory: () => void;
	/** Puts a version's text in the place of the draft's, which becomes a version first; undone like typing. */
	readonly restoreVersion: (id: string) => void;
	/** Lets the user save a version as a file of its own. */
	readonly copyVersion: (id: string, name: string) => Promise<void>;
}

/** What version flows work with. */
export interface VersionFlowParts {
	readonly bridge: Bridge;
	readonly engine: EngineClient;
	readonly store: Store<AppState>;
	readonly dialogs: ErrorDialogs;
	readonly newId: () => string;
	readonly now: () => number;
	readonly later: (callback: () => void, milliseconds: number) => () => void;
	/** Puts a draft with the same words and other versions in the place of the one that is open; no step of undo. `false` where it may not be changed. */
	readonly amend: (change: (draft: Draft) => Draft) => boolean;
	readonly apply: (command: DraftCommand, hints: EditHints) => void;
	readonly tell: (id: string, params?: Readonly<Record<string, string>>) => void;
}

/** What a version is made before: what changes much at once, and what vouches for the draft as it is. */
type KeptBefore = "restore" | "accept" | "import" | "sign";

/** The flows, with what others call for the versions' sake. */
export interface Versions {
	readonly flows: VersionFlows;
	/** Makes a version of what is about to be saved, where the user wants such. */
	readonly keepSaved: () => Promise<void>;
	/** Makes a version of what stands before something, where the user wants such. */
	readonly keepBefore: (occasion: KeptBefore) => void;
}

/** Words as a file's name may hold them on every system. */
function fileWords(words: string): string {
	return words.replaceAll(/[\\/:*?"<>|]+/g, "-");
}

/** Makes the flows. */
export function createVersionFlows(parts: VersionFlowParts): Versions {
	const { store, amend, tell } = parts;

	/** The score of the draft as it is now; `null` where it is not known yet. */
	function presentScore(): VersionScore | null {
		const { document, readVersion, score, checklist, language } = store.get();
		if (!document || !score || !checklist || readVersion !== document.version) return null;
		const { overall, weakest, dimensions } = score;
		return {
			checklist: checklist.id,
			language,
			overall,
			weakest,
			dimensions: Object.fromEntries(dimensions.map((each) => [each.dimension, each.score])),
		};
	}

	/** Waits until the score of the present words is known, but not for long. */
	function scored(): Promise<void> {
		if (presentScore()) return Promise.resolve();
		return new Promise((done) => {
			const end = () => {
				callOff();
				stop();
				done();
			};
			const callOff = parts.later(end, SCORE_WAIT);
			const stop = store.subscribe(() => {
				if (presentScore()) end();
			});
		});
	}

	function made(
		more: Pick<Version, "occasion" | "note"> & { readonly name?: string },
	): VersionMade {
		const score = presentScore();
		return {
			id: parts.newId(),
			time: new Date(parts.now()).toISOString(),
			author: store.get().settings.reviewer,
			...more,
			...(score ? { score } : {}),
		};
	}

	/** Whether automatic versions are wanted of the open draft. */
	function keeps(): boolean {
		return store.get().settings.keepVersions && store.get().document !== null;
	}

	function keepBefore(occasion: KeptBefore): void {
		const { document } = store.get();
		if (!keeps() || !document || isKept(document.draft)) return;
		amend((draft) => addVersion(draft, made({ occasion, note: "" })) ?? draft);
	}

	return {
		keepBefore,
		async keepSaved() {
			const { document } = store.get();
			if (!keeps() || !document || (document.file && !isEdited(document))) return;
			if (isKept(document.draft)) return;
			await scored();
			amend((draft) => addSavedVersion(draft, made({ occasion: "save", note: "" })));
		},
		flows: {
			async saveVersion({ name, note }) {
				await scored();
				const words = { occasion: "command", note: note.trim(), name: name.trim() };
				let full = false;
				const amended = amend((draft) => {
					const next = addVersion(draft, made(words));
					full = next === null;
					return next ?? draft;
				});
				if (amended)
					tell(full ? "versions.told.full" : "versions.told.saved", { name: words.name });
			},
			editVersion(id, { name, note }) {
				const words = { name: name.trim(), note: note.trim() };
				if (amend((draft) => editVersion(draft, id, words))) tell("versions.told.edited");
			},
			removeVersion(id) {
				if (amend((draft) => removeVersion(draft, id))) tell("versions.told.removed");
			},
			removeHistory() {
				if (amend(withoutHistory)) tell("versions.told.stripped");
			},
			restoreVersion(id) {
				const { document } = store.get();
				const command = document && restoreVersion(document.draft, id);
				if (!command) return tell("versions.unreadable");
				if (!amend((draft) => draft)) return;
				keepBefore("restore");
				parts.apply(command, ALONE);
				tell("versions.told.restored");
			},
			async copyVersion(id, name) {
				const { document } = store.get();
				const draft = document && versionDraft(document.draft, id);
				if (!draft) return tell("versions.unreadable");
				const bytes = await parts.engine.serialise(draft);
				const suggestedName = `${draftName(document.name)} ${fileWords(name)}`.slice(0, 200);
				await exportFile(parts, { suggestedName, kind: "clausula", bytes, head: null });
			},
		},
	};
}
