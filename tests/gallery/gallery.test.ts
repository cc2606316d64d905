import {
	applySettings,
	endApp,
	launchApp,
	launchSample,
	makeFolder,
	type RunningApp,
	resize,
} from "../e2e/harness";
import { reviewedSampleText } from "../e2e/reviewed-sample";
import { forReview, showDraftIn, VIEWS } from "../e2e/views";

const SIZES = [
	{ width: 1440, height: 900 },
	{ width: 1024, height: 700 },
] as const;

const LOOKS = SIZES.flatMap((size) =>
	(["en", "zh-Hans"] as const).flatMap((language) =>
		(["light", "dark"] as const).map((theme) => ({ ...size, language, theme })),
	),
);

/** The views that the manual shows. */
const IN_MANUAL = new Set([
	"clause",
	"gaps",
	"history",
	"maps",
	"palette",
	"print",
	"problems",
	"settings",
	"share",
]);

/** The manual shows the wide window in light English and dark Chinese; the rest is there to be looked at. */
async function take(app: RunningApp, view: string, look: (typeof LOOKS)[number]): Promise<void> {
	const { language, theme, width } = look;
	await app.page.evaluate(() => document.fonts.ready.then(() => undefined));
	const shown =
		IN_MANUAL.has(view) && width === 1440 && (language === "en") === (theme === "light");
	await app.screenshot(
		shown
			? `../docs/images/gallery/${view}-${language}`
			: `gallery/${view}-${language}-${theme}-${width}`,
	);
}

test.each(LOOKS)("pictures in $language, $theme, $width wide", async (look) => {
	const settings = { language: look.language, theme: look.theme };
	const folder = makeFolder();
	const empty = await launchApp({ userDataDir: folder, size: look, theme: "app" });
	try {
		await applySettings(empty, settings);
		await take(empty, "welcome", look);
		await empty.page.locator(".welcome-guide .button-primary").click();
		await empty.page.locator(".coach").waitFor();
		await empty.page.locator(".tab-count").waitFor();
		await take(empty, "guide", look);
	} finally {
		await endApp(empty);
	}
	const app = await launchSample(makeFolder(), reviewedSampleText());
	try {
		await resize(app, look);
		await applySettings(app, settings);
		await forReview(app.page);
		await showDraftIn(app.page, look.language);
		await app.page.locator(".tab-count").waitFor();
		for (const { name, open, close } of VIEWS) {
			await open(app.page);
			await take(app, name, look);
			await close?.(app.page);
		}
	} finally {
		await endApp(app);
	}
});
