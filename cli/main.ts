import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { serveChecklist } from "./checklist-thread";
import { run } from "./run";

if (isMainThread) {
	// A run of seconds: functions are optimized later than by default, when more is known of them, and the young generation grows
	// faster. Both are hints to V8, which ignores what it doesn't know.
	setFlagsFromString("--interrupt-budget=400000");
	setFlagsFromString("--semi-space-growth-factor=4");
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
