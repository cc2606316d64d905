import type { Bridge } from "../../electron/contract/bridge";
import type { Settings } from "../../electron/contract/settings";
import type { ExaminedChecklist, Profile } from "../../engine/index";
import { type EngineClient, EngineTimeout } from "../worker/engine-client";
import type { ErrorDialogs } from "./errors";
import type { LibraryContent, LibraryFile } from "./library-state";
import type { AppState } from "./state";
import type { Store } from "./store";

/** What can be done with the folder of checklists and profiles. */
export interface LibraryFlows {
	/** Reads the folder again and looks inside every file that nobody has looked at yet, one after the other. */
	readonly lookThroughLibrary: () => Promise<void>;
	/** Shows a checklist of the folder with its digest and author, as one that is imported. */
	readonly offerFromLibrary: (digest: string) => Promise<void>;
	/** Takes a profile of the folder into the forecast, and trusts it from now on. */
	readonly takeProfile: (digest: string) => Promise<void>;
}

/** The flows, and what the window itself calls. */
export interface Library {
	readonly flows: LibraryFlows;
	/** Reads the folder again; what is trusted there is at hand afterwards, and what is gone no more. */
	readonly scan: () => Promise<void>;
	/** The user looked at a checklist and uses it: it is trusted from now on, and at hand at each start. */
	readonly accepted: (name: string, digest: string, bytes: Uint8Array) => Promise<void>;
}

/** What library flows work with. */
export interface LibraryFlowParts {
	readonly bridge: Bridge;
	readonly engine: EngineClient;
	readonly store: Store<AppState>;
	readonly dialogs: ErrorDialogs;
	/** SHA-256 in hexadecimal. */
	readonly digestOf: (bytes: Uint8Array) => Promise<string>;
	readonly changeSettings: (change: Partial<Settings>) => Promise<void>;
	/** Shows a checklist before it is used. */
	readonly offer: (name: string, bytes: Uint8Array, known?: ExaminedChecklist) => Promise<void>;
	readonly addProfiles: (profiles: readonly Profile[]) => void;
	/** The checklists at hand have changed. */
	readonly onChecklists: () => void;
}

/** A profile says so by its format; what has not even the word is no profile, and the worker for profiles is spared. */
const PROFILE_WORD = "clausula-profile";

const UNKNOWN: LibraryContent = { kind: "unknown" };

