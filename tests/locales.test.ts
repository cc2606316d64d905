import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import en from "../locales/en.json";
import zhHans from "../locales/zh-Hans.json";
import zhHant from "../locales/zh-Hant.json";

const root = join(__dirname, "..");
const catalogues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	en,
	"zh-Hans": zhHans,
	"zh-Hant": zhHant,
};
const ids = Object.keys(en);

function sourcesIn(folder: string): string[] {
	return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
		const path = `${folder}/${entry.name}`;
		if (entry.isDirectory()) return entry.name === "generated" ? [] : sourcesIn(path);
		return /\.tsx?$/.test(entry.name) ? [readFileSync(join(root, path), "utf8")] : [];
	});
}

const source = ["engine", "exchange", "reports", "cli", "electron", "renderer"]
	.flatMap(sourcesIn)
	.join("\n")
	.replaceAll(/\/\*\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");

/** Every quoted text in the sources, and every template with a fixed beginning as a pattern. */
const literals = new Set(
	[...source.matchAll(/(["'`])((?:(?!\1)[^\\\n$])*)\1/g)].map((match) => match[2] ?? ""),
);
const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
const families = [...source.matchAll(/`([a-z][\w-]*\.[\w.-]*)((?:\$\{[^}`]*\}[\w.-]*)+)`/gi)].map(
	(match) =>
		new RegExp(
			`^${escaped(match[1] ?? "")}${(match[2] ?? "")
				.split(/\$\{[^}]*\}/)
				.map(escaped)
				.join(".+")}$`,
		),
);

const isUsed = (id: string) => literals.has(id) || families.some((family) => family.test(id));

/** Texts that read like an id of the catalogues: their first part is one that the catalogues use. */
const namespaces = new Set(ids.map((id) => id.slice(0, id.indexOf(".") + 1)));
const asked = [...literals].filter(
	(text) =>
		/^[a-z]+(?:\.[\w-]+)+$/i.test(text) &&
		namespaces.has(text.slice(0, text.indexOf(".") + 1)) &&
		!/\.(?:tsx?|m?js|json|css|html|pdf|clausula)$/.test(text),
);

function placeholders(text: string | undefined): string[] {
	return [...new Set([...(text ?? "").matchAll(/\{[\w:]+\}/g)].map(([whole]) => whole))].sort();
}

describe("the catalogues", () => {
	it.each(Object.keys(catalogues))("%s has just the ids that English has, sorted", (language) => {
		expect(Object.keys(catalogues[language] ?? {})).toEqual([...ids].sort());
	});

	it.each(Object.keys(catalogues))(
		"%s has a text and the same parameters for each id",
		(language) => {
			for (const id of ids) {
				const text = catalogues[language]?.[id];
				expect([id, text?.trim() === "" ? "empty" : "filled"]).toEqual([id, "filled"]);
				expect([id, ...placeholders(text)]).toEqual([id, ...placeholders(catalogues.en?.[id])]);
			}
		},
	);

	it("have no id that nothing uses", () => {
		expect(ids.filter((id) => !isUsed(id))).toEqual([]);
	});

	it("have every id that the sources name", () => {
		// A command is named by the message `menu.<id>`.
		expect(asked.filter((id) => !(id in en) && !(`menu.${id}` in en))).toEqual([]);
	});

	it("show traditional characters in the traditional catalogue", () => {
		// Characters that exist only in simplified writing and are common in these texts.
		const simplified =
			/[们为与义业个产会员关务变张开应录执护报据权条标检检测犯现确视认设证识该语说请读责败质转达过还进远连选释铁错间阅随险须领题风验]/;
		const mixed = Object.entries(zhHant).filter(([, text]) => simplified.test(text));
		expect(mixed).toEqual([]);
	});
});
