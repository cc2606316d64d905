import type { Bridge } from "../../../electron/contract/bridge";
import type { FolderListing } from "../../../electron/contract/folders";
import { createPrecedentIndex } from "../../../renderer/precedents/precedent-index";
import type { PrecedentIndex } from "../../../renderer/precedents/types";
import { createErrorDialogs } from "../../../renderer/store/errors";
import { createPrecedentFlows } from "../../../renderer/store/precedent-flows";
import { type AppState, INITIAL_STATE } from "../../../renderer/store/state";
import { createStore } from "../../../renderer/store/store";
import { utf8 } from "../bench";

const TEXTS: Readonly<Record<string, string>> = {
	"a.md": "Article 1\nReports\n\n1. Each Party shall report.\n",
	"b.md": "Article 1\nVisits\n\n1. Each Party shall admit visits.\n",
	"c.md": "Article 1\nAnswers\n\n1. Each Party shall answer.\n",
};

/** A folder of three texts; `endless` is a file that is never read to its end. */
function start(endless: string | null = null) {
	const local = createPrecedentIndex();
	const read: string[] = [];
	const index: PrecedentIndex = {
		async add(file, bytes) {
			read.push(file);
			if (file !== endless) return local.add(file, bytes);
			local.clear();
			return "late";
		},
		search: async (query, language) => local.search(query, language),
		clear: async () => local.clear(),
	};
	const folder: FolderListing = {
		name: "agreed",
		path: "/agreed",
		usual: false,
		files: Object.keys(TEXTS).map((name) => ({ token: name, name, size: 1 })),
		skipped: 0,
	};
	let here: FolderListing | null = folder;
	const precedents: Bridge["precedents"] = {
		choose: async () => ({ ok: true, value: folder }),
		list: async () => ({ ok: true, value: here }),
		read: async (token) => ({
			ok: true,
			value: { name: token, bytes: utf8(TEXTS[token] ?? "") },
		}),
		async forget() {
			here = null;
			return { ok: true, value: null };
		},
	};
	const bridge = { precedents } as Bridge;
	const store = createStore<AppState>(INITIAL_STATE);
	const flows = createPrecedentFlows({
		bridge,
		store,
		dialogs: createErrorDialogs(bridge, () => (id) => id),
		index,
		newId: () => "f",
		selected: () => null,
		apply: () => {},
		showLanguage: () => {},
		tell: () => {},
	});
	return { flows, read, state: () => store.get().precedents };
}

test("reads the folder once it is asked for, and searches it", async () => {
	const { flows, state, read } = start();
	await flows.recallPrecedents();
	await flows.recallPrecedents();
	expect(read).toEqual(["a.md", "b.md", "c.md"]);
	expect(state()).toMatchObject({ status: "ready", done: 3, files: 3, clauses: 3, unread: [] });
	flows.searchPrecedents("visits", "all");
	await new Promise((resolve) => setTimeout(resolve));
	expect(state().found?.hits.map(({ file }) => file)).toEqual(["b.md"]);
});

test("leaves out a file that takes too long and reads the others anew", async () => {
	const { flows, state, read } = start("b.md");
	await flows.choosePrecedents();
	expect(read).toEqual(["a.md", "b.md", "a.md", "c.md"]);
	expect(state()).toMatchObject({ status: "ready", clauses: 2, unread: ["b.md"] });
});

test("keeps what was read until it is stopped, and forgets all when told", async () => {
	const { flows, state, read } = start();
	const reading = flows.choosePrecedents();
	while (read.length < 1) await Promise.resolve();
	flows.stopPrecedents();
	await reading;
	expect(state().status).toBe("stopped");
	expect(read.length).toBeLessThan(3);
	await flows.forgetPrecedents();
	expect(state()).toMatchObject({ status: "none", folder: null, found: null });
	await flows.rereadPrecedents();
	expect(state().status).toBe("none");
});
