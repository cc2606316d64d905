const started = Date.now();

/** One line of progress on stderr, with the seconds since the start; stdout stays free for results. */
export function say(message) {
	process.stderr.write(
		`[${((Date.now() - started) / 1000).toFixed(1).padStart(5)} s] ${message}\n`,
	);
}

/** A step that could not be done, with the sentence that tells the user what to do about it. */
export class SetupError extends Error {
	name = "SetupError";
}

/** The reason first, then only the call stack's absence: a user needs what to do, not where it broke. */
export function reportAndExit(error) {
	if (error instanceof SetupError) process.stderr.write(`\nclausula: ${error.message}\n`);
	else process.stderr.write(`\nclausula: ${error?.stack ?? error}\n`);
	process.exit(1);
}
