import { spawn } from "node:child_process";
import { SetupError } from "../setup/progress.mjs";

/** Xvfb chooses a free number itself; slower than this means that it hangs. */
const startWithinMs = 15_000;

/** Starts a virtual display that other users of this machine may draw on; `stop` ends it. */
export function startDisplay() {
	const args = [
		"-displayfd",
		"3",
		"-screen",
		"0",
		"1600x1000x24",
		"-ac",
		"-nolisten",
		"tcp",
		"-noreset",
	];
	const child = spawn("Xvfb", args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
	return new Promise((resolve, reject) => {
		const fail = (why) => {
			child.kill();
			reject(new SetupError(`Xvfb did not start: ${why}.`));
		};
		const timer = setTimeout(() => fail("no answer"), startWithinMs);
		child.once("error", (error) => fail(error.message));
		child.once("exit", (code) => fail(`it ended with code ${code}`));
		child.stdio[3].once("data", (chunk) => {
			clearTimeout(timer);
			child.removeAllListeners("exit");
			resolve({ display: `:${String(chunk).trim()}`, stop: () => child.kill() });
		});
	});
}
