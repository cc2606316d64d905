#!/usr/bin/env node
// Builds what is not current: generated code first, then the programs (all, or those named as arguments).
import { spawnSync } from "node:child_process";
import {
	chmodSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { digestOf } from "./build/digest.mjs";
import { targets } from "./build/targets.mjs";

const root = dirname(import.meta.dirname);
const recordPath = join(root, "dist", ".digests.json");
const generatedFolder = new Set(["engine/generated"]);

function readRecord() {
	try {
		return JSON.parse(readFileSync(recordPath, "utf8"));
	} catch {
		return {};
	}
}

function record(name, digest) {
	mkdirSync(dirname(recordPath), { recursive: true });
	writeFileSync(recordPath, `${JSON.stringify({ ...readRecord(), [name]: digest }, null, "\t")}\n`);
}

/** Runs the `scripts/generate-*.mjs` when anything they may read has changed; they write into `engine/generated/`. */
export function generate(say = console.log) {
	const generators = readdirSync(join(root, "scripts"))
		.filter((name) => /^generate-.*\.mjs$/.test(name))
		.sort();
	const inputs = [
		"engine",
		"schemas",
		"examples/profiles",
		"locales",
		"package-lock.json",
		...generators.map((name) => `scripts/${name}`),
	];
	const current = () => digestOf(root, inputs, generatedFolder);
	const stamp = join(root, "engine/generated/.digest");
	if (existsSync(stamp) && readFileSync(stamp, "utf8") === current()) return;
	for (const name of generators) {
		say(`Generating: ${name}`);
		const run = spawnSync(process.execPath, [join("scripts", name)], {
			cwd: root,
			stdio: "inherit",
		});
		if (run.status !== 0) throw new Error(`scripts/${name} failed; its message stands above.`);
	}
	mkdirSync(dirname(stamp), { recursive: true });
	// Taken again: a generator may also refresh a file that is kept under version control.
	writeFileSync(stamp, current());
}

/** Builds the named programs where their inputs changed since the last build; throws on the first that fails. */
export async function build(names = Object.keys(targets), say = console.log) {
	generate(say);
	for (const name of names) {
		const target = targets[name];
		if (!target)
			throw new Error(`No such program: ${name}. There are ${Object.keys(targets).join(", ")}.`);
		const digest = digestOf(root, target.inputs);
		const output = join(root, target.output);
		if (readRecord()[name] === digest && existsSync(output)) continue;
		say(`Building: ${name}`);
		const vite = await import("vite");
		const config = await target.config();
		// Vite takes the mode from the environment and leaves it there, where tests that run next would take React's production code.
		const mode = process.env.NODE_ENV;
		process.env.NODE_ENV = "production";
		for (const [index, each] of [config, ...(target.beside?.() ?? [])].entries())
			await vite.build({
				configFile: false,
				root,
				logLevel: "warn",
				...each,
				...(each.root ? { root: join(root, each.root) } : {}),
				build: { emptyOutDir: index === 0, ...each.build },
			});
		if (mode === undefined) delete process.env.NODE_ENV;
		else process.env.NODE_ENV = mode;
		target.finish?.(root);
		if (target.executable) chmodSync(output, 0o755);
		record(name, digest);
	}
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
	try {
		const names = process.argv.slice(2);
		await build(names.length > 0 ? names : undefined);
	} catch (error) {
		console.error(`clausula build: ${error.message}`);
		process.exitCode = 1;
	}
}
