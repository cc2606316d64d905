import { spawn } from "node:child_process";
import { statSync } from "node:fs";
import path from "node:path";
import { formatMessage } from "../engine/index";
import { fileError, usageError } from "./cli-error";
import { parseArguments } from "./options";
import { reasonOf } from "./read-bytes";
import type { Session } from "./session";
import { windowProgram } from "./window-program";

/** How long the window may take to fail at once, in milliseconds: one that another holds has ended by then, any other has come to stay. */
const SETTLED = 2000;

/** `clausula open`: opens files in the window, in the one that runs or in a new one that outlives the command. */
export async function openInWindow(args: readonly string[], session: Session): Promise<number> {
	const { files, options } = parseArguments("open", args, { "--help": "flag" });
	if (options["--help"]) {
		const help = { id: "cli.help.open", params: {} };
		await session.output.write(formatMessage(session.catalogue, help));
		return 0;
	}
	for (const file of files) requireFile(file);
	const { executable, app } = windowProgram(session);
	if (process.platform === "linux" && !session.env.DISPLAY && !session.env.WAYLAND_DISPLAY)
		throw usageError("no-display");
	// Chromium refuses to start a sandbox as root; a user's start always has it.
	const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
	const env = { ...session.env };
	delete env.ELECTRON_RUN_AS_NODE;
	await start(executable, [...asRoot, app, ...files.map((file) => path.resolve(file))], env);
	return 0;
}

function requireFile(file: string): void {
	let isFile: boolean;
	try {
		isFile = !statSync(file).isDirectory();
	} catch (error) {
		const code = (error as NodeJS.ErrnoException).code ?? "";
		throw fileError(reasonOf(code), file, { reason: code });
	}
	if (!isFile) throw fileError("is-directory", file);
}

/** Resolves once the program has settled or handed its files over; throws where it could not. */
function start(executable: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
	return new Promise((resolve, reject) => {
		const child = spawn(executable, args, { detached: true, stdio: "ignore", env });
		const settled = setTimeout(() => {
			child.unref();
			resolve();
		}, SETTLED);
		child.once("error", (error: NodeJS.ErrnoException) => {
			clearTimeout(settled);
			reject(usageError("window-failed", { reason: error.code ?? error.message }));
		});
		child.once("exit", (code, signal) => {
			clearTimeout(settled);
			if (code === 0) resolve();
			else reject(usageError("window-failed", { reason: signal ?? `${code}` }));
		});
	});
}
