import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from "node:crypto";
import {
	applyCommand,
	checkSignature,
	type Draft,
	type DraftSignature,
	keyFingerprint,
	type Manifest,
	parseDraftText,
	SECTIONS,
	type SectionName,
	sectionsOf,
	serialiseDraft,
	signedText,
	textRuns,
	unsignedSignature,
} from "../../../engine/index";
import { writtenDraft } from "../../e2e/written-draft";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

function manifestOf(draft: Draft): Manifest {
	return Object.fromEntries(
		sectionsOf(draft).map(({ name, text }) => [name, text === null ? null : sha256(text)]),
	) as unknown as Manifest;
}

function emptyIn(draft: Draft): ReadonlySet<SectionName> {
	return new Set(sectionsOf(draft).flatMap(({ name, empty }) => (empty ? [name] : [])));
}

const pair = generateKeyPairSync("ed25519");
const key = pair.publicKey.export({ format: "jwk" }).x ?? "";

function signed(draft: Draft, signer = "Ana Lind"): Draft {
	const unsigned = unsignedSignature({
		signer,
		key,
		time: "2026-11-22T10:00:00.000Z",
		manifest: manifestOf(draft),
	});
	if (!unsigned) throw new Error("the draft cannot be signed");
	const signature = sign(null, Buffer.from(signedText(unsigned) ?? ""), pair.privateKey);
	const whole = { ...unsigned, signature: signature.toString("base64url") };
	return applyCommand(draft, {
		type: "set-signatures",
		signatures: [...(draft.signatures ?? []), whole],
	}).draft;
}

function isGenuine(signature: DraftSignature): boolean {
	const publicKey = createPublicKey({
		key: { kty: "OKP", crv: "Ed25519", x: signature.key },
		format: "jwk",
	});
	const bytes = Buffer.from(signature.signature, "base64url");
	return verify(null, Buffer.from(signedText(signature) ?? ""), publicKey, bytes);
}

function check(draft: Draft, at = 0) {
	const signature = draft.signatures?.[at];
	if (!signature) throw new Error("no signature");
	const { state, sections } = checkSignature(
		signature,
		manifestOf(draft),
		emptyIn(draft),
		isGenuine(signature),
	);
	const changed = sections.filter((section) => section.state !== "same");
	return [state, ...changed.map((section) => `${section.name} ${section.state}`)];
}

const comment = {
	id: "k1",
	anchor: { node: "c5", language: "en", from: 0, to: 4 },
	author: "Bo Ek",
	time: "2026-11-22T11:00:00.000Z",
	text: "Why?",
	resolved: false,
	replies: [],
} as const;

test("a draft just signed is valid, also after it was saved and opened", () => {
	const draft = signed(writtenDraft("d"));
	expect(check(draft)).toEqual(["valid"]);
	expect(check(parseDraftText(serialiseDraft(draft)))).toEqual(["valid"]);
});

test.each<[string, (draft: Draft) => Draft, string[]]>([
	["a word", (d) => ({ ...d, title: { en: textRuns("Other") } }), ["text changed"]],
	["the marking", (d) => ({ ...d, marking: "RESTRICTED" }), ["text changed"]],
	["a comment", (d) => ({ ...d, comments: [comment] }), ["comments changed"]],
	[
		"a note",
		(d) => ({ ...d, body: d.body.map((node) => ({ ...node, note: { en: "Because." } })) }),
		["comments changed"],
	],
	[
		"the checklist",
		(d) => ({ ...d, checklist: { id: "alliance", digest: null } }),
		["other changed"],
	],
	["an unknown member", (d) => ({ ...d, extra: { "": { colour: "red" } } }), ["other changed"]],
	["the version", (d) => ({ ...d, extra: { "": { version: "1.7" } } }), ["other changed"]],
	["half a surrogate pair", (d) => ({ ...d, marking: "\ud800" }), ["text changed"]],
])("after a change of %s only that section is told as changed", (_name, change, told) => {
	expect(check(change(signed(writtenDraft("d"))))).toEqual(["changed", ...told]);
});

