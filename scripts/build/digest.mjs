import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Files below a path in a fixed order, as paths from `root`; an absent path gives none. */
export function filesBelow(root, path, skip = new Set()) {
	const full = join(root, path);
	const stat = statSync(full, { throwIfNoEntry: false });
	if (!stat || skip.has(path)) return [];
	if (stat.isFile()) return [path];
	return readdirSync(full)
		.sort()
		.flatMap((name) =>
			filesBelow(root, relative(root, join(full, name)).split(sep).join("/"), skip),
		);
}

/** SHA-256 in hex over the names and bytes of all files below the given paths. */
export function digestOf(root, paths, skip) {
	const hash = createHash("sha256");
	for (const path of paths.flatMap((each) => filesBelow(root, each, skip))) {
		hash
			.update(`${path}\0`)
			.update(readFileSync(join(root, path)))
			.update("\0");
	}
	return hash.digest("hex");
}
