import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";

/** The program as one function of `exports` and `require`, in ASCII; and beside it what V8 made of it when it was built. */
const PROGRAM = "program.js";
/** The name of the file of compiled code, beside the program. */
export const CODE = "program.code";

type Start = (argv: readonly string[], launcher: string) => Promise<void>;

/** The compiled code that was made with the program; `undefined` where there is none. */
export function readCode(folder: string): Buffer | undefined {
	try {
		return readFileSync(join(folder, CODE));
	} catch {
		return undefined;
	}
}

/** The program in a folder. Compiled code saves most of compiling; V8 passes over what another version or other settings made. */
export function readProgram(folder: string, code: Buffer | undefined): Script {
	const filename = join(folder, PROGRAM);
	const source = readFileSync(filename, "latin1");
	return new Script(source, { filename, ...(code ? { cachedData: code } : {}) });
}

/** Loads the program and gives what starts it. */
export function startOf(script: Script): Start {
	const exports: { start?: Start } = {};
	script.runInThisContext()(exports, createRequire(import.meta.url));
	if (exports.start === undefined) throw new TypeError("the program has no start");
	return exports.start;
}
