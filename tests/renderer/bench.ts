import { createHash, randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Bridge } from "../../electron/contract/bridge";
import type { Argument } from "../../electron/contract/channels";
import type {
	FileHandle,
	OpenedFile,
	TroubleChoice,
	UnsavedChoice,
} from "../../electron/contract/files";
import type { FolderKind, FolderListing } from "../../electron/contract/folders";
import type { Failure } from "../../electron/contract/outcome";
import type { RecoveryOffer } from "../../electron/contract/recovery";
import type { Settings } from "../../electron/contract/settings";
import { isSignedBy, SigningKey } from "../../electron/keys";
import { createPrecedentIndex } from "../../renderer/precedents/precedent-index";
import { INITIAL_STATE } from "../../renderer/store/state";
import { createWorkbench, type Workbench } from "../../renderer/store/workbench";
import { createEngineClient } from "../../renderer/worker/engine-client";
import { createEngineHost } from "../../renderer/worker/engine-host";
import type { EngineResponse } from "../../renderer/worker/protocol";

/** What stands outside the page in these tests: a disk in memory, and a user who answers as told. */
export interface Outside {
	readonly files: Map<string, Uint8Array>;
	readonly errors: { readonly title: string; readonly detail: string }[];
	readonly questions: string[];
	/** The windows that were asked for. */
	readonly windows: { readonly file: string | null; readonly message: string | null }[];
	/** The file that the next open dialog chooses; `null` cancels it. */
	chosen: string | null;
	/** Where the next save dialog writes; `null` cancels it. */
	target: string | null;
	settings: Settings;
	unsaved: UnsavedChoice;
	/** What was asked about files in trouble, and the answers to come; none cancels. */
	readonly troubles: Argument<"ask:trouble">[];
	readonly answers: TroubleChoice[];
	/** Why saving does not happen, once for each. */
	readonly refusals: Failure[];
	/** Another program changes or removes the file of the open draft. */
	changeOutside: (token: string, found: "changed" | "gone") => void;
	closed: boolean;
	/** What the journal keeps, by the draft's name. */
	readonly kept: Map<string, Uint8Array>;
	/** Drafts that wait to be recovered, and what they hold by id. */
	readonly offers: RecoveryOffer[];
	readonly waiting: Map<string, Uint8Array>;
	readonly unreadable: string[];
	/** Private notes beside drafts, by the token of the draft's file. */
	readonly notes: Map<string, Uint8Array>;
	/** What lies in the folders of templates (`.clausula`) and of checklists and profiles (`.json`). */
	readonly folder: Map<string, Uint8Array>;
	readonly listing: (kind: FolderKind) => FolderListing;
	/** Which folders were shown in the file manager. */
	readonly shown: FolderKind[];
	/** Something in a folder changed. */
	changeFolder: (kind: FolderKind) => void;
	/** Lets the window be asked to close. */
	askToClose: () => void;
}

let ids = 0;

/** Never the same twice, also of two workbenches with one draft between them. */
function newId(): string {
	ids += 1;
	return `id-${ids}`;
}

/** A workbench on the real engine, with the outside to look at. */
export interface Bench {
	readonly workbench: Workbench;
	readonly outside: Outside;
	/** Waits until the state satisfies a condition, at most two seconds. */
	readonly until: (condition: () => boolean) => Promise<void>;
}

const ok = <T>(value: T) => Promise.resolve({ ok: true, value } as const);

function handle(name: string): FileHandle {
	return { token: name, name, path: `/drafts/${name}` };
}

function opened(outside: Outside, name: string): OpenedFile {
	const bytes = outside.files.get(name);
	if (!bytes) throw new RangeError(`no file ${name}`);
	return { ...handle(name), bytes };
}

