import { spawnSync } from "node:child_process";
import {
	chmodSync,
	chownSync,
	constants,
	copyFileSync,
	cpSync,
	existsSync,
	linkSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { _electron, type ElectronApplication, type Page } from "playwright-core";

const root = join(__dirname, "../..");
const artifacts = join(root, "artifacts");

/** Debian's `nobody`, whom the app runs as where tests run as root: it owns nothing, so a sandbox that fails to hold has little to reach. */
const unprivileged = process.getuid?.() === 0 ? 65534 : null;

/** Starts a program as the user who runs the app; to be spread into the options of `spawn`. */
export const asUser = unprivileged === null ? {} : { uid: unprivileged, gid: unprivileged };

/** How an app is started; everything left out is as on a user's first start. */
export interface LaunchOptions {
	/** A folder from `makeFolder`; the same one again is a restart of the same user's app. */
	readonly userDataDir?: string;
	/** Further arguments, such as the path of a draft to open. */
	readonly args?: readonly string[];
	readonly env?: Readonly<Record<string, string>>;
	/** The desktop's language as a BCP 47 tag, `en-US` when left out. */
	readonly locale?: string;
	/** The desktop's theme, `light` when left out; `app` lets the app's own setting decide. */
	readonly theme?: "light" | "dark" | "app";
	/** The window's content in CSS pixels. */
	readonly size?: { readonly width: number; readonly height: number };
}

/** A running app in its first window. */
export interface RunningApp {
	readonly electron: ElectronApplication;
	readonly page: Page;
	readonly userDataDir: string;
	/** What the page and the main process complained about so far, errors only. */
	readonly complaints: readonly string[];
	/** Writes `artifacts/<name>.png`, returns its path, and makes the picture available to people who look. */
	screenshot(name: string): Promise<string>;
	/** Quits as the user would by closing the app, and waits until it has ended; fails when a question keeps it open. */
	close(): Promise<void>;
}

const folders: string[] = [];

/** Makes a file or folder the property of the user who runs the app. */
export function giveAway(path: string): void {
	if (unprivileged !== null) chownSync(path, unprivileged, unprivileged);
}

/** A fresh folder that the app may write to; removed by `removeFolders`. */
export function makeFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "clausula-e2e-"));
	folders.push(folder);
	giveAway(folder);
	return folder;
}

/** Puts a file where the app may read and overwrite it, and returns its path. */
export function placeFile(folder: string, name: string, content: string | Uint8Array): string {
	const path = join(folder, name);
	writeFileSync(path, content);
	giveAway(path);
	return path;
}

const running = new Set<ElectronApplication>();

/** An app that has not quit after this time is asking something that the test did not expect. */
const quitWithinMs = 20_000;

async function quit(electron: ElectronApplication): Promise<void> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<"late">((resolve) => {
		timer = setTimeout(() => resolve("late"), quitWithinMs);
	});
	const outcome = await Promise.race([electron.close(), late]);
	clearTimeout(timer);
	if (outcome !== "late") return;
	electron.process().kill("SIGKILL");
	throw new Error("The app did not quit: does it ask about unsaved changes?");
}

/** Children of a killed app still write for a moment, and what they write has to be listed anew. */
function removeFolder(folder: string): void {
	for (let tries = 0; ; tries++) {
		try {
			rmSync(folder, { recursive: true, force: true });
			return;
		} catch (error) {
			if (tries === 50) throw error;
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
		}
	}
}

/** Ends every app that a failed test left open, and removes every folder made here; for `afterAll`. */
export function removeFolders(): void {
	for (const electron of running) electron.process().kill("SIGKILL");
	running.clear();
	for (const folder of folders.splice(0)) removeFolder(folder);
	installed = null;
}

function runtimePath(): string {
	const path = process.env.CLAUSULA_ELECTRON;
	if (path && existsSync(path)) return path;
	throw new Error("No Electron to test with: run `npm run test:e2e`, which sets it up.");
}

