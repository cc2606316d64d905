import { withoutPdfTraces } from "../../electron/pdf-traces";

const pdf = (info: string) =>
	Buffer.from(
		`%PDF-1.4\n1 0 obj\n<<${info}>>\nendobj\n21 0 obj\n<</Creator (kept: no information)>>\nendobj\nxref\n0 2\ntrailer\n<</Size 2\n/Root 3 0 R\n/Info 1 0 R>>\nstartxref\n9\n%%EOF\n`,
		"latin1",
	);

const cleaned = (info: string) => Buffer.from(withoutPdfTraces(pdf(info))).toString("latin1");

test("program, system and time are blanked, and every byte stays in its place", () => {
	const info = `/Title (Protocol)\n/Creator (Mozilla/5.0 \\(X11; Linux\\) \\) Electron)\n/Producer (Skia/PDF m130)\n/CreationDate (D:20261122153500+00'00')\n/ModDate (D:20261122153500+00'00')`;
	const text = cleaned(info);
	expect(text).toHaveLength(pdf(info).length);
	for (const trace of ["Mozilla", "Electron", "Skia", "D:2026"]) expect(text).not.toContain(trace);
	expect(text).toContain("/Title (Protocol)");
	expect(text).toContain("(kept: no information)");
	expect(text.indexOf("trailer")).toBe(pdf(info).indexOf("trailer"));
});

test("nested parentheses and hexadecimal strings go whole", () => {
	const traces = "/Creator (a (b (c)) d)/Author <FEFF0041>";
	const text = cleaned(`${traces}/Title <FEFF0042>`);
	expect(text).toContain(`<<${" ".repeat(traces.length)}/Title <FEFF0042>>>`);
});

test("what is no such PDF is left as it is", () => {
	const bytes = Buffer.from("no trailer here");
	expect(withoutPdfTraces(bytes)).toBe(bytes);
});