test("a section that is left out of a copy is told as removed, and the text stays valid", () => {
	const draft = signed({ ...writtenDraft("d"), comments: [comment] });
	expect(check({ ...draft, comments: [] })).toEqual(["changed", "comments removed"]);
});

test("a second signer leaves the first signature valid", () => {
	const draft = signed(signed(writtenDraft("d")), "Second");
	expect([check(draft, 0), check(draft, 1)]).toEqual([["valid"], ["valid"]]);
});

test.each<[string, Partial<DraftSignature>]>([
	["signer", { signer: "Somebody Else" }],
	["time", { time: "2027-01-01T00:00:00.000Z" }],
	["key", { key: "A".repeat(43) }],
	["member that nobody signed", { added: 1 } as unknown as Partial<DraftSignature>],
])("a signature with another %s is not its key's", (_name, change) => {
	const draft = signed(writtenDraft("d"));
	const [signature] = draft.signatures ?? [];
	const forged = { ...draft, signatures: [{ ...signature, ...change } as DraftSignature] };
	expect(check(forged)).toEqual(["invalid"]);
});

test("a manifest that was changed to fit the words is not the key's", () => {
	const draft = { ...signed(writtenDraft("d")), title: { en: textRuns("Forged") } };
	const [signature] = draft.signatures ?? [];
	const manifest = manifestOf(draft) as Readonly<Record<string, string>>;
	expect(check({ ...draft, signatures: [{ ...signature, manifest } as DraftSignature] })).toEqual([
		"invalid",
	]);
});

test.each<[string, (signature: DraftSignature) => DraftSignature]>([
	["of another kind", (signature) => ({ ...signature, type: "clausula-signature-2" })],
	[
		"that leaves a section out",
		({ manifest: { text: _gone, ...manifest }, ...rest }) => ({ ...rest, manifest }),
	],
])("a signature %s is kept, and told as one that can't be checked", (_name, change) => {
	const draft = signed(writtenDraft("d"));
	const other = {
		...draft,
		signatures: (draft.signatures ?? []).map(change),
	};
	expect(check(other)).toEqual(["unknown-kind"]);
	expect(parseDraftText(serialiseDraft(other)).signatures).toEqual(other.signatures);
});

test("a text without canonical form is not signed", () => {
	const draft = { ...writtenDraft("d"), symbol: "\udc00" };
	const manifest = manifestOf(draft);
	expect(manifest.text).toBeNull();
	expect(unsignedSignature({ signer: "A", key, time: "", manifest })).toBeNull();
});

test("every member of the file stands in one section, the signatures in none", () => {
	const draft = signed({ ...writtenDraft("d"), extra: { "": { colour: "red" } } });
	const file = JSON.parse(serialiseDraft(draft)) as Record<string, unknown>;
	const texts = sectionsOf(draft).map(({ text }) => JSON.parse(text ?? "{}") as object);
	const names = texts.flatMap((section) => Object.keys(section));
	expect(texts).toHaveLength(SECTIONS.length);
	expect(names.filter((name) => name !== "notes").sort()).toEqual(
		Object.keys(file)
			.filter((name) => name !== "signatures")
			.sort(),
	);
});

test("signing is one step that undo takes back", () => {
	const before = writtenDraft("d");
	const { draft, inverse } = applyCommand(before, {
		type: "set-signatures",
		signatures: signed(before).signatures ?? [],
	});
	expect(applyCommand(draft, inverse).draft).toEqual(before);
});

test("a file without signatures is written as before", () => {
	expect(serialiseDraft(writtenDraft("d"))).not.toContain("signatures");
});

test("a fingerprint is the first half of a digest in groups of four", () => {
	expect(keyFingerprint(sha256("")).split(" ")).toEqual(
		"e3b0 c442 98fc 1c14 9afb f4c8 996f b924".split(" "),
	);
});