/** Makes the flows. A file is known by its digest alone: whatever else is found under a trusted one's name is looked at anew. */
export function createLibraryFlows(parts: LibraryFlowParts): Library {
	const { bridge, engine, store, dialogs } = parts;
	const bytesOf = new Map<string, Uint8Array>();
	/** What looking through usable checklists came to. */
	const examinedOf = new Map<string, ExaminedChecklist>();
	/** Digests of checklists that are at hand because they lie in the folder. */
	const shelved = new Set<string>();
	/** Digests whose checklist took too long, and is not tried again. */
	const late = new Set<string>();
	let turn = 0;
	let looking: Promise<void> | null = null;

	const library = () => store.get().library;
	const isTrusted = (digest: string) => store.get().settings.trusted.includes(digest);
	const textOf = (digest: string) => new TextDecoder().decode(bytesOf.get(digest));

	function know(digest: string, content: LibraryContent): void {
		const files = library().files.map((file) =>
			file.digest === digest ? { ...file, content } : file,
		);
		store.set({ library: { ...library(), files } });
	}

	/** What a file is, by the worker's word. */
	async function contentOf(digest: string): Promise<LibraryContent> {
		const text = textOf(digest);
		if (text.includes(PROFILE_WORD)) {
			const { profile, claimed, errors, more } = await engine.inspectProfile(text);
			if (profile) return { kind: "profile", profile };
			if (claimed) return { kind: "refused", family: "profile", faults: errors, more };
		}
		if (late.has(digest)) return { kind: "late" };
		try {
			const examined = await engine.examine(text, digest);
			const { card, errors, more } = examined;
			if (!card) return { kind: "refused", family: "checklist", faults: errors, more };
			examinedOf.set(digest, examined);
			const { id, version, author, label } = card;
			return { kind: "checklist", id, version, author, label };
		} catch (fault) {
			if (!(fault instanceof EngineTimeout)) throw fault;
			late.add(digest);
			return { kind: "late" };
		}
	}

	async function lookThrough(): Promise<void> {
		for (;;) {
			const next = library().files.find(({ content }) => content.kind === "unknown");
			if (!next) return;
			const content = await contentOf(next.digest);
			know(next.digest, content);
		}
	}

	/** Takes a trusted file over: a checklist onto the shelf, a profile among those on offer. */
	async function shelve({ digest }: LibraryFile): Promise<void> {
		const text = textOf(digest);
		const known = store.get().checklists.some((each) => each.digest === digest);
		if (text.includes(PROFILE_WORD)) {
			const content = await contentOf(digest);
			know(digest, content);
			if (content.kind !== "checklist") return;
		}
		try {
			const checklist = known
				? store.get().checklists.find((each) => each.digest === digest)
				: await engine.adopt(text, digest);
			if (!checklist) return;
			shelved.add(digest);
			if (!known) store.set({ checklists: [...store.get().checklists, checklist] });
			const { id, version, author, label } = checklist;
			know(digest, { kind: "checklist", id, version, author, label });
		} catch (fault) {
			// The new worker has none of those taken over before.
			if (fault instanceof EngineTimeout) {
				late.add(digest);
				store.set({ checklists: store.get().checklists.filter((each) => each.digest === null) });
				know(digest, { kind: "late" });
			} else know(digest, await contentOf(digest));
		}
	}

	async function readAll(own: number): Promise<readonly LibraryFile[] | null> {
		const listed = await bridge.folders.list("library");
		if (own !== turn) return null;
		if (!listed.ok) {
			const folder = library().folder ?? { path: "", usual: true };
			store.set({ library: { folder: { ...folder, away: true }, files: [], skipped: 0 } });
			return null;
		}
		const before = new Map(library().files.map((file) => [file.digest, file.content]));
		const files = new Map<string, LibraryFile>();
		for (const { token, name } of listed.value.files) {
			const read = await bridge.folders.read(token);
			if (own !== turn) return null;
			if (!read.ok) {
				const { code, params } = read;
				files.set(name, { name, digest: "", content: { kind: "unread", code, params } });
				continue;
			}
			const digest = await parts.digestOf(read.value.bytes);
			bytesOf.set(digest, read.value.bytes);
			if (!files.has(digest))
				files.set(digest, { name, digest, content: before.get(digest) ?? UNKNOWN });
		}
		const { path, usual, skipped } = listed.value;
		store.set({
			library: { folder: { path, usual, away: false }, files: [...files.values()], skipped },
		});
		return [...files.values()];
	}

	async function scan(): Promise<void> {
		turn += 1;
		const own = turn;
		const files = await readAll(own);
		if (files === null || own !== turn) return;
		const atHand = () =>
			store
				.get()
				.checklists.map(({ digest }) => digest)
				.join(" ");
		const before = atHand();
		for (const file of files) {
			if (!isTrusted(file.digest) || late.has(file.digest)) continue;
			const { checklists } = store.get();
			const isThere = checklists.some(({ digest }) => digest === file.digest);
			if (!isThere || file.content.kind === "unknown") await shelve(file);
			if (own !== turn) return;
		}
		const here = new Set(files.map(({ digest }) => digest));
		const gone = [...shelved].filter((digest) => !here.has(digest));
		for (const digest of gone) shelved.delete(digest);
		for (const known of [bytesOf, examinedOf])
			for (const digest of known.keys()) if (!here.has(digest)) known.delete(digest);
		if (gone.length > 0) {
			const checklists = store
				.get()
				.checklists.filter(({ digest }) => digest === null || !gone.includes(digest));
			store.set({ checklists });
		}
		if (before !== atHand()) parts.onChecklists();
		// Whoever has the list in sight sees what came.
		if (store.get().dialog === "library" && looking === null) void flows.lookThroughLibrary();
	}

	async function trust(digest: string): Promise<void> {
		const { trusted } = store.get().settings;
		if (!trusted.includes(digest)) await parts.changeSettings({ trusted: [...trusted, digest] });
	}

	async function guarded(work: () => Promise<void>): Promise<void> {
		try {
			await work();
		} catch (fault) {
			await dialogs.fault(fault);
		}
	}

	const flows: LibraryFlows = {
		lookThroughLibrary() {
			looking ??= guarded(async () => {
				// Not every file system tells of its changes.
				await scan();
				await lookThrough();
			}).finally(() => {
				looking = null;
			});
			return looking;
		},
		async offerFromLibrary(digest) {
			const file = library().files.find((each) => each.digest === digest);
			const bytes = bytesOf.get(digest);
			if (file && bytes) await parts.offer(file.name, bytes, examinedOf.get(digest));
		},
		takeProfile: (digest) =>
			guarded(async () => {
				const file = library().files.find((each) => each.digest === digest);
				if (file?.content.kind !== "profile") return;
				parts.addProfiles([file.content.profile]);
				await trust(digest);
			}),
	};
	return {
		flows,
		scan: () => guarded(scan),
		accepted: (name, digest, bytes) =>
			guarded(async () => {
				await trust(digest);
				if (library().files.some((file) => file.digest === digest)) {
					shelved.add(digest);
					return;
				}
				const kept = await bridge.keepChecklist({ name, bytes });
				if (!kept.ok) return dialogs.file(kept);
				// It lies there now, whatever becomes of it before the folder is read next.
				shelved.add(digest);
				await scan();
			}),
	};
}
