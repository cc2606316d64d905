import type { Bridge } from "../../electron/contract/bridge";
import type { FolderListing } from "../../electron/contract/folders";
import type { Outcome } from "../../electron/contract/outcome";
import type { DraftCommand } from "../../engine/index";
import type { EditHints } from "../editor/types";
import { quotation, quotedIn } from "../precedents/quotation";
import type { PrecedentHit, PrecedentIndex, PrecedentLanguage } from "../precedents/types";
import type { ErrorDialogs } from "./errors";
import { NO_PRECEDENTS, type PrecedentState } from "./precedent-state";
import type { BlockSelection } from "./selection";
import type { AppState } from "./state";
import type { Store } from "./store";

/** The ways of the user's own texts into the window. */
export interface PrecedentFlows {
	/** Reads the folder that was chosen in an earlier run, once. */
	readonly recallPrecedents: () => Promise<void>;
	/** Lets the user choose a folder and reads it. */
	readonly choosePrecedents: () => Promise<void>;
	/** Reads the folder again, with what has changed in it. */
	readonly rereadPrecedents: () => Promise<void>;
	/** Ends reading; what has been read can be searched. */
	readonly stopPrecedents: () => void;
	readonly forgetPrecedents: () => Promise<void>;
	readonly searchPrecedents: (query: string, language: PrecedentLanguage) => void;
	/** Puts a hit as a quotation with its source behind the caret, or into the same clause in the language that the hit is in. */
	readonly quotePrecedent: (hit: PrecedentHit) => void;
}

/** What precedent flows work with. */
export interface PrecedentFlowParts {
	readonly bridge: Bridge;
	readonly store: Store<AppState>;
	readonly dialogs: ErrorDialogs;
	readonly index: PrecedentIndex;
	readonly newId: () => string;
	readonly selected: () => BlockSelection | null;
	readonly apply: (command: DraftCommand, hints: EditHints) => void;
	readonly showLanguage: (language: BlockSelection["language"]) => void;
	readonly tell: (id: string, params?: Readonly<Record<string, string>>) => void;
}

/** Makes the flows. Nothing that is read here is written anywhere, and none of it is part of the draft until it is quoted. */
export function createPrecedentFlows(parts: PrecedentFlowParts): PrecedentFlows {
	const { bridge, store, dialogs, index } = parts;
	/** Counts readings: an older one that is still under way ends itself. */
	let turn = 0;
	let asked = 0;

	const set = (change: Partial<PrecedentState>) =>
		store.set({ precedents: { ...store.get().precedents, ...change } });

	async function look(): Promise<void> {
		const { query, language } = store.get().precedents;
		asked += 1;
		const own = asked;
		if (query.trim() === "") {
			set({ found: null });
			return;
		}
		const found = await index.search(query, language);
		if (own === asked) set({ found });
	}

	/** Reads files one after the other; one that takes too long is left out, and the others are read anew without it. */
	async function readAll(folder: FolderListing, without: ReadonlySet<string>): Promise<void> {
		turn += 1;
		const own = turn;
		const files = folder.files.filter(({ name }) => !without.has(name));
		const unread = [...without];
		let clauses = 0;
		set({
			folder: { name: folder.name, path: folder.path },
			status: "reading",
			done: 0,
			files: files.length,
			clauses: 0,
			unread,
			skipped: folder.skipped,
			found: null,
		});
		await index.clear();
		for (const [at, { token, name }] of files.entries()) {
			const read = await bridge.precedents.read(token);
			if (own !== turn) return;
			if (read.ok) {
				const added = await index.add(name, read.value.bytes);
				if (own !== turn) return;
				if (added === "late") return readAll(folder, new Set([...without, name]));
				if (added.ok) clauses += added.clauses;
				else unread.push(name);
			} else unread.push(name);
			set({ done: at + 1, clauses, unread: [...unread] });
		}
		set({ status: "ready" });
		await look();
	}

	async function take(listed: Outcome<FolderListing | null>): Promise<void> {
		if (!listed.ok) {
			set({ status: "failed" });
			return dialogs.file(listed);
		}
		if (listed.value === null) set({ ...NO_PRECEDENTS, status: "none" });
		else await guarded(readAll(listed.value, new Set()));
	}

	async function guarded(work: Promise<void>): Promise<void> {
		try {
			await work;
		} catch (fault) {
			set({ status: "failed" });
			await dialogs.fault(fault);
		}
	}

	return {
		async recallPrecedents() {
			if (store.get().precedents.status !== "unknown") return;
			set({ status: "none" });
			const listed = await bridge.precedents.list();
			// A folder that is away, on a stick or a server, is no error at start.
			if (listed.ok) await take(listed);
			else set({ status: "failed" });
		},
		async choosePrecedents() {
			const chosen = await bridge.precedents.choose();
			if (!chosen.ok || chosen.value !== null) await take(chosen);
		},
		async rereadPrecedents() {
			await take(await bridge.precedents.list());
		},
		stopPrecedents() {
			turn += 1;
			set({ status: "stopped" });
			void guarded(look());
		},
		async forgetPrecedents() {
			turn += 1;
			const forgotten = await bridge.precedents.forget();
			if (!forgotten.ok) return dialogs.file(forgotten);
			await index.clear();
			set({ ...NO_PRECEDENTS, status: "none" });
		},
		searchPrecedents(query, language) {
			set({ query, language });
			void guarded(look());
		},
		quotePrecedent(hit) {
			const { document, language, block } = store.get();
			if (!document || block === null) return;
			const into = quotedIn(document.draft, language, hit.language);
			if (into === null) return;
			const caret = into === language ? parts.selected() : null;
			const place = { block, offset: caret?.block === block ? caret.to : null };
			const made = quotation(document.draft, into, place, hit, parts.newId);
			if (!made) return;
			if (into !== language) parts.showLanguage(into);
			parts.apply(made.command, {
				coalesceKey: null,
				caretBefore: { block, offset: place.offset ?? 0 },
				caretAfter: made.caret,
			});
			store.set({ caretRequest: { place: made.caret, focus: true } });
			parts.tell("precedents.quoted", { title: hit.title });
		},
	};
}
