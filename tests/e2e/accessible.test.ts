import { readFileSync } from "node:fs";
import {
	applySettings,
	endApp,
	launchApp,
	launchSample,
	makeFolder,
	type RunningApp,
} from "./harness";
import { VIEWS } from "./views";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds wrong with the window as it is, one line for each element. */
async function faults(app: RunningApp): Promise<readonly string[]> {
	await app.page.evaluate(axe);
	return app.page.evaluate(async () => {
		const { axe: checker } = globalThis as unknown as { axe: typeof import("axe-core") };
		const { violations } = await checker.run(document, {
			runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
		});
		return violations.flatMap(({ id, nodes }) =>
			nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
		);
	});
}

const SETTINGS = (["en", "zh-Hans", "zh-Hant"] as const).flatMap((language) =>
	(["light", "dark"] as const).map((theme) => ({ language, theme })),
);

describe("with the sample open", () => {
	let app: RunningApp;
	beforeAll(async () => {
		app = await launchSample(makeFolder());
		await app.page.locator(".gap-count, .tab-count").first().waitFor();
	});
	afterAll(() => endApp(app));

	test.each(SETTINGS)("axe finds nothing in any view in $language, $theme", async (settings) => {
		await applySettings(app, settings);
		const found: string[] = [];
		for (const { name, open, close } of VIEWS) {
			await open(app.page);
			found.push(...(await faults(app)).map((fault) => `${name}: ${fault}`));
			await close?.(app.page);
		}
		expect(found).toEqual([]);
	});
});

describe("with nothing open", () => {
	let app: RunningApp;
	beforeAll(async () => {
		app = await launchApp({ userDataDir: makeFolder(), theme: "app" });
	});
	afterAll(() => endApp(app));

	test.each(SETTINGS)("axe finds nothing in $language, $theme", async (settings) => {
		await applySettings(app, settings);
		expect(await faults(app)).toEqual([]);
	});
});
