import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseDraft, parsePrivateNotes, serialiseDraft } from "../../engine/index";
import { faults } from "./axe";
import { chooseCommand } from "./finding";
import {
	applySettings,
	endApp,
	launchSample,
	makeFolder,
	picture,
	type RunningApp,
	resize,
} from "./harness";
import { reviewedSample } from "./reviewed-sample";
import { untilEqual } from "./until";

const PASSPHRASE = "a quiet harbour";
const SECRET = "instructionsfromcapital";

let app: RunningApp;
let folder: string;

const page = () => app.page;
const dialog = () => page().locator("dialog[open]");
const cards = () => page().locator(".signature");
const states = () => cards().locator(".signature-state").allInnerTexts();

/** A signature that no key made. */
const FORGED = {
	type: "clausula-signature-1",
	signer: "某代表团",
	key: "A".repeat(43),
	time: "2026-03-02T09:30:00.000Z",
	manifest: { text: "0", comments: "0", decisions: "0", history: "0", other: "0" },
	signature: "A".repeat(86),
};

beforeAll(async () => {
	folder = makeFolder();
	app = await launchSample(folder, serialiseDraft({ ...reviewedSample(), signatures: [FORGED] }));
	await page().locator(".draft-clause").first().waitFor();
	// Nobody can click native dialogs here: each chooses the path that the test names.
	await app.electron.evaluate(({ dialog: native }) => {
		Object.assign(native, {
			showSaveDialog: async () => ({
				canceled: false,
				filePath: (globalThis as unknown as { target: string }).target,
			}),
			showOpenDialog: async () => ({
				canceled: false,
				filePaths: [(globalThis as unknown as { target: string }).target],
			}),
		});
	});
});
afterAll(() => endApp(app));

async function saveTo(name: string): Promise<void> {
	await app.electron.evaluate(
		(_electron, target) => {
			Object.assign(globalThis, { target });
		},
		join(folder, name),
	);
}

async function openSignatures(): Promise<void> {
	await chooseCommand(app, "file.signatures");
	await page().locator(".signatures .sharing-form").first().waitFor();
}

async function closeDialog(): Promise<void> {
	await page().keyboard.press("Escape");
	await dialog().waitFor({ state: "detached" });
}

async function sign(as: string): Promise<void> {
	const form = page().locator(".signatures .sharing-form").first();
	await form.getByLabel("Sign as").fill(as);
	await form.getByLabel("New passphrase").fill(PASSPHRASE);
	await form.getByLabel("The same passphrase again").fill(PASSPHRASE);
	await form.getByRole("button", { name: "Make a key and sign" }).click();
}

