import { hostname, userInfo } from "node:os";
import { strFromU8, unzipSync } from "fflate";
import { type Draft, sharedCopy, WHOLE } from "../../engine/index";
import { type ExportFormat, exportDraft } from "../../exchange/index";
import { NORLAND, OSTIA, SAMPLE } from "./sample";

const FORMATS: readonly ExportFormat[] = ["text", "markdown", "html", "word", "akoma-ntoso"];

const HEADED: Draft = { ...SAMPLE, marking: "RESTRICTED", symbol: "WP.77" };

/** All that a file says: of an archive, the names and texts of its parts. */
function words(bytes: Uint8Array, format: ExportFormat): string {
	if (format !== "word") return strFromU8(bytes);
	return Object.entries(unzipSync(bytes))
		.map(([name, part]) => `${name}\n${strFromU8(part)}`)
		.join("\n");
}

function exported(draft: Draft, format: ExportFormat): string {
	return words(exportDraft(draft, format, "en", { explanations: true }).bytes, format);
}

const year = String(new Date().getFullYear());

describe.each(FORMATS)("a draft exported as %s", (format) => {
	it("names nobody and no moment that the copy does not hold", () => {
		const copy = sharedCopy(HEADED, {
			...WHOLE,
			comments: false,
			suggestions: "accepted",
			decisions: false,
			notes: false,
			delegations: false,
			marking: false,
			symbol: false,
			history: false,
		});
		const text = exported(copy, format);
		const traces = [NORLAND.author, OSTIA.author, NORLAND.time.slice(0, 10), "RESTRICTED", "WP.77"];
		expect(traces.filter((trace) => text.includes(trace))).toEqual([]);
	});

	it("names neither machine, user, folder nor clock", () => {
		const text = exported(HEADED, format);
		// A user called "root" shares the name with parts of markup.
		const own = [hostname(), process.cwd(), `/home/`, userInfo().homedir].filter(
			(each) => each.length > 5,
		);
		expect(own.filter((trace) => text.includes(trace))).toEqual([]);
		const clock = new RegExp(`${year}-\\d\\d-\\d\\d`, "g");
		const kept = [NORLAND.time, OSTIA.time].map((time) => time.slice(0, 10));
		expect((text.match(clock) ?? []).filter((moment) => !kept.includes(moment))).toEqual([]);
	});

	it("is the same bytes whenever it is written", () => {
		const once = exportDraft(HEADED, format, "en").bytes;
		expect(Buffer.from(exportDraft(HEADED, format, "en").bytes).equals(Buffer.from(once))).toBe(
			true,
		);
	});
});

describe("a Word document", () => {
	const parts = unzipSync(exportDraft(HEADED, "word", "en").bytes);

	it("has title and language as its properties, and no application's part", () => {
		const core = strFromU8(parts["docProps/core.xml"] as Uint8Array);
		expect([...core.matchAll(/<(\w+:\w+)>/g)].map(([, name]) => name)).toEqual([
			"dc:title",
			"dc:language",
		]);
		expect(Object.keys(parts).filter((name) => name.startsWith("docProps/"))).toEqual([
			"docProps/core.xml",
		]);
	});

	it("gives every part of its archive the same day, whenever it is written", () => {
		const { bytes } = exportDraft(HEADED, "word", "en");
		const archive = Buffer.from(bytes);
		const days: number[] = [];
		for (
			let at = archive.indexOf("PK\u0003\u0004");
			at >= 0;
			at = archive.indexOf("PK\u0003\u0004", at + 4)
		)
			days.push(archive.readUInt32LE(at + 10));
		expect(days.length).toBeGreaterThan(5);
		// 1 January 1980, with which the days of archives begin.
		expect(new Set(days)).toEqual(new Set([0x00210000]));
	});

	it("marks no run with the session in which it was written", () => {
		const all = Object.values(parts).map((part) => strFromU8(part));
		expect(all.filter((text) => /rsid/i.test(text))).toEqual([]);
	});

	it("keeps the names that were put in the place of others", () => {
		const copy = sharedCopy(HEADED, { ...WHOLE, authors: { pseudonym: "Reviewer" } });
		const text = exported(copy, "word");
		expect(text).toContain('w:author="Reviewer 1"');
		for (const { author } of [NORLAND, OSTIA]) expect(text).not.toContain(`w:author="${author}"`);
	});
});
