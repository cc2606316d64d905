import { setFlagsFromString } from "node:v8";

/** The V8 of Node 20. Others name their limits differently, and complain of names that they don't know. */
const TUNED = "11.";

/**
 * Tunes V8 for runs of seconds: functions are optimized later than by default (in bytes of bytecode run, six times its own limit),
 * when more is known of them, so that less is compiled twice; the young generation grows faster, and the old one is not marked
 * in steps, for nobody notices a pause; and patterns are compiled at once, for nearly all of the hundreds in use run often, and
 * what interprets them takes three times as long to make.
 */
export function tuneEngine(version: string): void {
	if (!version.startsWith(TUNED)) return;
	setFlagsFromString("--interrupt-budget=400000");
	setFlagsFromString("--semi-space-growth-factor=4");
	setFlagsFromString("--no-incremental-marking");
	setFlagsFromString("--no-regexp-tier-up");
}
