import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { usageError } from "./cli-error";
import type { Session } from "./session";

/** What opens the window. */
export interface WindowProgram {
	/** The runtime, or the packaged app. */
	readonly executable: string;
	/** The folder of the app that it runs. */
	readonly app: string;
}

/** The window that belongs to this command: the runtime that setting up noted beside the built programs, or `CLAUSULA_ELECTRON`. Throws `CliError` where there is none. */
export function windowProgram({ env, program }: Pick<Session, "env" | "program">): WindowProgram {
	const dist = path.dirname(path.dirname(program));
	const app = path.dirname(dist);
	const executable = env.CLAUSULA_ELECTRON || recorded(path.join(dist, "window.json"));
	if (executable === null || !existsSync(executable))
		throw usageError("window-not-set-up", { folder: app });
	if (!existsSync(path.join(dist, "main", "main.mjs")))
		throw usageError("window-not-built", { folder: app });
	return { executable, app };
}

function recorded(file: string): string | null {
	try {
		const { executable }: { executable?: unknown } = JSON.parse(readFileSync(file, "utf8"));
		return typeof executable === "string" ? executable : null;
	} catch {
		return null;
	}
}
