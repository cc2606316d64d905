// The engine as one module, bundled anew from its sources.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

/** Bundles and imports `engine/index.ts`; leaves nothing behind. */
export function loadEngine() {
	return loadModule("../engine/index.ts");
}

/** Bundles and imports a module, named from this folder; leaves nothing behind. */
export async function loadModule(path) {
	const folder = mkdtempSync(join(tmpdir(), "clausula-bench-"));
	try {
		const bundle = await rolldown({ input: join(import.meta.dirname, path), platform: "node" });
		const file = join(folder, "module.mjs");
		await bundle.write({ file, format: "esm" });
		return await import(pathToFileURL(file).href);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** Processor time that a call takes, in seconds. */
export function secondsOf(call) {
	const start = process.cpuUsage();
	call();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1e6;
}

/** The clauses of a text in their context, as the command line reads them. */
export function clausesIn(engine, text) {
	let count = 0;
	const language = engine.detectLanguage(text);
	const newId = () => `n${++count}`;
	const draft = engine.draftFromOutline(engine.outlineText(text), { language, newId });
	return [...engine.clausesOf(draft, language)];
}
