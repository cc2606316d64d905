import { builtinModules } from "node:module";
import { posix } from "node:path";

const renderer = [
	"react",
	"react-dom",
	"lexical",
	"@lexical/",
	"radix-ui",
	"react-resizable-panels",
	"@tanstack/",
	"lucide-react",
	"cmdk",
	"minisearch",
	"nspell",
	"dictionary-en",
	"dictionary-en-gb",
	"@fontsource-variable/",
];

/** Modules of electron/ that hold data alone, for either side. */
const SHARED_DATA = new Set(["electron/commands", "electron/default-settings", "electron/sizes"]);

/** What each folder may import from outside itself; `packages` ending in a slash are scopes. */
export const zones = {
	engine: { node: false, packages: ["ajv", "canonicalize", "diff", "re2js"], folders: ["schemas"] },
	reports: { node: false, packages: ["@dagrejs/dagre"], folders: ["engine"] },
	exchange: {
		node: false,
		packages: ["fflate", "htmlparser2", "markdown-it", "markdown-it-footnote", "saxes", "unpdf"],
		folders: ["engine"],
	},
	cli: {
		node: true,
		packages: [],
		folders: ["engine", "exchange", "reports", "locales", "schemas"],
	},
	electron: {
		node: true,
		packages: ["electron", "write-file-atomic"],
		folders: ["engine", "locales", "schemas"],
	},
	renderer: {
		node: false,
		packages: renderer,
		folders: ["engine", "exchange", "reports", "locales", "schemas", "templates", "electron"],
	},
};

function packageAllowed(zone, specifier) {
	return zone.packages.some((name) =>
		name.endsWith("/")
			? specifier.startsWith(name)
			: specifier === name || specifier.startsWith(`${name}/`),
	);
}

function outside(zone, specifier, path) {
	if (specifier.startsWith("node:") || builtinModules.includes(specifier)) {
		return zone.node
			? null
			: "runs without Node: take the value as an argument from cli/ or electron/";
	}
	if (packageAllowed(zone, specifier)) return null;
	const folder = path.split("/")[0];
	return `is no package of ${folder}/: it may import ${zone.packages.join(", ") || "none"} (scripts/check/rules.mjs)`;
}

function inside(from, own, zone, target, typeOnly) {
	const folder = target.split("/")[0];
	if (folder === own) return null;
	if (!zone.folders.includes(folder)) {
		const doors = zone.folders
			.map((name) => (name === "engine" ? "engine/index" : `${name}/`))
			.join(", ");
		return `leads into ${folder}/: ${own}/ may reach ${doors} only`;
	}
	if (
		folder === "engine" &&
		target.replace(/\.ts$/, "") !== "engine/index" &&
		target !== "engine"
	) {
		const door = posix.relative(posix.dirname(from), "engine/index");
		return `goes past the engine's door: import it from "${door}", and export it there if it is missing`;
	}
	if (
		folder === "electron" &&
		!SHARED_DATA.has(target) &&
		!(typeOnly && target.startsWith("electron/contract/"))
	) {
		return 'reaches into electron/: only the data of "electron/commands", "electron/default-settings" and "electron/sizes", and `import type` from "electron/contract/" may cross';
	}
	if ((folder === "schemas" || folder === "locales") && !target.endsWith(".json")) {
		return `imports code from ${folder}/, which holds data: only its .json files may be imported`;
	}
	return null;
}

/**
 * Why the file at `from` (from the root) may not import `specifier`, with the right path to take; null when it may.
 * Files outside these folders may import anything.
 */
export function whyForbidden(from, specifier, typeOnly) {
	const own = from.split("/")[0];
	const zone = zones[own];
	if (!zone) return null;
	const bare = specifier.split("?")[0];
	if (!bare.startsWith(".")) return outside(zone, bare, from);
	return inside(from, own, zone, posix.normalize(posix.join(posix.dirname(from), bare)), typeOnly);
}
