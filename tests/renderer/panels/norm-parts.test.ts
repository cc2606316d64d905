import { createReader } from "../../../engine/index";
import { normParts } from "../../../renderer/panels/norm-parts";

const reader = createReader();

function parts(text: string) {
	const reading = reader.read({ id: "c", text, language: "en", instrument: "treaty" });
	return reading.norms.map((norm, index) =>
		normParts(
			norm,
			reading.findings.filter((finding) => finding.norm === index),
		),
	);
}

test("a norm is shown as who, how strongly, what, and within what bound", () => {
	const [first] = parts("Each State Party shall record every engagement within 30 days.");
	expect(first?.map(({ name }) => name)).toEqual(
		expect.arrayContaining(["bearer", "force", "act", "bound"]),
	);
	expect(first?.find(({ name }) => name === "bearer")?.words).toContain("State Party");
	expect(first?.find(({ name }) => name === "force")?.words).toBe("shall");
	expect(first?.find(({ name }) => name === "bound")?.words).toContain("30 days");
});

test("a norm that nobody bears lists its bearer without words", () => {
	const [first] = parts("Appropriate measures shall be taken.");
	expect(first?.find(({ name }) => name === "bearer")).toEqual({ name: "bearer", words: "" });
});

test("no part is listed twice", () => {
	for (const list of parts("Each Party shall record each engagement and shall keep each record.")) {
		const keys = list.map(({ name, words }) => `${name} ${words}`);
		expect(new Set(keys).size).toBe(keys.length);
	}
});
