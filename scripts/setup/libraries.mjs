import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { SetupError, say } from "./progress.mjs";

/** Debian's packages by need; where several names stand, the first that this release knows (64-bit time renamed some). */
const packages = {
	libraries: [
		["libgtk-3-0t64", "libgtk-3-0"],
		["libnss3"],
		["libasound2t64", "libasound2"],
		["libgbm1"],
	],
	font: [["fontconfig"], ["fonts-noto-cjk"]],
	display: [["xvfb"], ["xauth"]],
	parallel: [["parallel"]],
	keyring: [["gnome-keyring"], ["libsecret-1-0"], ["dbus-x11"]],
	// Without its windows and without Java: 86 MB to fetch, 258 MB on disk.
	office: [["libreoffice-writer-nogui"]],
};

/** What each need is called in a message. */
const called = {
	libraries: "shared libraries",
	font: "a Chinese font",
	display: "a virtual display",
	parallel: "GNU parallel",
	keyring: "GNOME Keyring",
	office: "LibreOffice Writer",
};

// In English, whatever the user speaks: the answers are read here.
const output = (command, args) =>
	spawnSync(command, args, { encoding: "utf8", env: { ...process.env, LC_ALL: "C" } }).stdout ?? "";

/** Whether a command of this name stands on the PATH. */
export function hasCommand(name) {
	return (process.env.PATH ?? "")
		.split(delimiter)
		.some((folder) => folder !== "" && existsSync(join(folder, name)));
}

/** What this Linux machine lacks to run the executable: keys of the needs above, and the libraries by name. */
export function missingNeeds(executable, { display }) {
	if (process.platform !== "linux") return { needs: [], libraries: [] };
	const unresolved = output("ldd", [executable])
		.split("\n")
		.filter((line) => line.includes("not found"));
	const libraries = [...new Set(unresolved.map((line) => line.trim().split(" ")[0]))];
	const needs = [];
	if (libraries.length > 0) needs.push("libraries");
	if (!hasCommand("fc-list") || output("fc-list", [":lang=zh-cn", "family"]).trim() === "")
		needs.push("font");
	if (display && !hasCommand("Xvfb")) needs.push("display");
	if (display && !hasCommand("parallel")) needs.push("parallel");
	if (display && !hasCommand("gnome-keyring-daemon")) needs.push("keyring");
	return { needs, libraries };
}

/** The packages for these needs by the names that this release knows; asked all at once, since each answer takes apt a second. */
function packageNames(needs) {
	const wanted = needs.flatMap((need) => packages[need]);
	const stanzas = output("apt-cache", ["policy", ...wanted.flat()]).split(/\n(?=\S)/);
	const known = stanzas
		.filter((stanza) => /Candidate: (?!\(none\))/.test(stanza))
		.map((stanza) => stanza.slice(0, stanza.indexOf(":")));
	return wanted.map((names) => names.find((name) => known.includes(name)) ?? names.at(-1));
}

/**
 * Installs the shared libraries, font and virtual display that are missing, as root on Debian and its kin;
 * elsewhere throws with the exact command to run.
 */
export function installLibraries(executable, { display }) {
	installMissing(
		() => missingNeeds(executable, { display }),
		"GTK 3, NSS, ALSA, GBM, a Chinese font, Xvfb, GNU parallel and GNOME Keyring",
	);
}

/** Installs LibreOffice's Writer where no `soffice` stands on the PATH; throws with what to do where that can't be done. */
export function installOffice() {
	const needs = () => ({ needs: hasCommand("soffice") ? [] : ["office"], libraries: [] });
	installMissing(needs, "LibreOffice (its command soffice must stand on the PATH)");
}

function installMissing(look, all) {
	const missing = look();
	if (missing.needs.length === 0) return;
	const lacks = missing.needs.map((need) =>
		need === "libraries" ? `${called[need]} (${missing.libraries.join(", ")})` : called[need],
	);
	if (!hasCommand("apt-get")) {
		throw new SetupError(
			`This machine lacks ${lacks.join(", ")}. Install ${all} ` +
				"with your system's package manager, then start again.",
		);
	}
	const root = process.getuid?.() === 0;
	const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
	if (root) {
		say("Reading the system's package lists");
		spawnSync("apt-get", ["update", "-q"], { stdio: ["ignore", 2, 2], env });
	}
	const names = packageNames(missing.needs);
	const command = ["apt-get", "install", "-y", "--no-install-recommends", ...names];
	const byHand = `sudo apt-get update && sudo ${command.join(" ")}`;
	if (!root) {
		throw new SetupError(
			`This machine lacks ${lacks.join(", ")}. Run this, then start again:\n\n  ${byHand}\n`,
		);
	}
	say(`Installing ${names.join(" ")}`);
	const run = spawnSync(command[0], command.slice(1), { stdio: ["ignore", 2, 2], env });
	const still = look();
	if (run.status !== 0 || still.needs.length > 0) {
		throw new SetupError(
			`The system's packages were not all installed; the message stands above. By hand:\n\n  ${byHand}\n`,
		);
	}
}
