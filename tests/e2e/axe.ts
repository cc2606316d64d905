import { readFileSync } from "node:fs";
import type { RunningApp } from "./harness";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds wrong with the window as it is, or with those parts of it that are named, one line for each element. */
export async function faults(
	app: RunningApp,
	parts: readonly string[] = ["html"],
): Promise<readonly string[]> {
	await app.page.evaluate(axe);
	return app.page.evaluate(async (include) => {
		const { axe: checker } = globalThis as unknown as { axe: typeof import("axe-core") };
		const { violations } = await checker.run(
			{ include: [...include] },
			{
				runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
			},
		);
		return violations.flatMap(({ id, nodes }) =>
			nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
		);
	}, parts);
}
