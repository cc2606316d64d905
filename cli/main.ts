import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { serveChecklist } from "./checklist-thread";
import { run } from "./run";
import { tuneEngine } from "./tune-engine";

if (isMainThread) {
	tuneEngine(process.versions.v8);
	process.exitCode = await run(process.argv.slice(2), {
		input: process.stdin,
		output: process.stdout,
		errors: process.stderr,
		env: process.env,
		program: fileURLToPath(import.meta.url),
		now: () => new Date(),
	});
} else if (parentPort !== null) {
	serveChecklist(parentPort, workerData);
}