describe("a draft under review", () => {
	test("private notes are kept beside it for the user alone", async () => {
		await page().locator('[data-block="a2-1"]').click();
		await chooseCommand(app, "private.note");
		await dialog().getByRole("textbox").fill(SECRET);
		for (const _slip of [1, 2]) {
			await page().keyboard.press("Escape");
			await dialog().getByText("What you wrote is not kept yet.").waitFor();
			await page().keyboard.press("Escape");
			await dialog().getByRole("button", { name: "Keep", exact: true }).waitFor();
			expect(await dialog().getByRole("textbox").inputValue()).toBe(SECRET);
		}
		await page().keyboard.press("Escape");
		await picture(app, "sharing-leaving-en-light");
		await dialog().getByRole("button", { name: "Go on writing" }).press("Enter");
		await picture(app, "sharing-private-note-en-light");
		await page().keyboard.press("Control+Enter");
		await dialog().waitFor({ state: "detached" });
		await page().locator(".private-section", { hasText: SECRET }).waitFor();
		const file = join(folder, "declaration.clausula-notes");
		expect(statSync(file).mode & 0o777).toBe(0o600);
		expect(parsePrivateNotes(readFileSync(file))?.notes).toEqual([{ node: "a2-1", text: SECRET }]);
		await chooseCommand(app, "private.notes");
		await dialog().locator(".private-item", { hasText: SECRET }).waitFor();
		expect(await faults(app, ["dialog[open]"])).toEqual([]);
		await closeDialog();
	});

	test("what would leave is listed, left out by a tick, shown, and saved as a copy", async () => {
		const before = readFileSync(join(folder, "declaration.clausula"), "utf8");
		await chooseCommand(app, "file.share");
		await page().locator(".share .frame").first().waitFor();
		const left = page().getByTestId("share-left");
		expect(await left.innerText()).toContain("Comments (");
		await dialog().getByText("Private notes and delegation profiles stay here").waitFor();
		await dialog().locator('[data-item="comments"] summary').click();
		await dialog().locator('[data-item="comments"] .share-entries li').first().waitFor();
		await picture(app, "sharing-share-en-light");
		expect(await faults(app, ["dialog[open]"])).toEqual([]);
		for (const item of ["comments", "marking"])
			await dialog().locator(`[data-item="${item}"] button[role="checkbox"]`).click();
		await dialog().locator('[data-item="authors"] select').selectOption("replace");
		await untilEqual(async () => (await left.innerText()).includes("Comments ("), false);
		await saveTo("copy.clausula");
		await dialog().getByRole("button", { name: "Save copy…" }).click();
		await page().locator(".share").waitFor({ state: "detached" });
		const copy = parseDraft(readFileSync(join(folder, "copy.clausula")));
		expect(copy.comments).toEqual([]);
		expect(copy.marking).toBeUndefined();
		expect([...new Set(copy.suggestions.map(({ author }) => author))]).toEqual(["Reviewer 1"]);
		expect(readFileSync(join(folder, "declaration.clausula"), "utf8")).toBe(before);
	});

	test("a copy as PDF names no program, no machine and no time", async () => {
		await chooseCommand(app, "file.share");
		await dialog().getByLabel("Save as").selectOption("pdf");
		await saveTo("copy.pdf");
		await dialog().getByRole("button", { name: "Save copy…" }).click();
		await untilEqual(async () => readdirSync(folder).includes("copy.pdf"), true);
		const pdf = readFileSync(join(folder, "copy.pdf")).toString("latin1");
		for (const trace of [folder, "Mozilla", "Linux", "Electron", `D:${new Date().getFullYear()}`])
			expect(pdf).not.toContain(trace);
		await closeDialog();
	});

	test("signing makes a key, and the signature is valid", async () => {
		await openSignatures();
		await sign("Ana Lind");
		// Guessing a passphrase is made slow, and so is signing on a machine with much to do.
		await cards().nth(1).waitFor();
		await untilEqual(states, ["Invalid", "Valid"]);
		await picture(app, "sharing-signed-en-light");
		expect(await faults(app, ["dialog[open]"])).toEqual([]);
		expect(statSync(join(folder, "signing-key.json")).mode & 0o777).toBe(0o600);
		await closeDialog();
	});

	test("what is written afterwards is told as changed since, and undone it is valid again", async () => {
		await page().locator('[data-block="a2-1"]').click();
		await page().keyboard.press("Home");
		await page().keyboard.type("X");
		await openSignatures();
		await untilEqual(states, ["Invalid", "Changed since"]);
		expect(await cards().locator("[data-state='changed']").allInnerTexts()).toEqual([
			"Text of the instrument: changed since",
		]);
		await picture(app, "sharing-changed-en-light");
		await closeDialog();
		await chooseCommand(app, "edit.undo");
		await openSignatures();
		await untilEqual(states, ["Invalid", "Valid"]);
	});

	test("the key is copied to a file, removed, and taken from the copy again", async () => {
		const own = () => page().getByTestId("own-key");
		await own().locator("summary").click();
		await saveTo("own.clausula-key");
		await own().getByRole("button", { name: "Save a copy…" }).click();
		await own().getByText("own.clausula-key saved.").waitFor();
		expect(statSync(join(folder, "own.clausula-key")).mode & 0o777).toBe(0o600);
		await own().getByRole("button", { name: "Remove…" }).click();
		await own().getByRole("button", { name: "Remove the key" }).click();
		await untilEqual(states, ["Invalid", "Unknown key"]);
		await own().getByLabel("Passphrase of your key").fill("another harbour");
		await own().getByRole("button", { name: "Take from a copy…" }).click();
		await own().getByText("The passphrase does not open the key.").waitFor();
		await own().getByLabel("Passphrase of your key").fill(PASSPHRASE);
		await own().getByRole("button", { name: "Take from a copy…" }).click();
		await own().getByText("Your passphrase protects it.").waitFor();
		await untilEqual(states, ["Invalid", "Valid"]);
	});

	test("a second signer with another key leaves the first one's key unknown until it is named", async () => {
		await dialog().getByRole("button", { name: "Remove…" }).click();
		await dialog().getByRole("button", { name: "Remove the key" }).click();
		await untilEqual(states, ["Invalid", "Unknown key"]);
		await sign("Bo Sand");
		await cards().nth(2).waitFor();
		await untilEqual(states, ["Invalid", "Unknown key", "Valid"]);
		await picture(app, "sharing-unknown-key-en-light");
		await cards().nth(1).getByLabel("Whose key it is").fill("Norland");
		await cards().nth(1).getByRole("button", { name: "I know this key" }).click();
		await untilEqual(states, ["Invalid", "Valid", "Valid"]);
		expect(await cards().nth(1).innerText()).toContain("Key known as Norland");
		await closeDialog();
	});

	test("neither the saved draft nor what is kept of the app holds a word of private notes", async () => {
		await chooseCommand(app, "file.save");
		const file = join(folder, "declaration.clausula");
		await untilEqual(async () => parseDraft(readFileSync(file)).signatures?.length, 3);
		const list = (at: string): string[] =>
			readdirSync(at, { withFileTypes: true }).flatMap((entry) =>
				entry.isDirectory()
					? list(join(at, entry.name))
					: entry.isFile()
						? [join(at, entry.name)]
						: [],
			);
		const holding = list(folder).filter((each) => {
			try {
				return readFileSync(each).includes(SECRET);
			} catch {
				// What Chromium removes meanwhile holds nothing.
				return false;
			}
		});
		expect(holding).toEqual([join(folder, "declaration.clausula-notes")]);
		expect(app.complaints).toEqual([]);
	});
});

