import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isSignedBy, type KeyStore, SigningKey } from "../../electron/keys";

let folder: string;
let file: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "clausula-keys-"));
	file = join(folder, "signing-key.json");
});
afterEach(() => rmSync(folder, { recursive: true }));

const none: KeyStore = {
	available: () => false,
	seal: () => {
		throw new Error("there is no store");
	},
	open: () => {
		throw new Error("there is no store");
	},
};

/** A store that keeps a secret by turning its bits over: what a file then holds is not the secret. */
const store: KeyStore = {
	available: () => true,
	seal: (text) => Buffer.from(text).map((byte) => byte ^ 0xff) as Buffer,
	open: (sealed) => Buffer.from(sealed.map((byte) => byte ^ 0xff)).toString(),
};

const bytes = Buffer.from("what is signed");

async function made(keys: SigningKey, passphrase: string | null): Promise<string> {
	const state = await keys.make(passphrase);
	if (!state.ok || state.value.key === null) throw new Error("no key was made");
	return state.value.key.public;
}

test("a key made with a passphrase signs with it, in this run and the next, and without it does not", async () => {
	const key = await made(new SigningKey(file, none), "correct horse");
	const later = new SigningKey(file, none);
	expect(later.state).toEqual({ key: { public: key, passphrase: true }, store: false });
	const signed = await later.sign({ key, bytes, passphrase: "correct horse" });
	expect(signed.ok && isSignedBy(key, bytes, signed.value)).toBe(true);
	for (const passphrase of ["wrong horse", "", null])
		expect(await later.sign({ key, bytes, passphrase })).toMatchObject({
			ok: false,
			code: "wrong-passphrase",
		});
});

test("a key is kept by the system's store where there is one, without a passphrase", async () => {
	const key = await made(new SigningKey(file, store), null);
	const later = new SigningKey(file, store);
	expect(later.state).toEqual({ key: { public: key, passphrase: false }, store: true });
	const signed = await later.sign({ key, bytes, passphrase: null });
	expect(signed.ok && isSignedBy(key, bytes, signed.value)).toBe(true);
	expect(await new SigningKey(file, none).sign({ key, bytes, passphrase: null })).toMatchObject({
		code: "key-locked",
	});
});

test("without a store no key is made that nothing protects", async () => {
	expect(await new SigningKey(file, none).make(null)).toMatchObject({ ok: false });
	expect(new SigningKey(file, none).state.key).toBeNull();
});

test("what is on the disk is readable by the user alone and never the bare key", async () => {
	const keys = new SigningKey(file, none);
	await made(keys, "correct horse");
	expect(statSync(file).mode & 0o777).toBe(0o600);
	const stored = readFileSync(file, "utf8");
	expect(stored).not.toContain("PRIVATE KEY");
	// The fixed beginning of a PKCS #8 Ed25519 key (RFC 8410), in either base64.
	expect(stored).not.toContain("MC4CAQAwBQYDK2Vw");
	expect(stored).not.toContain("correct horse");
});

test("a second key is not made over the first", async () => {
	const keys = new SigningKey(file, store);
	await made(keys, null);
	expect(await keys.make("other")).toMatchObject({ ok: false, code: "key-exists" });
});

test("a copy of a store's key opens elsewhere with its passphrase, and signs as before", async () => {
	const first = new SigningKey(file, store);
	const key = await made(first, null);
	const copy = await first.backUp("travel light");
	if (!copy.ok) throw new Error(copy.code);
	const elsewhere = new SigningKey(join(folder, "other.json"), none);
	expect(await elsewhere.restore(copy.value, "wrong")).toMatchObject({ code: "wrong-passphrase" });
	expect(await elsewhere.restore(copy.value, "travel light")).toMatchObject({
		ok: true,
		value: { key: { public: key, passphrase: true } },
	});
	const signed = await elsewhere.sign({ key, bytes, passphrase: "travel light" });
	expect(signed.ok && isSignedBy(key, bytes, signed.value)).toBe(true);
	expect(await elsewhere.restore(copy.value, "travel light")).toMatchObject({ code: "key-exists" });
	expect((await elsewhere.remove()).key).toBeNull();
	expect(await elsewhere.sign({ key, bytes, passphrase: "travel light" })).toMatchObject({
		code: "no-key",
	});
});

test.each([
	["nothing", ""],
	["another file", '{"format":"clausula-draft"}'],
	["a key cut short", '{"format":"clausula-key","public":"AAAA"}'],
	[
		"a nonce of another length",
		'{"format":"clausula-key","public":"A","salt":"A","nonce":"A","sealed":"A"}',
	],
])("%s is told as no key", async (_name, content) => {
	const keys = new SigningKey(file, none);
	expect(await keys.restore(Buffer.from(content), "x")).toMatchObject({ code: "not-a-key" });
});

test("a public key that was swapped in the file opens with no passphrase", async () => {
	const keys = new SigningKey(file, none);
	const key = await made(keys, "correct horse");
	const stored = JSON.parse(readFileSync(file, "utf8"));
	writeFileSync(file, JSON.stringify({ ...stored, public: "A".repeat(43) }));
	expect(await keys.sign({ key, bytes, passphrase: "correct horse" })).toMatchObject({
		code: "wrong-passphrase",
	});
});

test.each([
	["other bytes", { bytes: Buffer.from("what is forged") }],
	["another signature", { signature: "A".repeat(86) }],
	["no signature", { signature: "" }],
	["another key", { key: "A".repeat(43) }],
	["no key", { key: "not a key" }],
])("a signature is refused with %s", async (_name, change) => {
	const keys = new SigningKey(file, store);
	const key = await made(keys, null);
	const signed = await keys.sign({ key, bytes, passphrase: null });
	const right = { key, bytes, signature: signed.ok ? signed.value : "" };
	expect(isSignedBy(right.key, right.bytes, right.signature)).toBe(true);
	const wrong = { ...right, ...change };
	expect(isSignedBy(wrong.key, wrong.bytes, wrong.signature)).toBe(false);
});
