import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020";
import {
	type Draft,
	type Manifest,
	sectionsOf,
	serialiseDraft,
	signedText,
	textRuns,
	unsignedSignature,
} from "../../engine/index";
import { writtenDraft } from "../e2e/written-draft";
import { buildCommand, clausula, Folder } from "./clausula";

const folder = new Folder();

beforeAll(buildCommand, 120_000);
afterAll(() => folder.remove());

const pair = generateKeyPairSync("ed25519");
const key = pair.publicKey.export({ format: "jwk" }).x ?? "";

function signed(draft: Draft): Draft {
	const manifest = Object.fromEntries(
		sectionsOf(draft).map(({ name, text }) => [
			name,
			createHash("sha256")
				.update(text ?? "")
				.digest("hex"),
		]),
	) as unknown as Manifest;
	const time = "2026-11-22T10:00:00.000Z";
	const unsigned = unsignedSignature({ signer: "Ana\u001b[2J Lind", key, time, manifest });
	if (!unsigned) throw new Error("the draft cannot be signed");
	const bytes = sign(null, Buffer.from(signedText(unsigned) ?? ""), pair.privateKey);
	return { ...draft, signatures: [{ ...unsigned, signature: bytes.toString("base64url") }] };
}

const DRAFT = signed(writtenDraft("d"));
const file = (name: string, draft: Draft) =>
	folder.write(`${name}.clausula`, serialiseDraft(draft));

describe("clausula verify", () => {
	it("says that all is as it was signed by a key that was named", () => {
		const run = clausula(["verify", file("valid", DRAFT), "--key", `Norland=${key}`]);
		expect(run).toMatchObject({ code: 0, err: "" });
		expect(run.out.split("\n").slice(0, 3)).toEqual([
			"Valid: Ana [2J Lind, 2026-11-22T10:00:00.000Z",
			expect.stringMatching(/^ {2}Key known as Norland: (?:[0-9a-f]{4} ?){8}$/),
			"  Text of the instrument: as signed",
		]);
	});

	it("tells a key that nobody named, and ends with 1", () => {
		const run = clausula(["verify", file("unknown", DRAFT)]);
		expect(run).toMatchObject({ code: 1, err: "" });
		expect(run.out).toMatch(/^Unknown key: /);
	});

	it("names the sections that changed since", () => {
		const changed = { ...DRAFT, title: { en: textRuns("Other") } };
		const run = clausula(["verify", file("changed", changed), "--key", key, "--format", "json"]);
		expect(run.code).toBe(1);
		const fits = new Ajv2020({ allowUnionTypes: true }).compile(
			JSON.parse(readFileSync(join(__dirname, "../../schemas/verify.schema.json"), "utf8")),
		);
		expect(fits(JSON.parse(run.out))).toBe(true);
		expect(JSON.parse(run.out)).toMatchObject({
			valid: false,
			signatures: [
				{ state: "changed", known: key, sections: { text: "changed", comments: "same" } },
			],
		});
	});

	it("tells an altered signature as invalid", () => {
		const forged = {
			...DRAFT,
			signatures: (DRAFT.signatures ?? []).map((each) => ({ ...each, signer: "Somebody" })),
		};
		const run = clausula(["verify", file("forged", forged), "--key", key]);
		expect(run.code).toBe(1);
		expect(run.out).toMatch(/^Invalid: Somebody/);
	});

	it("ends with 1 where nobody signed", () => {
		const run = clausula(["verify", file("bare", writtenDraft("d"))]);
		expect(run.code).toBe(1);
		expect(run.out).toContain("nobody has signed");
	});

	it.each([
		[["verify"], "no file was named"],
		[["verify", "a.clausula", "b.clausula"], "takes one file"],
		[["verify", "a.clausula", "--key", "short"], "is no public key"],
		[["verify", "README.md"], "only drafts are signed"],
	])("refuses %j in one line", (args, words) => {
		const run = clausula(args);
		expect(run.code).toBe(2);
		expect(run.err).toContain(words);
		expect(run.err.trimEnd().split("\n")).toHaveLength(1);
	});
});
