import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDraft } from "../../engine/index";
import { faults } from "./axe";
import { chooseCommand } from "./finding";
import { endApp, launchSample, makeFolder, picture, type RunningApp } from "./harness";
import { type KeyStoreSession, startKeyStore } from "./key-store";
import { untilEqual } from "./until";

let session: KeyStoreSession;
let folder: string;
let app: RunningApp;

const page = () => app.page;
const file = () => join(folder, "declaration.clausula");
const signatures = async () => parseDraft(readFileSync(file())).signatures?.length;
const form = () => page().locator(".signatures .sharing-form").first();
const states = () => page().locator(".signature .signature-state").allInnerTexts();

beforeAll(async () => {
	session = await startKeyStore();
	folder = makeFolder();
	await start();
});
afterAll(async () => {
	await endApp(app);
	await session.stop();
});

async function start(env = session.env): Promise<void> {
	app = await launchSample(
		folder,
		existsSync(file()) ? readFileSync(file(), "utf8") : undefined,
		env,
	);
	await page().locator(".draft-clause").first().waitFor();
}

async function openSignatures(): Promise<void> {
	await chooseCommand(app, "file.signatures");
	await form().waitFor();
}

async function sign(button: string): Promise<void> {
	await form().getByLabel("Sign as").fill("Ana Lind");
	expect(await form().locator("input[type=password]").count()).toBe(0);
	await form().getByRole("button", { name: button, exact: true }).click();
}

async function saveAndQuit(count: number): Promise<void> {
	await page().keyboard.press("Escape");
	await chooseCommand(app, "file.save");
	await untilEqual(signatures, count);
	await app.close();
}

test("the system's key store keeps the key without a passphrase, and nothing readable is on the disk", async () => {
	await openSignatures();
	await form().getByText("kept by your system’s key store").waitFor();
	await picture(app, "key-store-en-light");
	expect(await faults(app, ["dialog[open]"])).toEqual([]);
	await sign("Make a key and sign");
	await untilEqual(states, ["Valid"]);
	const kept = JSON.parse(readFileSync(join(folder, "signing-key.json"), "utf8"));
	expect(kept).toMatchObject({ format: "clausula-stored-key" });
	const sealed = Buffer.from(kept.sealed, "base64");
	// The fixed beginning of an Ed25519 key in PKCS #8 (RFC 8410), as it is and in base64.
	expect(sealed.includes(Buffer.from("302e020100300506032b6570", "hex"))).toBe(false);
	expect(sealed.includes("MC4CAQAwBQYDK2Vw")).toBe(false);
	// Chromium's mark of what a real store's key sealed; its own known password makes it v10.
	expect(sealed.toString("latin1", 0, 3)).toBe("v11");
});

test("the next start signs with the same key", async () => {
	await saveAndQuit(1);
	await start();
	await openSignatures();
	await sign("Sign");
	await untilEqual(states, ["Valid", "Valid"]);
});

test("without the store the key stays shut, and the window says what to do", async () => {
	await saveAndQuit(2);
	await start({});
	await openSignatures();
	await sign("Sign");
	await form()
		.getByRole("alert")
		.getByText("The system’s key store did not give the signing key back.")
		.waitFor();
	await picture(app, "key-store-locked-en-light");
	await untilEqual(states, ["Valid", "Valid"]);
});
