import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { SetupError } from "./progress.mjs";

/** Whether root has made this helper one that may set up a sandbox for any user. */
function isSetUp(helper) {
	const { uid, mode } = statSync(helper);
	return uid === 0 && (mode & 0o4001) === 0o4001;
}

/**
 * Throws, with the exact command that helps, where Chromium would end at once for want of a sandbox: some kernels keep
 * ordinary users from making namespaces, and then its set-uid helper must do it. Root starts without a sandbox.
 */
export function requireSandbox(executable) {
	if (process.platform !== "linux" || process.getuid() === 0) return;
	const helper = join(dirname(executable), "chrome-sandbox");
	if (!existsSync(helper) || isSetUp(helper)) return;
	const tried = spawnSync("unshare", ["--user", "--map-root-user", "true"], { stdio: "ignore" });
	if (tried.error || tried.status === 0) return;
	throw new SetupError(
		"This machine lets ordinary users make no namespaces, so the window would have no sandbox. " +
			`Run this, then start again:\n\n  sudo chown root '${helper}' && sudo chmod 4755 '${helper}'\n`,
	);
}
