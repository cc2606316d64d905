import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { CODE, readProgram, startOf } from "./program";
import { tuneEngine } from "./tune-engine";

/**
 * Runs with the program built: takes each of the command lines given as JSON, then writes down all that V8 compiled for them.
 * Functions are compiled when they are first called, so the code of a program that did nothing would hold next to none.
 */
const [folder = "", lines = "[]"] = process.argv.slice(2);
tuneEngine(process.versions.v8);
setFlagsFromString("--no-flush-bytecode");
const script = readProgram(folder, undefined);
const start = startOf(script);
// Each run listens to the streams anew.
for (const stream of [process.stdout, process.stderr]) stream.setMaxListeners(0);
for (const argv of JSON.parse(lines) as readonly (readonly string[])[]) {
	await start(argv, "");
	if (process.exitCode !== 0) throw new Error(`clausula ${argv.join(" ")} failed`);
}
// Code is refused where settings differ from those it was made under.
setFlagsFromString("--flush-bytecode");
writeFileSync(join(folder, CODE), script.createCachedData());