describe("in Chinese, in a small window", () => {
	beforeAll(async () => {
		await resize(app, { width: 1024, height: 700 });
		await applySettings(app, { language: "zh-Hans", theme: "dark" });
	});

	test("each signature is told in the language of the window", async () => {
		await openSignatures();
		await untilEqual(states, ["无效", "有效", "有效"]);
		await picture(app, "sharing-signed-zh-dark");
		expect(await faults(app, ["dialog[open]"])).toEqual([]);
		await closeDialog();
	});

	test("a copy for others is prepared by keyboard", async () => {
		await chooseCommand(app, "file.share");
		const notes = dialog().locator('[data-item="notes"] button[role="checkbox"]');
		await notes.focus();
		await page().keyboard.press("Space");
		await untilEqual(async () => notes.getAttribute("aria-checked"), "false");
		await page().locator(".share .frame").first().waitFor();
		await picture(app, "sharing-share-zh-dark");
		expect(await faults(app, ["dialog[open]"])).toEqual([]);
		await saveTo("副本.clausula");
		await dialog().getByRole("button", { name: "保存副本…" }).focus();
		await page().keyboard.press("Enter");
		await page().locator(".share").waitFor({ state: "detached" });
		const copy = parseDraft(readFileSync(join(folder, "副本.clausula")));
		expect(JSON.stringify(copy.body)).not.toContain('"note"');
		expect(copy.comments).not.toEqual([]);
		expect(copy.history).toEqual([]);
		expect(app.complaints).toEqual([]);
	});
});
