import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { serveChecklist } from "./checklist-thread";
import { run } from "./run";

/** Runs the command line, or serves the checklist that a thread was started for; `launcher` is the file that threads are started with. */
export async function start(argv: readonly string[], launcher: string): Promise<void> {
	if (isMainThread) {
		process.exitCode = await run(argv, {
			input: process.stdin,
			output: process.stdout,
			errors: process.stderr,
			env: process.env,
			program: launcher,
			now: () => new Date(),
		});
	} else if (parentPort !== null) {
		serveChecklist(parentPort, workerData);
	}
}
