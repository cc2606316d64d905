import {
	createPrivateKey,
	createPublicKey,
	generateKeyPairSync,
	type KeyObject,
	sign,
	verify,
} from "node:crypto";
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import type { Outcome } from "./contract/outcome";
import type { KeyState } from "./contract/signing";
import { failure } from "./failure";
import { readJsonFile, writeJsonFile } from "./json-file";
import { type SealedKey, sealedKeyOf, sealKey, unsealKey } from "./key-file";
import { isPlainObject } from "./validators";

/** The system's key store, as far as it is used. */
export interface KeyStore {
	/** Whether there is one that keeps secrets from other programs' plain reading. */
	readonly available: () => boolean;
	readonly seal: (text: string) => Buffer;
	/** Throws where the store no longer knows the secret. */
	readonly open: (sealed: Buffer) => string;
}

/** A key that the system's store protects, as it stands in the user's folder. */
interface StoredKey {
	readonly format: "clausula-stored-key";
	readonly public: string;
	/** PKCS #8, encrypted by the system's store, in base64. */
	readonly sealed: string;
}

/** The SubjectPublicKeyInfo of an Ed25519 key (RFC 8410) up to its 32 bytes. */
const SPKI = Buffer.from("302a300506032b6570032100", "hex");

function publicOf(key: KeyObject): string {
	const spki = createPublicKey(key).export({ format: "der", type: "spki" });
	return spki.subarray(SPKI.length).toString("base64url");
}

/** Whether a key made a signature over some bytes; both in base64url. What is no key or no signature made none. */
export function isSignedBy(key: string, bytes: Uint8Array, signature: string): boolean {
	const raw = Buffer.from(key, "base64url");
	const signed = Buffer.from(signature, "base64url");
	if (raw.length !== 32 || signed.length !== 64) return false;
	try {
		const publicKey = createPublicKey({
			key: Buffer.concat([SPKI, raw]),
			format: "der",
			type: "spki",
		});
		return verify(null, bytes, publicKey, signed);
	} catch {
		return false;
	}
}

/** The user's own signing key. It never leaves the main process but sealed. */
export class SigningKey {
	readonly #file: string;
	readonly #store: KeyStore;

	/** `file` keeps the key, readable by the user alone. */
	constructor(file: string, store: KeyStore) {
		this.#file = file;
		this.#store = store;
	}

	/** What there is, without anything secret. */
	get state(): KeyState {
		const kept = this.#kept();
		return {
			key: kept && {
				public: kept.public,
				passphrase: kept.format === "clausula-key",
			},
			store: this.#store.available(),
		};
	}

	/** Makes a key where there is none; the system's store protects it where `passphrase` is `null`. */
	async make(passphrase: string | null): Promise<Outcome<KeyState>> {
		if (existsSync(this.#file)) return failure("key-exists");
		return this.#keep(generateKeyPairSync("ed25519").privateKey, passphrase);
	}

	/** Signs bytes by the key whose public half is given; yields 64 bytes in base64url. */
	async sign(request: {
		readonly key: string;
		readonly bytes: Uint8Array;
		readonly passphrase: string | null;
	}): Promise<Outcome<string>> {
		const opened = await this.#open(request.passphrase);
		if (!opened.ok) return opened;
		if (publicOf(opened.value) !== request.key) return failure("no-key");
		return { ok: true, value: sign(null, request.bytes, opened.value).toString("base64url") };
	}

	/** The key as a file that a passphrase protects; a key that has a passphrase keeps it. */
	async backUp(passphrase: string | null): Promise<Outcome<Uint8Array>> {
		const kept = this.#kept();
		if (kept === null) return failure("no-key");
		if (kept.format === "clausula-key") return { ok: true, value: bytesOf(kept) };
		if (passphrase === null) return failure("wrong-passphrase");
		const opened = await this.#open(null);
		if (!opened.ok) return opened;
		return { ok: true, value: bytesOf(await sealKey(opened.value, kept.public, passphrase)) };
	}

	/** Takes a key from a file where there is none; the system's store protects it from then on where there is one. */
	async restore(bytes: Uint8Array, passphrase: string): Promise<Outcome<KeyState>> {
		if (existsSync(this.#file)) return failure("key-exists");
		const sealed = sealedKeyOf(jsonOf(bytes));
		if (sealed === null) return failure("not-a-key");
		const key = await unsealKey(sealed, passphrase);
		if (key === null) return failure("wrong-passphrase");
		return this.#keep(key, this.#store.available() ? null : passphrase);
	}

	/** Forgets the key for good. */
	async remove(): Promise<KeyState> {
		await rm(this.#file, { force: true });
		return this.state;
	}

	#kept(): SealedKey | StoredKey | null {
		const value = readJsonFile(this.#file);
		if (!isPlainObject(value)) return null;
		if (value.format !== "clausula-stored-key") return sealedKeyOf(value);
		const { public: publicKey, sealed } = value;
		if (typeof publicKey !== "string" || typeof sealed !== "string") return null;
		return { format: "clausula-stored-key", public: publicKey, sealed };
	}

	async #keep(key: KeyObject, passphrase: string | null): Promise<Outcome<KeyState>> {
		const publicKey = publicOf(key);
		if (passphrase !== null) {
			writeJsonFile(this.#file, await sealKey(key, publicKey, passphrase));
		} else {
			if (!this.#store.available()) return failure("wrong-passphrase");
			const plain = key.export({ format: "der", type: "pkcs8" }).toString("base64");
			const sealed = this.#store.seal(plain).toString("base64");
			const stored: StoredKey = { format: "clausula-stored-key", public: publicKey, sealed };
			writeJsonFile(this.#file, stored);
		}
		return { ok: true, value: this.state };
	}

	async #open(passphrase: string | null): Promise<Outcome<KeyObject>> {
		const kept = this.#kept();
		if (kept === null) return failure("no-key");
		if (kept.format === "clausula-key") {
			const key = passphrase === null ? null : await unsealKey(kept, passphrase);
			return key === null ? failure("wrong-passphrase") : { ok: true, value: key };
		}
		try {
			const plain = this.#store.open(Buffer.from(kept.sealed, "base64"));
			const der = Buffer.from(plain, "base64");
			return { ok: true, value: createPrivateKey({ key: der, format: "der", type: "pkcs8" }) };
		} catch {
			return failure("key-locked");
		}
	}
}

function bytesOf(sealed: SealedKey): Uint8Array {
	return Buffer.from(`${JSON.stringify(sealed, null, "\t")}\n`);
}

function jsonOf(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(Buffer.from(bytes).toString("utf8"));
	} catch {
		return null;
	}
}
