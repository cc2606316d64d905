/** @jest-environment jsdom */
import axe from "axe-core";
import { STYLE } from "../../reports/html/style";
import { buildCommand, clausula, Folder, TREATY } from "../cli/clausula";

const folder = new Folder();
let treaty = "";

beforeAll(() => {
	buildCommand();
	treaty = folder.write("treaty.txt", TREATY);
}, 120_000);
afterAll(() => folder.remove());

describe("the HTML report", () => {
	it.each([
		["of one draft", "C.UTF-8", (): string[] => [treaty]],
		[
			"of several, in Chinese",
			"zh_TW.UTF-8",
			(): string[] => [treaty, "examples/sample-declaration.clausula"],
		],
	])(
		"%s passes axe's rules for WCAG 2.2 AA and best practice",
		async (_, LANG, args) => {
			const { out, code } = clausula(["score", ...args(), "--format", "html"], "", { LANG });
			expect(code).toBe(0);
			document.open();
			document.write(out);
			document.close();
			const { violations, passes } = await axe.run(document, {
				// Without layout there are no colours to compare; the style sheet's own are compared below.
				rules: { "color-contrast": { enabled: false } },
			});
			expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
			expect(passes.map(({ id }) => id)).toEqual(
				expect.arrayContaining([
					"document-title",
					"html-has-lang",
					"landmark-unique",
					"scope-attr-valid",
				]),
			);
		},
		60_000,
	);

	it("has ink and lines that stand out from what is behind them", () => {
		const colour = (name: string) => new RegExp(`--${name}:#([0-9a-f]{6})`).exec(STYLE)?.[1] ?? "";
		const luminance = (hex: string) => {
			const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
				const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
				return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
			});
			return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
		};
		const contrast = (a: string, b: string) => {
			const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
			return (light + 0.05) / (dark + 0.05);
		};
		for (const paper of ["ffffff", colour("tint")]) {
			for (const name of ["ink", "secondary", "accent"])
				expect(contrast(colour(name), paper)).toBeGreaterThanOrEqual(4.5);
			expect(contrast(colour("control"), paper)).toBeGreaterThanOrEqual(3);
		}
	});
});
