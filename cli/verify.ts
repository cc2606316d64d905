import { createHash, createPublicKey, verify as verifyBytes } from "node:crypto";
import {
	type Catalogue,
	type CheckedSignature,
	checkSignature,
	type Draft,
	type DraftSignature,
	formatMessage,
	keyFingerprint,
	type Manifest,
	sectionsOf,
	signedText,
} from "../engine/index";
import { fileError, usageError } from "./cli-error";
import { loadSource } from "./load-draft";
import { choice, parseArguments } from "./options";
import type { Session } from "./session";

/** The SubjectPublicKeyInfo of an Ed25519 key (RFC 8410) up to its 32 bytes. */
const SPKI = Buffer.from("302a300506032b6570032100", "hex");

/** A signature as it is told. */
interface Told extends CheckedSignature {
	readonly fingerprint: string;
	/** The name given for the key on the command line, the key itself where it was given without one; `null` for a key not given. */
	readonly known: string | null;
}

/** `clausula verify`: who signed a draft, and whether it is as they signed it. */
export async function verify(args: readonly string[], session: Session): Promise<number> {
	const command = "verify";
	const { files, options } = parseArguments(command, args, {
		"--key": "value",
		"--format": "value",
		"--help": "flag",
	});
	const say = (id: string, params: Readonly<Record<string, string | number>> = {}) =>
		formatMessage(session.catalogue, { id, params });
	if (options["--help"]) {
		await session.output.write(say("cli.help.verify"));
		return 0;
	}
	const format = choice(options, "--format", ["text", "json"]);
	const [file, ...others] = files;
	if (file === undefined) throw usageError("no-file", { command });
	if (others.length > 0) throw usageError("one-file", { command });
	const known = new Map((options["--key"] ?? []).map(namedKey));
	const source = await loadSource(file);
	if (source.kind !== "draft") throw fileError("not-signable", file);
	const told = checked(source.draft, known);
	const holds =
		told.length > 0 && told.every(({ state, known: name }) => state === "valid" && name !== null);
	if (format === "json") {
		const written = { file, valid: holds, signatures: told.map(jsonOf) };
		await session.output.write(`${JSON.stringify(written, null, "\t")}\n`);
	} else if (told.length === 0) {
		await session.output.write(`${say("cli.verify.none", { file })}\n`);
	} else {
		for (const each of told) await session.output.write(textOf(each, session.catalogue));
	}
	return holds ? 0 : 1;
}

/** `KEY` or `NAME=KEY`; a key ends without padding, so that the sign stands behind a name only. */
function namedKey(value: string): readonly [key: string, name: string] {
	const at = value.lastIndexOf("=");
	const key = value.slice(at + 1);
	if (!/^[\w-]{43}$/.test(key)) throw usageError("bad-key", { value });
	return [key, at > 0 ? value.slice(0, at) : key];
}

function sha256(data: string | Uint8Array): string {
	return createHash("sha256").update(data).digest("hex");
}

function checked(draft: Draft, known: ReadonlyMap<string, string>): readonly Told[] {
	const sections = sectionsOf(draft);
	const manifest = Object.fromEntries(
		sections.map(({ name, text }) => [name, text === null ? null : sha256(text)]),
	) as Manifest;
	const empty = new Set(sections.flatMap(({ name, empty: none }) => (none ? [name] : [])));
	return (draft.signatures ?? []).map((signature) => ({
		...checkSignature(signature, manifest, empty, isGenuine(signature)),
		fingerprint: keyFingerprint(sha256(Buffer.from(signature.key, "base64url"))),
		known: known.get(signature.key) ?? null,
	}));
}

function isGenuine(signature: DraftSignature): boolean {
	const text = signedText(signature);
	const raw = Buffer.from(signature.key, "base64url");
	const signed = Buffer.from(signature.signature, "base64url");
	if (text === null || raw.length !== 32 || signed.length !== 64) return false;
	try {
		const key = createPublicKey({
			key: Buffer.concat([SPKI, raw]),
			format: "der",
			type: "spki",
		});
		return verifyBytes(null, Buffer.from(text), key, signed);
	} catch {
		return false;
	}
}

function jsonOf({ signature, state, sections, fingerprint, known }: Told) {
	return {
		signer: signature.signer,
		time: signature.time,
		key: signature.key,
		fingerprint,
		known,
		state,
		sections: Object.fromEntries(sections.map((section) => [section.name, section.state])),
	};
}

function textOf(
	{ signature, state, sections, fingerprint, known }: Told,
	catalogue: Catalogue,
): string {
	const say = (id: string, params: Readonly<Record<string, string | number>> = {}) =>
		formatMessage(catalogue, { id, params });
	// What a file says of its signers must not move the terminal's cursor.
	const plain = (words: string) => words.replaceAll(/\p{Cc}/gu, " ");
	const standing = state === "valid" && known === null ? "unknown-key" : state;
	const owner =
		known === null ? say("signatures.unknown-key") : say("signatures.known-as", { name: known });
	return [
		say("cli.verify.signature", {
			state: say(`signatures.state.${standing}`),
			signer: plain(signature.signer),
			time: plain(signature.time),
		}),
		`  ${owner}: ${fingerprint}`,
		...sections.map(
			({ name, state: each }) =>
				`  ${say("signatures.section", {
					section: say(`signatures.section.${name}`),
					state: say(`signatures.section-state.${each}`),
				})}`,
		),
		"",
	].join("\n");
}
