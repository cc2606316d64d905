import { faults } from "./axe";
import {
	applySettings,
	endApp,
	launchApp,
	launchSample,
	makeFolder,
	type RunningApp,
} from "./harness";
import { reviewedSampleText } from "./reviewed-sample";
import { forReview, VIEWS } from "./views";

const SETTINGS = (["en", "zh-Hans", "zh-Hant"] as const).flatMap((language) =>
	(["light", "dark"] as const).map((theme) => ({ language, theme })),
);

describe("with a draft under review", () => {
	let app: RunningApp;
	beforeAll(async () => {
		app = await launchSample(makeFolder(), reviewedSampleText());
		await forReview(app.page);
		await app.page.locator(".tab-count").first().waitFor();
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

describe("with the guide of the first run", () => {
	let app: RunningApp;
	beforeAll(async () => {
		app = await launchApp({ userDataDir: makeFolder(), theme: "app" });
		await app.page.locator(".welcome-guide .button-primary").click();
		await app.page.locator(".coach").waitFor();
	});
	afterAll(() => endApp(app));

	test.each(SETTINGS)("axe finds nothing in $language, $theme", async (settings) => {
		await applySettings(app, settings);
		expect(await faults(app)).toEqual([]);
	});
});
