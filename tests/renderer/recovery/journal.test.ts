import type { Outcome } from "../../../electron/contract/outcome";
import type { Draft } from "../../../engine/index";
import { registerJournal } from "../../../renderer/recovery/journal";
import { type AppState, INITIAL_STATE, type OpenDocument } from "../../../renderer/store/state";
import { createStore } from "../../../renderer/store/store";
import { openDocument } from "../store/open-document";

/** A store with a journal, a clock to wind, and what was kept. */
function bench() {
	const document = openDocument();
	const store = createStore<AppState>({ ...INITIAL_STATE, document });
	let clock = 0;
	const timers = new Set<{ readonly at: number; readonly run: () => void }>();
	const told: string[] = [];
	const failures: string[] = [];
	const outside = {
		/** What serialising takes, in milliseconds. */
		effort: 0,
		broken: false,
		outcome: { ok: true, value: null } as Outcome<null>,
	};
	const later = (run: () => void, milliseconds: number) => {
		const timer = { at: clock + milliseconds, run };
		timers.add(timer);
		return () => {
			timers.delete(timer);
		};
	};
	registerJournal({
		store,
		later,
		now: () => clock,
		engine: {
			async serialise(now: Draft) {
				if (outside.effort > 0) await new Promise<void>((done) => later(done, outside.effort));
				if (outside.broken) throw new Error("ended");
				return new TextEncoder().encode(now.marking ?? "");
			},
		},
		bridge: {
			async keep({ name, file, bytes }) {
				told.push(`${clock} ${name} ${file} ${new TextDecoder().decode(bytes)}`);
				return outside.outcome;
			},
			async drop() {
				told.push(`${clock} drop`);
				return { ok: true, value: null };
			},
		},
		onFailure: ({ code }) => failures.push(code),
	});
	const change = (part: Partial<OpenDocument>) => {
		const now = store.get().document;
		if (now) store.set({ document: { ...now, ...part } });
	};
	return {
		told,
		failures,
		outside,
		edit(marking: string) {
			const now = store.get().document;
			if (now) change({ draft: { ...now.draft, marking } });
		},
		save() {
			const now = store.get().document;
			if (now) change({ saved: now.draft });
		},
		/** Lets time pass, a step at a time. */
		async pass(milliseconds: number) {
			const end = clock + milliseconds;
			for (; clock < end; clock += 100) {
				for (const timer of [...timers]) {
					if (timer.at > clock) continue;
					timers.delete(timer);
					timer.run();
				}
				await new Promise((resolve) => setTimeout(resolve));
			}
		},
	};
}

test("a change is kept within two seconds of a pause, once", async () => {
	const { edit, pass, told } = bench();
	edit("a");
	edit("b");
	await pass(2000);
	expect(told).toEqual(["500 a.clausula t b"]);
	await pass(20_000);
	expect(told).toHaveLength(1);
});

test("typing that goes on is kept too, never two seconds late", async () => {
	const { edit, pass, told } = bench();
	for (let key = 0; key < 60; key += 1) {
		edit(`${key}`);
		await pass(100);
	}
	const times = told.map((line) => Number(line.split(" ")[0]));
	expect(times[0]).toBeLessThan(2000);
	for (const [index, time] of times.entries())
		if (index > 0) expect(time - (times[index - 1] ?? 0)).toBeLessThan(2000);
	expect(told.length).toBeLessThan(8);
});

test("where keeping takes long it is done less often, and within ten seconds still", async () => {
	const { edit, pass, told, outside } = bench();
	outside.effort = 900;
	for (let key = 0; key < 300; key += 1) {
		edit(`${key}`);
		await pass(100);
	}
	const times = told.map((line) => Number(line.split(" ")[0]));
	const gaps = times.slice(2).map((time, index) => time - (times[index + 1] ?? 0));
	expect(Math.min(...gaps)).toBeGreaterThan(4000);
	expect(Math.max(...gaps)).toBeLessThanOrEqual(10_000);
});

test("nothing is kept of a saved draft, nor of one saved before its turn", async () => {
	const { edit, save, pass, told } = bench();
	edit("a");
	await pass(2000);
	save();
	edit("b");
	save();
	await pass(5000);
	expect(told).toEqual(["500 a.clausula t a", "2000 drop", "2000 drop"].slice(0, told.length));
	expect(told.at(-1)).toMatch(/drop$/);
});

test("what is typed while a save runs is kept again at once, beside the new file", async () => {
	const { edit, save, pass, told } = bench();
	edit("a");
	await pass(1000);
	edit("b");
	save();
	edit("c");
	await pass(2000);
	expect(told.at(-1)).toMatch(/ c$/);
});

test("a disk that refuses is told once", async () => {
	const { edit, pass, failures, outside } = bench();
	outside.outcome = { ok: false, code: "no-space", params: {} };
	edit("a");
	await pass(2000);
	edit("b");
	await pass(2000);
	expect(failures).toEqual(["no-space"]);
	outside.outcome = { ok: true, value: null };
	edit("c");
	await pass(2000);
	outside.outcome = { ok: false, code: "no-space", params: {} };
	edit("d");
	await pass(2000);
	expect(failures).toEqual(["no-space", "no-space"]);
});

test("an engine that was ended is asked again", async () => {
	const { edit, pass, told, outside } = bench();
	outside.broken = true;
	edit("a");
	await pass(1000);
	outside.broken = false;
	await pass(3000);
	expect(told).toHaveLength(1);
});
