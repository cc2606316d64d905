import {
	createCipheriv,
	createDecipheriv,
	createPrivateKey,
	type KeyObject,
	randomBytes,
	scrypt,
} from "node:crypto";
import { isPlainObject } from "./validators";

/** What a file with a signing key says of itself. */
const FORMAT = "clausula-key";

/**
 * How much work each guess of a passphrase takes: scrypt with what OWASP's Password Storage Cheat Sheet names as the least,
 * N 2^17, r 8, p 1; 128 MiB and about half a second.
 */
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 } as const;

/** Bytes of salt, of the nonce of AES-GCM, and of its tag. */
const SIZES = { salt: 16, nonce: 12, tag: 16 } as const;

/** A signing key protected by a passphrase, as it stands in a file: all bytes in base64url. */
export interface SealedKey {
	readonly format: typeof FORMAT;
	/** The public key: 32 bytes. */
	readonly public: string;
	readonly salt: string;
	readonly nonce: string;
	/** PKCS #8, encrypted with AES-256-GCM under scrypt's key; the tag stands at the end, and the public key is vouched for too. */
	readonly sealed: string;
}

function derived(passphrase: string, salt: Buffer): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		// The same letters typed on different systems are the same passphrase.
		scrypt(passphrase.normalize("NFKC"), salt, 32, SCRYPT, (error, key) =>
			error ? reject(error) : resolve(key),
		);
	});
}

/** Protects a private key by a passphrase. */
export async function sealKey(
	key: KeyObject,
	publicKey: string,
	passphrase: string,
): Promise<SealedKey> {
	const salt = randomBytes(SIZES.salt);
	const nonce = randomBytes(SIZES.nonce);
	const cipher = createCipheriv("aes-256-gcm", await derived(passphrase, salt), nonce);
	cipher.setAAD(Buffer.from(publicKey));
	const plain = key.export({ format: "der", type: "pkcs8" });
	const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
	plain.fill(0);
	return {
		format: FORMAT,
		public: publicKey,
		salt: salt.toString("base64url"),
		nonce: nonce.toString("base64url"),
		sealed: sealed.toString("base64url"),
	};
}

/** The private key in a sealed one; `null` where the passphrase is another or the file was changed. */
export async function unsealKey(sealed: SealedKey, passphrase: string): Promise<KeyObject | null> {
	const bytes = Buffer.from(sealed.sealed, "base64url");
	const secret = await derived(passphrase, Buffer.from(sealed.salt, "base64url"));
	const nonce = Buffer.from(sealed.nonce, "base64url");
	try {
		const decipher = createDecipheriv("aes-256-gcm", secret, nonce, { authTagLength: SIZES.tag });
		decipher.setAAD(Buffer.from(sealed.public));
		decipher.setAuthTag(bytes.subarray(-SIZES.tag));
		const plain = Buffer.concat([decipher.update(bytes.subarray(0, -SIZES.tag)), decipher.final()]);
		const key = createPrivateKey({ key: plain, format: "der", type: "pkcs8" });
		plain.fill(0);
		return key.asymmetricKeyType === "ed25519" ? key : null;
	} catch {
		return null;
	}
}

const BASE64URL = /^[\w-]{1,400}$/;

/** The sealed key that parsed JSON holds; `null` where it holds none. */
export function sealedKeyOf(value: unknown): SealedKey | null {
	if (!isPlainObject(value) || value.format !== FORMAT) return null;
	const { public: publicKey, salt, nonce, sealed } = value;
	const isBytes = (text: unknown): text is string =>
		typeof text === "string" && BASE64URL.test(text);
	if (!isBytes(publicKey) || !isBytes(salt) || !isBytes(nonce) || !isBytes(sealed)) return null;
	if (Buffer.from(nonce, "base64url").length !== SIZES.nonce) return null;
	return { format: FORMAT, public: publicKey, salt, nonce, sealed };
}