/** Hard links where the file systems allow it: the runtime has 300 MB. */
function copyTree(from: string, to: string): void {
	mkdirSync(to, { recursive: true });
	chmodSync(to, 0o755);
	for (const name of readdirSync(from)) {
		const [source, target] = [join(from, name), join(to, name)];
		if (lstatSync(source).isDirectory()) copyTree(source, target);
		else if (lstatSync(source).mode & constants.S_IROTH) {
			try {
				linkSync(source, target);
			} catch {
				copyFileSync(source, target);
			}
		} else {
			copyFileSync(source, target);
			chmodSync(target, 0o644);
		}
	}
}

interface Installed {
	/** What tests start: it becomes the unprivileged user first. */
	readonly executable: string;
	/** The runtime itself, to be started as that user. */
	readonly runtime: string;
	readonly app: string;
}

let installed: Installed | null = null;

/**
 * The runtime and the built app where the unprivileged user may read them, with a launcher that becomes that user.
 * Without root there is nothing to give up, and both run from where they are.
 */
export function installApp(): Installed {
	if (installed) return installed;
	const runtime = runtimePath();
	if (!existsSync(join(root, "dist/main/main.mjs")))
		throw new Error("The app is not built: run `npm run build`.");
	if (unprivileged === null) {
		installed = { executable: runtime, runtime, app: root };
		return installed;
	}
	const folder = mkdtempSync(join(tmpdir(), "clausula-e2e-app-"));
	folders.push(folder);
	chmodSync(folder, 0o755);
	const app = join(folder, "app");
	copyTree(dirname(runtime), join(folder, "runtime"));
	// Where the kernel keeps ordinary users from making namespaces, Chromium's sandbox comes from this helper.
	const helper = join(folder, "runtime", "chrome-sandbox");
	if (existsSync(helper)) {
		rmSync(helper);
		copyFileSync(join(dirname(runtime), "chrome-sandbox"), helper);
		chmodSync(helper, 0o4755);
	}
	for (const part of ["dist", "examples", "templates", "packaging"]) {
		if (existsSync(join(root, part)))
			cpSync(join(root, part), join(app, part), { recursive: true });
	}
	copyFileSync(join(root, "package.json"), join(app, "package.json"));
	const opened = spawnSync("chmod", ["-R", "a+rX", app]);
	if (opened.status !== 0) throw new Error("The copy of the app could not be made readable.");
	const launcher = join(folder, "launch");
	const become = `setpriv --reuid=${unprivileged} --regid=${unprivileged} --clear-groups`;
	writeFileSync(
		launcher,
		`#!/bin/sh\nexec ${become} "${join(folder, "runtime", "electron")}" "$@"\n`,
	);
	chmodSync(launcher, 0o755);
	installed = { executable: launcher, runtime: join(folder, "runtime", "electron"), app };
	return installed;
}

/** Longer than the main process takes for any answer on the slowest machine. */
const answerWithinMs = 20_000;

/** The answer, or an error when it does not come. */
export async function inTime<T>(answer: Promise<T>): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_resolve, reject) => {
		timer = setTimeout(() => reject(new Error("no answer of the main process")), answerWithinMs);
	});
	return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** On a loaded machine V8 may collect the promise of an answer before the test's session takes it, or the answer is lost: the question is asked again. */
function askPatiently(electron: ElectronApplication): void {
	const ask = electron.evaluate.bind(electron) as (...question: unknown[]) => Promise<unknown>;
	const patient = async (...question: unknown[]): Promise<unknown> => {
		for (let tries = 0; ; tries++) {
			try {
				return await inTime(ask(...question));
			} catch (error) {
				if (tries === 3 || !/promise was garbage collected|no answer/.test(String(error)))
					throw error;
			}
		}
	};
	electron.evaluate = patient as typeof electron.evaluate;
}

/** An app that is up but of which the test has not heard after this time: the answer to the test's first question is lost. */
const startWithinMs = 30_000;

/** Starts the app; on a loaded machine that first answer is lost as any other may be, and the app is started again. */
async function startPatiently(
	options: Parameters<typeof _electron.launch>[0],
): Promise<ElectronApplication> {
	for (let tries = 0; ; tries++) {
		try {
			return await _electron.launch({ ...options, timeout: startWithinMs });
		} catch (error) {
			if (tries === 2 || !String(error).includes("Timeout")) throw error;
		}
	}
}

