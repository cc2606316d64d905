#!/usr/bin/env node
// Sets up, builds, and runs every test (or those that the arguments choose: project names, then Jest's own); the last line counts them.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { report, say } from "./setup/progress.mjs";
import { root, setUpElectron, setUpPackages } from "./setup.mjs";
import { closingLine, countReport, sumCounts } from "./test/count.mjs";
import { startDisplay } from "./test/display.mjs";

const projects = ["unit", "renderer", "e2e"];
/** Runs in a window that are no tests: named, or left out. */
const inWindow = ["e2e", "gallery"];
const failedOnce = { passed: 0, failed: 1, skipped: 0 };

/** One run of Jest, counted from its own report; a run that leaves none, or that fails without a failed test, is a failure. */
function runJest(args, env) {
	const folder = mkdtempSync(join(tmpdir(), "clausula-jest-"));
	const report = join(folder, "report.json");
	const command = [
		join(root, "node_modules/jest/bin/jest.js"),
		"--json",
		`--outputFile=${report}`,
		...args,
	];
	const run = spawnSync(process.execPath, command, {
		cwd: root,
		stdio: ["ignore", "ignore", 2],
		// React's production code, which a user's own NODE_ENV may ask for, can't be tested.
		env: { ...env, NODE_ENV: "test" },
	});
	try {
		const count = countReport(JSON.parse(readFileSync(report, "utf8")));
		return run.status !== 0 && count.failed === 0 ? sumCounts([count, failedOnce]) : count;
	} catch {
		return failedOnce;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/**
 * The runs of Jest for these arguments: leading project names choose projects, the rest goes to Jest.
 * The window's tests run one at a time and after the others, so that no neighbour slows what they measure.
 */
function runsFor(args) {
	const rest = args.findIndex((each) => ![...projects, ...inWindow].includes(each));
	const named = rest < 0 ? args : args.slice(0, rest);
	const others = rest < 0 ? [] : args.slice(rest);
	const chosen = named.length > 0 ? named : projects;
	const select = (names) => [...others, ...names.map((name) => `--selectProjects=${name}`)];
	const plain = chosen.filter((name) => !inWindow.includes(name));
	const windows = chosen.filter((name) => inWindow.includes(name));
	const runs = plain.length > 0 ? [{ args: select(plain), window: false }] : [];
	return windows.length > 0
		? [...runs, { args: [...select(windows), "--runInBand"], window: true }]
		: runs;
}

async function runWindowTests(args) {
	let virtual = null;
	try {
		const needsDisplay = process.platform === "linux" && !process.env.DISPLAY;
		const runtime = await setUpElectron({ display: needsDisplay, thorough: true });
		if (needsDisplay) virtual = await startDisplay();
		return runJest(args, {
			...process.env,
			CLAUSULA_ELECTRON: runtime.executable,
			...(virtual ? { DISPLAY: virtual.display } : {}),
		});
	} catch (error) {
		console.error(`\nclausula: the window can't be tested: ${error.message}`);
		return failedOnce;
	} finally {
		virtual?.stop();
	}
}

try {
	await setUpPackages();
	const { build } = await import("./build.mjs");
	await build(undefined, say);
	const counts = [];
	for (const run of runsFor(process.argv.slice(2))) {
		counts.push(run.window ? await runWindowTests(run.args) : runJest(run.args, process.env));
	}
	const sum = sumCounts(counts);
	if (sum.passed + sum.failed === 0) console.error("clausula: no test ran");
	process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;
	console.log(closingLine(sum));
} catch (error) {
	report(error);
	console.log(closingLine(failedOnce));
	process.exitCode = 1;
}
