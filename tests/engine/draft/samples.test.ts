import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isKept, parseDraft, serialiseDraft, toBlocks, versionDraft } from "../../../engine/index";

/** Files as they were written at each stage of the format, by the code of that stage. Nothing here is ever written anew. */
const SAMPLES = join(__dirname, "samples");

const sample = (name: string): Buffer => readFileSync(join(SAMPLES, `${name}.clausula`));

test.each(readdirSync(SAMPLES))(
	"%s opens, and nothing of it is lost when it is written",
	(name) => {
		const bytes = readFileSync(join(SAMPLES, name));
		const draft = parseDraft(bytes);
		expect(toBlocks(draft, "en").length).toBeGreaterThan(8);
		const written = serialiseDraft(draft);
		// One stage wrote the style of numbering further down.
		expect(JSON.parse(written)).toEqual(JSON.parse(bytes.toString("utf8")));
		expect(written.length).toBe(bytes.toString("utf8").length);
	},
);

test("what a stage did not know is as the documentation says of its absence", () => {
	const first = parseDraft(sample("1.0-first"));
	expect(first).not.toHaveProperty("marking");
	expect(first).not.toHaveProperty("numberingStyle");
	expect(first).not.toHaveProperty("pieces");
	expect(first.comments[0]).not.toHaveProperty("quote");
	const now = parseDraft(sample("1.0-versions"));
	expect(now).toMatchObject({ marking: "RESTRICTED", numberingStyle: { zh: "figures" } });
	expect(now.history.map(({ name, occasion }) => name ?? occasion)).toEqual(["save", "Zero draft"]);
	// Digests stay what they are: the same words are not held anew by a later program.
	expect(isKept(now)).toBe(true);
	const begun = versionDraft(now, "v1");
	expect(JSON.stringify(begun?.body)).toContain("by day;");
	expect(JSON.stringify(now.body)).toContain("by day and night;");
});

/** Every object in a JSON value, by its pointer. */
function objectsIn(value: unknown, pointer = ""): string[] {
	if (typeof value !== "object" || value === null) return [];
	const own = Array.isArray(value) ? [] : [pointer];
	return [
		...own,
		...Object.entries(value).flatMap(([name, member]) => objectsIn(member, `${pointer}/${name}`)),
	];
}

test("a member of a later minor version survives wherever it stands", () => {
	const file = JSON.parse(sample("1.0-versions").toString("utf8"));
	// Their members are digests and dimensions: nothing else can be added there.
	const maps = /\/(?:pieces|dimensions)$/;
	const pointers = objectsIn(file).filter((pointer) => !maps.test(pointer));
	expect(pointers.length).toBeGreaterThan(120);
	const later = { ...structuredClone(file), version: "1.7" };
	for (const pointer of pointers) {
		const steps = pointer.split("/").slice(1);
		const holder = steps.reduce((value, step) => value[step], later);
		holder["x-later"] = { kept: [1, "二", pointer] };
	}
	const bytes = new TextEncoder().encode(JSON.stringify(later));
	expect(JSON.parse(serialiseDraft(parseDraft(bytes)))).toEqual(later);
});
