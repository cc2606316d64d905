import { openText, serialiseDraft } from "../../engine/index";
import {
	applySettings,
	endApp,
	launchApp,
	makeFolder,
	picture,
	placeFile,
	type RunningApp,
	resize,
} from "./harness";
import { reviewedSample } from "./reviewed-sample";
import { forReview, showDraftIn, VIEWS } from "./views";

/** Words as long as German makes them, and a title in Chinese that no line holds. */
const LONG = {
	en: "Verteidigungsangelegenheitenkoordinierungsausschussvereinbarung on Nichtweiterverbreitungsüberwachungsmaßnahmen",
	"zh-Hans":
		"关于在军事领域负责任地研发部署使用和退役人工智能赋能的自主武器系统及其指挥控制通信与情报设施的人类监督核查问责和国际合作的政治宣言",
};

const runs = (text: string) => [{ type: "text", text }] as const;

/** The draft under review with long words where drafts have them: title, heading, clause. */
function longDraft(): string {
	const draft = reviewedSample();
	const title = { en: runs(LONG.en), "zh-Hans": runs(LONG["zh-Hans"]) };
	const body = draft.body.map((node, at) => {
		if (at !== 1) return node;
		const [first, ...others] = node.children;
		if (!first) return node;
		const words = `${LONG.en.replaceAll(" ", "")} ${openText(first.text.en ?? [])}`;
		const long = { ...first, text: { ...first.text, en: runs(words) } };
		return { ...node, heading: title, children: [long, ...others] };
	});
	return serialiseDraft({ ...draft, title, body });
}

/** Whatever reaches past the region or the dialog that holds it, or past the window, and can't be scrolled to. */
function overflowing(app: RunningApp): Promise<readonly string[]> {
	return app.page.evaluate(() => {
		const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
		const holderOf = (element: Element): Element => {
			for (let at = element.parentElement; at; at = at.parentElement)
				if (at.matches(".region, dialog, .popover") || scrolls(at)) return at;
			return document.documentElement;
		};
		const found: string[] = [];
		const root = document.documentElement;
		if (root.scrollWidth > root.clientWidth)
			found.push(`the window is ${root.scrollWidth} wide in ${root.clientWidth}`);
		for (const element of document.querySelectorAll(
			"button, a, input, select, h1, h2, h3, p, li, [role]",
		)) {
			if (
				!element.checkVisibility({ visibilityProperty: true }) ||
				element.closest(".visually-hidden, .skip")
			)
				continue;
			const own = element.getBoundingClientRect();
			if (own.width === 0) continue;
			const holder = holderOf(element);
			if (scrolls(holder) && !holder.matches(".region, dialog, .popover, .tab-body")) continue;
			const room = holder.getBoundingClientRect();
			if (own.right > room.right + 1 || own.left < room.left - 1)
				found.push(
					`${element.tagName}.${element.className} (${element.textContent?.slice(0, 30)}) ${Math.round(own.left)}–${Math.round(own.right)} in ${Math.round(room.left)}–${Math.round(room.right)}`,
				);
		}
		return found;
	});
}

const WINDOWS = [
	{ name: "small", size: { width: 1024, height: 700 }, zoom: 1 },
	{ name: "double", size: { width: 1440, height: 900 }, zoom: 2 },
	{ name: "small-double", size: { width: 1024, height: 700 }, zoom: 2 },
] as const;

const LOOKS = [
	{ language: "en", theme: "light" },
	{ language: "zh-Hans", theme: "dark" },
] as const;

let app: RunningApp;
beforeAll(async () => {
	const folder = makeFolder();
	app = await launchApp({
		userDataDir: folder,
		theme: "app",
		args: [placeFile(folder, "long.clausula", longDraft())],
	});
	await app.page.locator(".draft-clause").first().waitFor();
	await forReview(app.page);
});
afterAll(() => endApp(app));
afterEach(() => expect(app.complaints).toEqual([]));

async function zoomTo(factor: number): Promise<void> {
	await app.electron.evaluate(
		({ BrowserWindow }, zoom) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(zoom),
		factor,
	);
}

describe.each(WINDOWS)("$size.width × $size.height at zoom $zoom", ({ name, size, zoom }) => {
	test.each(LOOKS)("nothing reaches past its place in $language, $theme", async (look) => {
		await zoomTo(1);
		await resize(app, size);
		await zoomTo(zoom);
		await applySettings(app, look);
		await showDraftIn(app.page, look.language);
		const found: string[] = [];
		for (const view of VIEWS) {
			await view.open(app.page);
			found.push(...(await overflowing(app)).map((fault) => `${view.name}: ${fault}`));
			await picture(app, `layout/${name}-${look.language}-${view.name}`);
			await view.close?.(app.page);
		}
		expect(found).toEqual([]);
	});
});
