import canonicalize from "canonicalize";
import { SECTIONS, type SectionName } from "./sections";
import type { Draft, DraftSignature } from "./types";

/** What a signature made by this version says it is: Ed25519 over canonical JSON, SHA-256 of the sections that this version knows. */
export const SIGNATURE_TYPE = "clausula-signature-1";

/** SHA-256 of each section in hexadecimal; `null` where a section has no canonical form. */
export type Manifest = Readonly<Record<SectionName, string | null>>;

/** A signature before it is signed. */
export type UnsignedSignature = Omit<DraftSignature, "signature">;

/** Who signs, and when. */
export interface Signing {
	/** The name that stands in the signature. */
	readonly signer: string;
	/** The public key: 32 bytes in base64url without padding. */
	readonly key: string;
	/** ISO 8601 in UTC, by the signer's clock. */
	readonly time: string;
	readonly manifest: Manifest;
}

/** How a section compares with what was signed; `removed` where nothing of it is left, as in a copy made for sharing. */
export type SectionState = "same" | "changed" | "removed";

/** What became of a signature: `unknown-kind` is one that this version cannot check, `invalid` one that the key did not make. */
export type SignatureState = "valid" | "changed" | "invalid" | "unknown-kind";

/** A signature compared with the draft as it is. */
export interface CheckedSignature {
	readonly signature: DraftSignature;
	readonly state: SignatureState;
	/** In the order of sections; none where the signature is not the key's. */
	readonly sections: readonly { readonly name: SectionName; readonly state: SectionState }[];
}

/** Puts other signatures into the draft; the inverse puts back those before. */
export interface SignatureCommand {
	readonly type: "set-signatures";
	readonly signatures: readonly DraftSignature[];
}

/** The draft with other signatures. */
export function withSignatures(draft: Draft, { signatures }: SignatureCommand): Draft {
	const { signatures: _before, ...rest } = draft;
	return signatures.length === 0 ? rest : { ...rest, signatures };
}

/** A signature that lacks only what the key makes of `signedText`; `null` where a section has no canonical form to vouch for. */
export function unsignedSignature(signing: Signing): UnsignedSignature | null {
	const manifest = Object.fromEntries(SECTIONS.map((name) => [name, signing.manifest[name]]));
	if (Object.values(manifest).includes(null)) return null;
	const { signer, key, time } = signing;
	return {
		type: SIGNATURE_TYPE,
		signer,
		key,
		time,
		manifest: manifest as Readonly<Record<string, string>>,
	};
}

/** What the key signs, to be taken as UTF-8: canonical JSON of all of a signature but the signature itself; `null` where it has none. */
export function signedText(signature: UnsignedSignature): string | null {
	const { signature: _own, ...rest } = signature as DraftSignature;
	try {
		return canonicalize(rest) ?? null;
	} catch {
		return null;
	}
}

function isKnownKind({ type, manifest }: DraftSignature): boolean {
	return (
		type === SIGNATURE_TYPE &&
		Object.keys(manifest).length === SECTIONS.length &&
		SECTIONS.every((name) => Object.hasOwn(manifest, name))
	);
}

/**
 * Compares a signature with the sections as they are. `genuine` says that its key made it over `signedText`; `empty` names the
 * sections that hold nothing now.
 */
export function checkSignature(
	signature: DraftSignature,
	manifest: Manifest,
	empty: ReadonlySet<SectionName>,
	genuine: boolean,
): CheckedSignature {
	if (!isKnownKind(signature)) return { signature, state: "unknown-kind", sections: [] };
	if (!genuine) return { signature, state: "invalid", sections: [] };
	const sections = SECTIONS.map((name) => {
		const same = manifest[name] !== null && signature.manifest[name] === manifest[name];
		const state: SectionState = same ? "same" : empty.has(name) ? "removed" : "changed";
		return { name, state };
	});
	const state = sections.every((section) => section.state === "same") ? "valid" : "changed";
	return { signature, state, sections };
}

/** How a key is told from others by eye: the first 128 bits of its SHA-256 (given in hexadecimal) in groups of four. */
export function keyFingerprint(digest: string): string {
	return (digest.slice(0, 32).match(/.{4}/g) ?? []).join(" ");
}
