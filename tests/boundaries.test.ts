import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";

const bundle = () => {
	const run = spawnSync(process.execPath, [join(__dirname, "bundle-engine.mjs")], {
		encoding: "utf8",
		maxBuffer: 256 * 1024 * 1024,
	});
	if (run.status !== 0) throw new Error(run.stderr);
	return run.stdout;
};

test("the engine loads where there is nothing but the language: no Node, no DOM, no console, no timers", () => {
	const bare = createContext(Object.create(null));
	// V8 itself puts a console into every context.
	runInContext("delete globalThis.console", bare);
	const engine = runInContext(`"use strict";${bundle()};Object.keys(engine)`, bare) as string[];
	const foreign = [
		"process",
		"require",
		"console",
		"window",
		"document",
		"fetch",
		"setTimeout",
		"Buffer",
	];
	expect(
		runInContext(`${JSON.stringify(foreign)}.filter((name) => name in globalThis)`, bare),
	).toHaveLength(0);
	expect(engine.length).toBeGreaterThan(0);
});

test("the engine neither reads a clock nor draws random numbers while it loads", () => {
	const bare = createContext(Object.create(null));
	runInContext(
		`Date = class { constructor() { throw new Error("a clock"); } static now() { throw new Error("a clock"); } };
		Math.random = () => { throw new Error("randomness"); };`,
		bare,
	);
	expect(() => runInContext(bundle(), bare)).not.toThrow();
});
