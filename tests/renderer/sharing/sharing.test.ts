import { parseDraft, serialiseDraft, textRuns, WHOLE } from "../../../engine/index";
import { writtenDraft } from "../../e2e/written-draft";
import { type Bench, startBench, utf8 } from "../bench";

const PASSPHRASE = "correct horse";

let bench: Bench;

async function opened(name = "protocol.clausula"): Promise<void> {
	bench = await startBench();
	bench.outside.files.set(name, utf8(serialiseDraft(writtenDraft("d"))));
	bench.outside.chosen = name;
	await bench.workbench.open();
}

const draft = () => {
	const { document } = bench.workbench.store.get();
	if (!document) throw new Error("no draft is open");
	return document.draft;
};

async function signed(signer = "Ana Lind"): Promise<void> {
	await bench.workbench.key.make(null);
	expect(await bench.workbench.sign(signer, null)).toBeNull();
}

const states = async () =>
	(await bench.workbench.checkSignatures()).map(({ state, own, known, sections }) => [
		state,
		own,
		known,
		sections.filter((section) => section.state !== "same").map(({ name }) => name),
	]);

const ALONE = { coalesceKey: null, caretBefore: null, caretAfter: null };

test("a draft is signed, saved and opened again as it was signed", async () => {
	await opened();
	await signed();
	expect(await states()).toEqual([["valid", true, null, []]]);
	expect(await bench.workbench.save()).toBe(true);
	expect(await states()).toEqual([["valid", true, null, []]]);
	const saved = parseDraft(bench.outside.files.get("protocol.clausula") ?? new Uint8Array());
	expect(saved).toEqual(draft());
});

test("what changes after signing is told section by section, and undone it is as signed again", async () => {
	await opened();
	await signed();
	const { workbench } = bench;
	workbench.apply(
		{ type: "set-runs", block: "c5", language: "en", runs: textRuns("Other.") },
		ALONE,
	);
	expect(await states()).toEqual([["changed", true, null, ["text"]]]);
	workbench.undo();
	workbench.apply({ type: "set-note", node: "c5", language: "en", text: "Why." }, ALONE);
	expect(await states()).toEqual([["changed", true, null, ["comments"]]]);
	workbench.undo();
	expect(await states()).toEqual([["valid", true, null, []]]);
});

test("a key without a name is unknown to whom it does not belong, and known once it has one", async () => {
	await opened();
	await signed();
	const [signature] = draft().signatures ?? [];
	if (!signature) throw new Error("not signed");
	await bench.workbench.key.remove();
	expect(await states()).toEqual([["valid", false, null, []]]);
	await bench.workbench.nameKey(signature.key, "Norland");
	expect(await states()).toEqual([["valid", false, "Norland", []]]);
	await bench.workbench.nameKey(signature.key, "");
	expect(await states()).toEqual([["valid", false, null, []]]);
});

test("a wrong passphrase signs nothing", async () => {
	await opened();
	await bench.workbench.key.make(PASSPHRASE);
	expect(await bench.workbench.sign("Ana Lind", "wrong")).toBe("wrong-passphrase");
	expect(draft().signatures).toBeUndefined();
}, 20_000);

test("without a key nothing is signed", async () => {
	await opened();
	expect(await bench.workbench.sign("Ana Lind", null)).toBe("no-key");
});

test("half a character can't be signed, and that is told", async () => {
	await opened();
	await bench.workbench.key.make(null);
	bench.workbench.apply(
		{ type: "set-runs", block: "c5", language: "en", runs: textRuns("\ud83d") },
		ALONE,
	);
	expect(await bench.workbench.sign("Ana Lind", null)).toBe("no-form");
});

test("signing and removing a signature are undone like typing", async () => {
	await opened();
	await signed();
	const [signature] = draft().signatures ?? [];
	if (!signature) throw new Error("not signed");
	bench.workbench.removeSignature(signature);
	expect(draft().signatures).toBeUndefined();
	bench.workbench.undo();
	expect(draft().signatures).toEqual([signature]);
	bench.workbench.undo();
	expect(draft().signatures).toBeUndefined();
});

test("a copy without what was left out is saved under another name, and the draft stays as it was", async () => {
	await opened();
	const { workbench, outside } = bench;
	outside.target = "out";
	workbench.apply({ type: "set-marking", marking: "RESTRICTED" }, ALONE);
	const before = draft();
	await workbench.saveCopy({ ...WHOLE, marking: false, history: false }, "draft", "en");
	expect(draft()).toBe(before);
	const copy = parseDraft(outside.files.get("out/protocol.clausula") ?? new Uint8Array());
	expect(copy.marking).toBeUndefined();
	expect(copy.body).toEqual(before.body);
	await workbench.saveCopy({ ...WHOLE, marking: false }, "text", "en");
	const text = new TextDecoder().decode(outside.files.get("out/protocol.txt"));
	expect(text).toContain("Each operator shall approve");
	expect(text).not.toContain("RESTRICTED");
});

test("a draft of a newer major version is not copied as a draft that this version would write", async () => {
	const newer = serialiseDraft({ ...writtenDraft("d"), extra: { "": { version: "2.0" } } });
	bench = await startBench();
	const { workbench, outside } = bench;
	outside.files.set("newer.clausula", utf8(newer));
	outside.chosen = "newer.clausula";
	await workbench.open();
	outside.target = "out";
	await workbench.saveCopy({ ...WHOLE, unknown: false }, "draft", "en");
	expect([...outside.files.keys()]).toEqual(["newer.clausula"]);
	expect(outside.errors).toHaveLength(1);
});

test.each([
	["a key with what no key holds", { key: "\0" }],
	["a key too long", { key: "A".repeat(5000) }],
	["members without end", { added: "x".repeat(100_000) }],
])("a signature of %s is invalid and leaves the others as they are", async (_name, change) => {
	await opened();
	await signed();
	const [signature] = draft().signatures ?? [];
	if (!signature) throw new Error("not signed");
	bench.workbench.apply(
		{ type: "set-signatures", signatures: [{ ...signature, ...change }, signature] },
		ALONE,
	);
	expect((await states()).map(([state]) => state)).toEqual(["invalid", "valid"]);
});
