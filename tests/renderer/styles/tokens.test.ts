import { readFileSync } from "node:fs";
import { join } from "node:path";

const css = readFileSync(join(__dirname, "../../../renderer/styles/tokens.css"), "utf8");

type Theme = "light" | "dark";

/** The palette as the style sheet has it, name → colour. */
function palette(theme: Theme): ReadonlyMap<string, string> {
	const colours = new Map<string, string>();
	const pattern = /--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g;
	for (const [, name, light, dark] of css.matchAll(pattern)) {
		const colour = theme === "light" ? light : dark;
		if (name && colour) colours.set(name, colour);
	}
	return colours;
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(theme: Theme, front: string, back: string): number {
	const colours = palette(theme);
	const [a, b] = [front, back].map((name) => {
		const colour = colours.get(name);
		if (!colour) throw new RangeError(`no token --${name}`);
		return luminance(colour);
	});
	const [high, low] = [Math.max(a ?? 0, b ?? 0), Math.min(a ?? 0, b ?? 0)];
	return (high + 0.05) / (low + 0.05);
}

/** Text and what it stands on: WCAG 2.2, 1.4.3, needs 4.5. */
const TEXT: readonly (readonly [string, string])[] = [
	...["bg", "panel", "page", "hover", "accent-tint"].flatMap(
		(back) =>
			[
				["ink", back],
				["secondary", back],
				["accent", back],
			] as const,
	),
	["on-accent", "accent"],
	["problem", "panel"],
	["problem", "page"],
	["problem", "problem-tint"],
	["ink", "problem-tint"],
	...["autonomy", "accountability", "verification"].flatMap(
		(name) =>
			[
				[name, "page"],
				[name, "panel"],
				["ink", `${name}-tint`],
				["secondary", `${name}-tint`],
			] as const,
	),
];

/** Lines and shapes that carry meaning: WCAG 2.2, 1.4.11, needs 3. */
const SHAPES: readonly (readonly [string, string])[] = [
	["control", "page"],
	["control", "panel"],
	["shape-empty", "page"],
	["shape-empty", "panel"],
	["saved", "panel"],
	...["autonomy", "accountability", "verification"].flatMap(
		(name) =>
			[
				[name, `${name}-tint`],
				[name, "track"],
				[name, "accent-tint"],
			] as const,
	),
	["shape-empty", "accent-tint"],
	["shape-empty", "hover"],
];

describe.each(["light", "dark"] as const)("the %s palette", (theme) => {
	test.each(TEXT)("%s reads on %s", (front, back) => {
		expect(contrast(theme, front, back)).toBeGreaterThanOrEqual(4.5);
	});

	test.each(SHAPES)("%s is seen on %s", (front, back) => {
		expect(contrast(theme, front, back)).toBeGreaterThanOrEqual(3);
	});
});
