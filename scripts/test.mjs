#!/usr/bin/env node
// Sets up, builds, and runs every test (or those that the arguments choose: project names, then Jest's own); the last line counts them.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installOffice } from "./setup/libraries.mjs";
import { report, say } from "./setup/progress.mjs";
import { root, setUpElectron, setUpPackages } from "./setup.mjs";
import { closingLine, countReport, retriedTests, sumCounts } from "./test/count.mjs";
import { startDisplay } from "./test/display.mjs";

const projects = ["unit", "renderer", "e2e", "walks"];
/** Round trips through LibreOffice, which a machine need not have: named, or left out. */
const office = "office";
/** Projects that need a window; the gallery is no test: named, or left out. */
const inWindow = ["e2e", "walks", "gallery"];
const failedOnce = { passed: 0, failed: 1, skipped: 0 };

/** One run of Jest, counted from its own report; a run that leaves none, or that fails without a failed test, is a failure. */
async function runJest(args, env) {
	const folder = mkdtempSync(join(tmpdir(), "clausula-jest-"));
	const report = join(folder, "report.json");
	const command = [
		join(root, "node_modules/jest/bin/jest.js"),
		"--json",
		`--outputFile=${report}`,
		...args,
	];
	const run = spawn(process.execPath, command, {
		cwd: root,
		stdio: ["ignore", "ignore", 2],
		// React's production code, which a user's own NODE_ENV may ask for, can't be tested.
		env: { ...env, NODE_ENV: "test" },
	});
	const [status] = await once(run, "close");
	try {
		const told = JSON.parse(readFileSync(report, "utf8"));
		for (const name of retriedTests(told)) console.error(`Passed at the second try: ${name}`);
		const count = countReport(told);
		return status !== 0 && count.failed === 0 ? sumCounts([count, failedOnce]) : count;
	} catch {
		return failedOnce;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** What these arguments ask for: leading names choose projects, the rest goes to Jest; "e2e" asks for the walks as well. */
function asked(args) {
	const rest = args.findIndex((each) => ![...projects, ...inWindow, office].includes(each));
	const named = rest < 0 ? args : args.slice(0, rest);
	const chosen = new Set(named.length > 0 ? named : projects);
	if (chosen.has("e2e")) chosen.add("walks");
	return { chosen: [...chosen], others: rest < 0 ? [] : args.slice(rest) };
}

/** LibreOffice where the tests ask for it; whether it is there. */
function hasOffice() {
	try {
		installOffice();
		return true;
	} catch (error) {
		console.error(
			`\nclausula: the round trips through LibreOffice can't be tested: ${error.message}`,
		);
		return false;
	}
}

/**
 * The window's tests of each project, one file at a time: side by side, each on a display of its own where that is virtual,
 * else one after the other, for two windows on one display take the focus from each other.
 */
async function runWindowTests(runs) {
	const ownDisplay = process.platform === "linux" && !process.env.DISPLAY;
	try {
		const runtime = await setUpElectron({ display: ownDisplay, thorough: true });
		const env = { ...process.env, CLAUSULA_ELECTRON: runtime.executable };
		if (ownDisplay) return await Promise.all(runs.map((args) => runOnOwnDisplay(args, env)));
		const counts = [];
		for (const args of runs) counts.push(await runJest(args, env));
		return counts;
	} catch (error) {
		console.error(`\nclausula: the window can't be tested: ${error.message}`);
		return [failedOnce];
	}
}

async function runOnOwnDisplay(args, env) {
	const { display, stop } = await startDisplay();
	try {
		return await runJest(args, { ...env, DISPLAY: display });
	} finally {
		stop();
	}
}

try {
	await setUpPackages();
	const { build } = await import("./build.mjs");
	await build(undefined, say);
	const { chosen, others } = asked(process.argv.slice(2));
	const lacksOffice = chosen.includes(office) && !hasOffice();
	const plain = chosen.filter(
		(name) => !inWindow.includes(name) && !(name === office && lacksOffice),
	);
	const windows = chosen.filter((name) => inWindow.includes(name));
	const select = (names) => [...others, ...names.map((name) => `--selectProjects=${name}`)];
	const counts = plain.length > 0 ? [await runJest(select(plain), process.env)] : [];
	if (lacksOffice) counts.push(failedOnce);
	if (windows.length > 0) {
		const alone = (name) => [...select([name]), "--runInBand", "--passWithNoTests"];
		counts.push(...(await runWindowTests(windows.map(alone))));
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
