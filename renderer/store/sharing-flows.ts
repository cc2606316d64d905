import type { Bridge } from "../../electron/contract/bridge";
import type { Failure } from "../../electron/contract/outcome";
import type { KeyState } from "../../electron/contract/signing";
import {
	type CheckedSignature,
	checkSignature,
	type Draft,
	type DraftCommand,
	type DraftSignature,
	keyFingerprint,
	type Language,
	type Manifest,
	newerFormat,
	type SectionName,
	type ShareChoices,
	sharedCopy,
	signedText,
	unsignedSignature,
} from "../../engine/index";
import type { EditHints } from "../editor/types";
import type { EngineClient } from "../worker/engine-client";
import { ALONE } from "./alone";
import type { ErrorDialogs } from "./errors";
import { EXPORT_EXTENSIONS, type ExchangeFlows, type MadeFile } from "./exchange-flows";
import type { AppState } from "./state";
import type { Store } from "./store";

/** A signature as it is shown. */
export interface ShownSignature extends CheckedSignature {
	/** The name that the user gave the key; `null` for a key they don't know. */
	readonly known: string | null;
	/** The key is the user's own. */
	readonly own: boolean;
	readonly fingerprint: string;
}

/** Why nothing was signed: a failure of the key, a text that has no canonical form, or one that changed while it was signed. */
export type SigningFault = Failure["code"] | "no-form" | "changed-meanwhile";

/** The format in which a copy is saved: a draft, or one that drafts are exported to. */
export type CopyFormat = "draft" | keyof typeof EXPORT_EXTENSIONS;

/** Signing, checking signatures, and copies for others. */
export interface SharingFlows {
	readonly key: Omit<Bridge["key"], "sign" | "verify">;
	/** Compares all signatures with the draft as it is. */
	readonly checkSignatures: () => Promise<readonly ShownSignature[]>;
	/** Signs the draft as it is, as one step that undo takes back; `null` where that was done. */
	readonly sign: (signer: string, passphrase: string | null) => Promise<SigningFault | null>;
	readonly removeSignature: (signature: DraftSignature) => void;
	/** Gives a key a name, or forgets it where the name is empty. */
	readonly nameKey: (key: string, name: string) => Promise<void>;
	readonly fingerprintOf: (key: string) => Promise<string>;
	/** Lets the user save a copy of the draft without what does not go along; the draft itself is left as it is. */
	readonly saveCopy: (
		choices: ShareChoices,
		format: CopyFormat,
		language: Language,
	) => Promise<void>;
}

/** What sharing flows work with. */
export interface SharingFlowParts {
	readonly bridge: Bridge;
	readonly engine: EngineClient;
	readonly store: Store<AppState>;
	readonly dialogs: ErrorDialogs;
	/** SHA-256 in hexadecimal. */
	readonly digestOf: (bytes: Uint8Array) => Promise<string>;
	readonly now: () => number;
	readonly apply: (command: DraftCommand, hints: EditHints) => void;
	readonly changeSettings: (change: Pick<AppState["settings"], "knownKeys">) => Promise<void>;
	/** Makes a version of what is about to be signed, so that saving does not make one behind the signature. */
	readonly keepVersion: () => void;
	readonly saveMade: ExchangeFlows["saveMade"];
	readonly tell: (id: string, params?: Readonly<Record<string, string>>) => void;
}

const encoder = new TextEncoder();

type Question = Parameters<Bridge["key"]["verify"]>[0][number];

