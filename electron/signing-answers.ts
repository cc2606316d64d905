import path from "node:path";
import { type BrowserWindow, dialog, safeStorage } from "electron";
import type { Outcome } from "./contract/outcome";
import type { KeyState } from "./contract/signing";
import { choosePlace } from "./dialogs";
import { readDraftFile } from "./draft-file";
import { systemFailure } from "./failure";
import { isSignedBy, type KeyStore, type SigningKey } from "./keys";
import type { Translate } from "./messages";
import type { Answers } from "./requests";
import { writeWhole } from "./whole-file";

/** The extension of a file with a signing key. */
const KEY_EXTENSION = "clausula-key";

/** The system's key store. What Chromium falls back to on Linux without one hides nothing: its password is in its source. */
export const SYSTEM_STORE: KeyStore = {
	available: () => {
		if (!safeStorage.isEncryptionAvailable()) return false;
		if (process.platform !== "linux") return true;
		const backend = safeStorage.getSelectedStorageBackend();
		return backend !== "basic_text" && backend !== "unknown";
	},
	seal: (text) => safeStorage.encryptString(text),
	open: (sealed) => safeStorage.decryptString(sealed),
};

/** What the answers work with; `W` stands for a window. */
interface SigningAnswerParts<W> {
	readonly key: SigningKey;
	readonly browserOf: (window: W) => BrowserWindow;
	readonly translate: () => Translate;
}

/** Answers what windows ask about signing and its key. */
export function signingAnswers<W>({
	key,
	browserOf,
	translate,
}: SigningAnswerParts<W>): Pick<
	Answers<W>,
	`key:${"state" | "make" | "sign" | "verify" | "back-up" | "restore" | "remove"}`
> {
	return {
		"key:state": async () => done(key.state),
		"key:make": (passphrase) => key.make(passphrase),
		"key:sign": (request) => key.sign(request),
		"key:verify": async (questions) =>
			done(
				questions.map((question) => isSignedBy(question.key, question.bytes, question.signature)),
			),
		"key:back-up": async (passphrase, from) => {
			const sealed = await key.backUp(passphrase);
			if (!sealed.ok) return sealed;
			const t = translate();
			const file = await choosePlace(browserOf(from), t, t("key.file"), KEY_EXTENSION);
			if (file === null) return done(null);
			try {
				await writeWhole(file, sealed.value, { mode: 0o600 });
				return done(path.basename(file));
			} catch (error) {
				return systemFailure(error, path.basename(file));
			}
		},
		"key:restore": async (passphrase, from): Promise<Outcome<KeyState | null>> => {
			const file = await chooseKey(browserOf(from), translate());
			if (file === null) return done(null);
			const content = await readDraftFile(file);
			return content.ok ? key.restore(content.value.bytes, passphrase) : content;
		},
		"key:remove": async () => done(await key.remove()),
	};
}

async function chooseKey(window: BrowserWindow, translate: Translate): Promise<string | null> {
	const { canceled, filePaths } = await dialog.showOpenDialog(window, {
		title: translate("dialog.key.title"),
		properties: ["openFile"],
		filters: [
			{ name: translate("dialog.filter.keys"), extensions: [KEY_EXTENSION] },
			{ name: translate("dialog.filter.all"), extensions: ["*"] },
		],
	});
	return canceled ? null : (filePaths[0] ?? null);
}

function done<T>(value: T): Outcome<T> {
	return { ok: true, value };
}
