import { isMainThread } from "node:worker_threads";
import { readCode, readProgram, startOf } from "./program";
import { tuneEngine } from "./tune-engine";

const folder = import.meta.dirname;
// First of all: code made under other settings is refused. Threads run under those of the process.
if (isMainThread) tuneEngine(process.versions.v8);
const script = readProgram(folder, readCode(folder));
await startOf(script)(process.argv.slice(2), import.meta.filename);