function bridgeTo(outside: Outside): Bridge {
	const silent = () => () => {};
	let settings: Settings = INITIAL_STATE.settings;
	const key = new SigningKey(join(tmpdir(), `clausula-key-${randomUUID()}`), {
		available: () => true,
		seal: (text) => Buffer.from(text),
		open: (sealed) => sealed.toString(),
	});
	return {
		openDialog: () => ok(outside.chosen === null ? null : opened(outside, outside.chosen)),
		open: (token) =>
			outside.files.has(token)
				? ok(opened(outside, token))
				: Promise.resolve({ ok: false, code: "not-found", params: { name: token } }),
		save({ token, bytes, overwrite }) {
			const refusal = overwrite ? undefined : outside.refusals.shift();
			if (refusal) return Promise.resolve(refusal);
			outside.files.set(token, bytes);
			return ok(handle(token));
		},
		saveAs({ bytes }) {
			if (outside.target === null) return ok(null);
			const refusal = outside.refusals.shift();
			if (refusal) return Promise.resolve(refusal);
			outside.files.set(outside.target, bytes);
			return ok(handle(outside.target));
		},
		exportFile({ suggestedName, kind, bytes }) {
			if (outside.target === null) return ok(null);
			outside.files.set(`${outside.target}/${suggestedName}.${kind}`, bytes);
			return ok(suggestedName);
		},
		print: () => ok(true),
		openChecklist() {
			const name = outside.chosen;
			return ok(name === null ? null : { name, bytes: opened(outside, name).bytes });
		},
		openProfile() {
			const name = outside.chosen;
			return ok(name === null ? null : { name, bytes: opened(outside, name).bytes });
		},
		recent: () => ok([...outside.files.keys()].map(handle)),
		clearRecent: () => ok(null),
		readSample: () => Promise.resolve({ ok: false, code: "not-found", params: { name: "sample" } }),
		precedents: {
			choose: () => ok(null),
			list: () => ok(null),
			read: () => Promise.resolve({ ok: false, code: "unknown-token", params: {} }),
			forget: () => ok(null),
		},
		folders: {
			list: (kind) => ok(outside.listing(kind)),
			read(token) {
				const bytes = outside.folder.get(token);
				return bytes
					? ok({ name: token, bytes })
					: Promise.resolve({ ok: false, code: "not-found", params: { name: token } });
			},
			choose: () => ok(null),
			reset: (kind) => ok(outside.listing(kind)),
			show(kind) {
				outside.shown.push(kind);
				return ok(null);
			},
			onChange(listener) {
				outside.changeFolder = listener;
				return () => {};
			},
		},
		keepChecklist({ name, bytes }) {
			outside.folder.set(name, bytes);
			return ok(null);
		},
		recovery: {
			keep({ name, bytes }) {
				outside.kept.set(name, bytes);
				return ok(null);
			},
			drop() {
				outside.kept.clear();
				return ok(null);
			},
			offers: () => ok({ drafts: outside.offers, unreadable: outside.unreadable }),
			read(id) {
				const offer = outside.offers.find((each) => each.id === id);
				const bytes = outside.waiting.get(id);
				if (!offer || !bytes)
					return Promise.resolve({ ok: false, code: "unknown-token", params: {} });
				const saved = offer.file ? (outside.files.get(offer.file.token) ?? null) : null;
				return ok({ name: offer.name, bytes, saved });
			},
			take(id) {
				const at = outside.offers.findIndex((each) => each.id === id);
				const [offer] = at < 0 ? [] : outside.offers.splice(at, 1);
				return ok(offer?.file && outside.files.has(offer.file.token) ? offer.file : null);
			},
			discard(id) {
				outside.waiting.delete(id);
				return ok(null);
			},
		},
		key: {
			state: () => ok(key.state),
			make: (passphrase) => key.make(passphrase),
			sign: (request) => key.sign(request),
			verify: (questions) =>
				ok(questions.map((each) => isSignedBy(each.key, each.bytes, each.signature))),
			backUp: () => ok(null),
			restore: () => ok(null),
			async remove() {
				return ok(await key.remove());
			},
		},
		notes: {
			read: (token) => ok(outside.notes.get(token) ?? null),
			write({ token, bytes }) {
				outside.notes.set(token, bytes);
				return ok(`${token}-notes`);
			},
		},
		settings: {
			get: () => ok(settings),
			set(change) {
				settings = { ...settings, ...change };
				return ok(settings);
			},
		},
		setDocumentState: () => ok(null),
		confirmUnsaved(name) {
			outside.questions.push(name);
			return ok(outside.unsaved);
		},
		confirmTrouble(about) {
			outside.troubles.push(about);
			return ok(outside.answers.shift() ?? "cancel");
		},
		reload: (token) => ok(opened(outside, token)),
		showError(error) {
			outside.errors.push(error);
			return ok(null);
		},
		dropped: (files) => ok(files.map(({ name }) => handle(name))),
		openWindow(start) {
			outside.windows.push(start);
			return ok(null);
		},
		showMenu: () => ok(null),
		ready: () => ok(null),
		closeNow() {
			outside.closed = true;
			return ok(null);
		},
		stayOpen: () => ok(null),
		onMenu: silent,
		onOpenFile: silent,
		onOutside(listener) {
			outside.changeOutside = (token, found) => listener({ token, found });
			return () => {};
		},
		onCloseRequest(listener) {
			outside.askToClose = listener;
			return () => {};
		},
		onSettings: silent,
	};
}

