import { createHash, createPrivateKey, sign } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
	checkSignature,
	type DraftSignature,
	type Manifest,
	parseDraftText,
	sectionsOf,
	signedText,
} from "../../../engine/index";

const PAGE = readFileSync(join(__dirname, "../../../docs/draft-format.md"), "utf8");
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** The fenced block behind a heading. */
function block(heading: string, kind: string): string {
	const found = PAGE.slice(PAGE.indexOf(heading)).match(
		new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``),
	);
	if (!found?.[1]) throw new Error(`the page has no block behind ${heading}`);
	return found[1].trimEnd();
}

/** The secret key of the first test of RFC 8032, section 7.1, as PKCS #8. */
const SECRET = createPrivateKey({
	key: Buffer.from(
		"302e020100300506032b657004220420" +
			"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
		"hex",
	),
	format: "der",
	type: "pkcs8",
});

test("the signature on the page of the format is what anybody makes of the draft on it", () => {
	const draft = parseDraftText(block("# The draft file", "json"));
	const signature = JSON.parse(block("### An example to check against", "json")) as DraftSignature;
	const texts = new Map(sectionsOf(draft).map(({ name, text }) => [name, text ?? ""]));
	expect(texts.get("comments")).toBe(block("The section `comments`", "text"));
	const manifest = Object.fromEntries(
		[...texts].map(([name, text]) => [name, sha256(text)]),
	) as unknown as Manifest;
	expect(signature.manifest).toEqual(manifest);
	const signed = signedText(signature) ?? "";
	expect(signed).toBe(block("What the key signs", "text"));
	const made = sign(null, Buffer.from(signed), SECRET).toString("base64url");
	expect(signature.signature).toBe(made);
	expect(checkSignature(signature, manifest, new Set(), true).state).toBe("valid");
});