function bytesOf(base64url: string): Uint8Array {
	const plain = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
	return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

/** Most bytes of what a key signs that are looked at; five digests and two names take under one KiB. */
const SIGNED_BYTES = 64 * 1024;

/** What main is asked of a signature; `null` where no key can have made it, whatever else the file holds. */
function questionOf(signature: DraftSignature): Question | null {
	const bytes = encoder.encode(signedText(signature) ?? "");
	const { key, signature: made } = signature;
	if (!/^[\w-]{43}$/.test(key) || !/^[\w-]{86}$/.test(made)) return null;
	return bytes.length > SIGNED_BYTES ? null : { key, bytes, signature: made };
}

/** Makes the flows. */
export function createSharingFlows(parts: SharingFlowParts): SharingFlows {
	const { bridge, engine, store } = parts;

	async function digests(
		draft: Draft,
	): Promise<{ readonly manifest: Manifest; readonly empty: ReadonlySet<SectionName> }> {
		const sections = await engine.sections(draft);
		const entries = await Promise.all(
			sections.map(async ({ name, bytes }) => [name, bytes && (await parts.digestOf(bytes))]),
		);
		return {
			manifest: Object.fromEntries(entries) as Manifest,
			empty: new Set(sections.flatMap(({ name, empty }) => (empty ? [name] : []))),
		};
	}

	async function fingerprintOf(key: string): Promise<string> {
		try {
			return keyFingerprint(await parts.digestOf(bytesOf(key)));
		} catch {
			// What a file gives as a key need not be one.
			return "";
		}
	}

	async function genuine(signatures: readonly DraftSignature[]): Promise<readonly boolean[]> {
		const asked = signatures.map(questionOf);
		const answered = await bridge.key.verify(asked.filter((question) => question !== null));
		if (!answered.ok) return signatures.map(() => false);
		const answers = [...answered.value];
		return asked.map((question) => question !== null && answers.shift() === true);
	}

	async function ownKey(): Promise<KeyState["key"]> {
		const state = await bridge.key.state();
		return state.ok ? state.value.key : null;
	}

	function setSignatures(signatures: readonly DraftSignature[]): void {
		parts.apply({ type: "set-signatures", signatures }, ALONE);
	}

	async function bytesFor(
		copy: Draft,
		format: CopyFormat,
		language: Language,
		explanations: boolean,
	): Promise<MadeFile> {
		if (format === "draft") return { bytes: await engine.serialise(copy), losses: [] };
		return engine.export({ draft: copy, format, language, choice: { explanations } });
	}

	return {
		key: bridge.key,
		fingerprintOf,
		async checkSignatures() {
			const draft = store.get().document?.draft;
			const signatures = draft?.signatures ?? [];
			if (!draft || signatures.length === 0) return [];
			const [{ manifest, empty }, made, own] = await Promise.all([
				digests(draft),
				genuine(signatures),
				ownKey(),
			]);
			const { knownKeys } = store.get().settings;
			return Promise.all(
				signatures.map(async (signature, index) => ({
					...checkSignature(signature, manifest, empty, made[index] ?? false),
					known: knownKeys.find(({ key }) => key === signature.key)?.name ?? null,
					own: own?.public === signature.key,
					fingerprint: await fingerprintOf(signature.key),
				})),
			);
		},
		async sign(signer, passphrase) {
			parts.keepVersion();
			const draft = store.get().document?.draft;
			const own = await ownKey();
			if (!draft || !own) return "no-key";
			const { manifest } = await digests(draft);
			const time = new Date(parts.now()).toISOString();
			const unsigned = unsignedSignature({ signer, key: own.public, time, manifest });
			const text = unsigned && signedText(unsigned);
			if (!unsigned || text === null) return "no-form";
			const signed = await bridge.key.sign({
				key: own.public,
				bytes: encoder.encode(text),
				passphrase,
			});
			if (!signed.ok) return signed.code;
			// What was written meanwhile was not looked at by who signed.
			if (store.get().document?.draft !== draft) return "changed-meanwhile";
			setSignatures([...(draft.signatures ?? []), { ...unsigned, signature: signed.value }]);
			parts.tell("signatures.told.signed", { signer });
			return null;
		},
		removeSignature(signature) {
			const signatures = store.get().document?.draft.signatures ?? [];
			setSignatures(signatures.filter((each) => each !== signature));
			parts.tell("signatures.told.removed", { signer: signature.signer });
		},
		async nameKey(key, name) {
			const others = store.get().settings.knownKeys.filter((known) => known.key !== key);
			const knownKeys = name.trim() === "" ? others : [...others, { key, name: name.trim() }];
			await parts.changeSettings({ knownKeys });
		},
		async saveCopy(choices, format, language) {
			const { document } = store.get();
			if (!document) return;
			const newer = newerFormat(document.draft);
			if (newer !== null && format === "draft") return parts.dialogs.newer(newer);
			const kind = format === "draft" ? "clausula" : EXPORT_EXTENSIONS[format];
			await parts.saveMade(kind, (draft) =>
				bytesFor(sharedCopy(draft, choices), format, language, choices.notes),
			);
		},
	};
}