/** Starts a workbench whose worker is the real engine in the same thread. */
export async function startBench(): Promise<Bench> {
	const outside: Outside = {
		files: new Map(),
		errors: [],
		questions: [],
		windows: [],
		chosen: null,
		target: null,
		settings: INITIAL_STATE.settings,
		unsaved: "cancel",
		troubles: [],
		answers: [],
		refusals: [],
		changeOutside: () => {},
		closed: false,
		kept: new Map(),
		offers: [],
		waiting: new Map(),
		unreadable: [],
		notes: new Map(),
		folder: new Map(),
		listing(kind) {
			const ending = kind === "templates" ? ".clausula" : ".json";
			const names = [...outside.folder.keys()].filter((name) => name.endsWith(ending));
			const files = names.sort().map((name) => ({ token: name, name, size: 1 }));
			return { name: kind, path: `/data/${kind}`, usual: true, files, skipped: 0 };
		},
		shown: [],
		changeFolder: () => {},
		askToClose: () => {},
	};
	const host = createEngineHost(newId);
	let answer: (event: { readonly data: EngineResponse }) => void = () => {};
	const engine = createEngineClient({
		postMessage: (request) =>
			queueMicrotask(() => answer({ data: host.handle(request, (data) => answer({ data })) })),
		addEventListener(type: string, listener: (event: never) => void) {
			if (type === "message") answer = listener as typeof answer;
		},
	});
	const texts = createPrecedentIndex();
	const workbench = createWorkbench({
		bridge: bridgeTo(outside),
		engine,
		spelling: { check: async () => [], suggest: async () => [] },
		precedents: {
			add: async (file, bytes) => texts.add(file, bytes),
			search: async (query, language) => texts.search(query, language),
			clear: async () => texts.clear(),
		},
		newId,
		now: () => 0,
		digestOf: async (bytes) => createHash("sha256").update(bytes).digest("hex"),
		timing: {
			soon: (callback) => setTimeout(callback),
			afterFrame: (callback) => setTimeout(callback),
			later: (callback, milliseconds) => {
				const timer = setTimeout(callback, milliseconds);
				return () => clearTimeout(timer);
			},
		},
	});
	await workbench.start();
	const until = (condition: () => boolean) =>
		new Promise<void>((resolve, reject) => {
			const limit = setTimeout(() => reject(new Error("never came true")), 2000);
			const look = () => {
				if (!condition()) return;
				clearTimeout(limit);
				stop();
				resolve();
			};
			const stop = workbench.store.subscribe(look);
			look();
		});
	return { workbench, outside, until };
}

/** The bytes of a text file. */
export function utf8(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}