/** Starts the built app in real Electron, unprivileged and with the sandbox on, and waits for its first window. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
	const { executable, app } = installApp();
	const userDataDir = options.userDataDir ?? makeFolder();
	const locale = options.locale ?? "en-US";
	const language = `${locale.replace("-", "_")}.UTF-8`;
	const electron = await startPatiently({
		executablePath: executable,
		chromiumSandbox: true,
		colorScheme: options.theme === "app" ? null : (options.theme ?? "light"),
		cwd: userDataDir,
		args: [
			app,
			`--user-data-dir=${userDataDir}`,
			`--lang=${locale}`,
			"--disable-gpu",
			...(options.args ?? []),
		],
		env: {
			PATH: process.env.PATH ?? "",
			DISPLAY: process.env.DISPLAY ?? "",
			HOME: userDataDir,
			LANG: language,
			LANGUAGE: locale.replace("-", "_"),
			...options.env,
		},
	});
	running.add(electron);
	askPatiently(electron);
	electron.once("close", () => running.delete(electron));
	const complaints: string[] = [];
	const page = await electron.firstWindow();
	page.on("pageerror", (error) => complaints.push(`page: ${error.stack ?? error.message}`));
	page.on("console", (message) => {
		if (message.type() === "error") complaints.push(`console: ${message.text()}`);
	});
	if (options.size) {
		await electron.evaluate(({ BrowserWindow }, { width, height }) => {
			BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
		}, options.size);
	}
	await page.waitForLoadState("domcontentloaded");
	return {
		electron,
		page,
		userDataDir,
		complaints,
		screenshot: async (name) => {
			const path = join(artifacts, `${name}.png`);
			mkdirSync(dirname(path), { recursive: true });
			await page.screenshot({ path });
			return path;
		},
		close: () => quit(electron),
	};
}

/** Applies interface language and theme, and waits until the window shows them. */
export async function applySettings(
	app: RunningApp,
	change: { readonly language: "en" | "zh-Hans" | "zh-Hant"; readonly theme: "light" | "dark" },
): Promise<void> {
	await app.page.evaluate((wanted) => window.clausula.settings.set(wanted), change);
	await app.page.waitForFunction(
		({ language, theme }) =>
			document.documentElement.lang === language &&
			document.documentElement.dataset.theme === theme,
		change,
	);
}

/** Gives the window's content a size in CSS pixels, and waits until the page has it. */
export async function resize(
	app: RunningApp,
	size: { readonly width: number; readonly height: number },
): Promise<void> {
	await app.electron.evaluate(({ BrowserWindow }, { width, height }) => {
		BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
	}, size);
	await app.page.waitForFunction((width) => window.innerWidth === width, size.width);
}

/** A picture of the window with its fonts loaded. */
export async function picture(app: RunningApp, name: string): Promise<void> {
	await app.page.evaluate(() => document.fonts.ready.then(() => undefined));
	await app.screenshot(name);
}

/** Closes a window and removes the folders made; one that waits for an answer is ended after ten seconds. */
export async function endApp(app: RunningApp | undefined): Promise<void> {
	// A test that failed half-way leaves changes, and their dialog would wait for ever.
	const patience = new Promise<void>((resolve) => setTimeout(resolve, 10_000).unref());
	const main = app?.electron.process();
	await Promise.race([app?.close(), patience]);
	main?.kill("SIGKILL");
	removeFolders();
}

/** A window of 1440 by 900 in light English, with a draft open: a copy of the sample declaration unless told; `folder` holds both. */
export async function launchSample(
	folder: string,
	draft?: string,
	env: NonNullable<LaunchOptions["env"]> = {},
): Promise<RunningApp> {
	const sample =
		draft ?? readFileSync(join(__dirname, "../../examples/sample-declaration.clausula"));
	const app = await launchApp({
		env,
		userDataDir: folder,
		size: { width: 1440, height: 900 },
		theme: "app",
		args: [placeFile(folder, "declaration.clausula", sample)],
	});
	await applySettings(app, { language: "en", theme: "light" });
	return app;
}
