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

/** Tells what went wrong: for an expected failure what to do about it, for any other where it broke. */
export function report(error) {
	const message = error instanceof SetupError ? error.message : (error?.stack ?? error);
	process.stderr.write(`\nclausula: ${message}\n`);
}
