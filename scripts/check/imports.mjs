import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "@swc/core";
import { filesBelow } from "../build/digest.mjs";
import { whyForbidden, zones } from "./rules.mjs";

/** Every import of a source text: static, re-exported, dynamic, and types by `import("…")`. */
export function importsOf(text, tsx) {
	const found = [];
	const visit = (node) => {
		if (Array.isArray(node)) for (const each of node) visit(each);
		if (typeof node !== "object" || node === null || Array.isArray(node)) return;
		if (/^(Import|Export)\w*Declaration$/.test(node.type) && node.source) {
			const specifiers = node.specifiers ?? [];
			const typeOnly =
				node.typeOnly || (specifiers.length > 0 && specifiers.every((each) => each.isTypeOnly));
			found.push({ specifier: node.source.value, typeOnly: Boolean(typeOnly) });
		} else if (node.type === "CallExpression" && node.callee.type === "Import") {
			const argument = node.arguments[0]?.expression;
			if (argument?.type === "StringLiteral")
				found.push({ specifier: argument.value, typeOnly: false });
		} else if (node.type === "TsImportType") {
			found.push({ specifier: node.argument.value, typeOnly: true });
		}
		for (const value of Object.values(node)) visit(value);
	};
	visit(parseSync(text, { syntax: "typescript", tsx }).body);
	return found;
}

/** One line for each import that crosses a border it may not, over the whole tree. */
export function forbiddenImports(root) {
	const skip = new Set(["engine/generated"]);
	const files = Object.keys(zones).flatMap((zone) => filesBelow(root, zone, skip));
	return files
		.filter((path) => /\.tsx?$/.test(path))
		.flatMap((path) =>
			importsOf(readFileSync(join(root, path), "utf8"), path.endsWith("x")).flatMap(
				({ specifier, typeOnly }) => {
					const why = whyForbidden(path, specifier, typeOnly);
					return why ? [`${path}: "${specifier}" ${why}`] : [];
				},
			),
		);
}
