import { spawnSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { serialiseDraft } from "../../engine/index";
import { asUser, installApp, makeFolder, placeFile, removeFolders } from "./harness";
import { untilAnswer } from "./until";
import { writtenDraft } from "./written-draft";

let folder: string;
const data = () => join(folder, "config", "clausula");

/** The process of the window, by the lock that Electron holds; 0 for none. */
function windowProcess(): number {
	try {
		return Number(readlinkSync(join(data(), "SingletonLock")).split("-").at(-1));
	} catch {
		return 0;
	}
}

/** Files opened so far, as the window keeps them. */
async function recent(): Promise<readonly string[]> {
	return JSON.parse(readFileSync(join(data(), "recent.json"), "utf8"));
}

/** Runs `clausula open` as the unprivileged user, beside a runtime that this user may read. */
function open(...args: readonly string[]) {
	const { runtime, app } = installApp();
	const run = spawnSync(process.execPath, [join(app, "dist/cli/clausula.mjs"), "open", ...args], {
		...asUser,
		cwd: folder,
		encoding: "utf8",
		env: {
			PATH: process.env.PATH ?? "",
			DISPLAY: process.env.DISPLAY ?? "",
			LANG: "en_US.UTF-8",
			HOME: folder,
			XDG_CONFIG_HOME: join(folder, "config"),
			CLAUSULA_ELECTRON: runtime,
		},
	});
	return { code: run.status, err: run.stderr };
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

afterAll(async () => {
	const pid = windowProcess();
	if (pid > 0) {
		process.kill(pid, "SIGKILL");
		await untilAnswer(
			async () => isAlive(pid),
			(alive) => !alive,
		);
	}
	removeFolders();
});

test("clausula open starts a window that outlives it, and hands further files to the one that runs", async () => {
	folder = makeFolder();
	for (const name of ["one.clausula", "two.clausula"])
		placeFile(folder, name, serialiseDraft(writtenDraft(name)));
	expect(open("one.clausula")).toEqual({ code: 0, err: "" });
	await untilAnswer(recent, (files) => files.length === 1);
	const first = windowProcess();
	expect(isAlive(first)).toBe(true);

	expect(open("gone.clausula")).toMatchObject({
		code: 2,
		err: expect.stringContaining("gone.clausula: there is no such file"),
	});
	expect(open("two.clausula")).toEqual({ code: 0, err: "" });
	await untilAnswer(recent, (files) => files.length === 2);
	expect(await recent()).toEqual([join(folder, "two.clausula"), join(folder, "one.clausula")]);
	expect(windowProcess()).toBe(first);
});
