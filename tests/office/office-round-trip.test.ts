import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { exportDraft, importDraft } from "../../exchange/index";
import { basis } from "../exchange/shape";
import { type Features, featuresOf, missing, survivalOf } from "./features";
import { OFFICE_SAMPLES } from "./samples";
import { Office, type Route } from "./soffice";

// One run of LibreOffice takes some ten seconds, longer where its profile is new and the machine busy.
jest.setTimeout(300_000);

const FILE = join(__dirname, "scoreboard.json");
const ROUTES = ["docx", "odt"] as const;

type Files = Readonly<Record<string, Uint8Array>>;

/** How much of each feature comes back, by route and sample; `losses` are those that the import names. */
type Board = Record<Route, Record<string, Readonly<Record<string, string>>>>;

const sent: Files = Object.fromEntries(
	Object.entries(OFFICE_SAMPLES).map(([name, { draft, language }]) => [
		name,
		exportDraft(draft, "word", language, { explanations: true }).bytes,
	]),
);
const returned: Record<Route, Files> = { docx: {}, odt: {} };
const board: Board = JSON.parse(readFileSync(FILE, "utf8"));
const fresh: Board = { docx: {}, odt: {} };
const update = process.env.CLAUSULA_SCOREBOARD === "write";

beforeAll(() => {
	const office = new Office();
	try {
		for (const route of ROUTES) returned[route] = office.through(route, sent);
	} finally {
		office.close();
	}
});

afterAll(() => {
	if (update) writeFileSync(FILE, `${JSON.stringify(fresh, null, "\t")}\n`);
});

/** The words of each paragraph as any reader of the file shows them, without our own reading of it. */
function shownIn(bytes: Uint8Array): string[] {
	const xml = strFromU8(unzipSync(bytes)["word/document.xml"] as Uint8Array);
	return xml
		.split("</w:p>")
		.map((paragraph) =>
			[...paragraph.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)</g)].map(([, words]) => words),
		)
		.map((words) => words.join("").replaceAll("&apos;", "'").replaceAll("&quot;", '"'));
}

/** What came back of a sample, and line by line what did not or came instead. */
function returnOf(route: Route, name: string) {
	const sample = OFFICE_SAMPLES[name];
	const before = sent[name];
	const after = returned[route][name];
	if (!sample || !before || !after) return { score: { file: "lost" }, lines: [] };
	const { language } = sample;
	const { draft, losses } = importDraft(after, "word", basis(language));
	const all = (shown: Uint8Array, features: Features): Features => ({
		shown: shownIn(shown),
		...features,
	});
	const wanted = all(before, featuresOf(sample.draft, language));
	const found = all(after, featuresOf(draft, language));
	const lines = Object.entries(wanted).flatMap(([feature, own]) => [
		...missing(own, found[feature] ?? []).map((line) => `- ${feature}: ${line}`),
		...missing(found[feature] ?? [], own).map((line) => `+ ${feature}: ${line}`),
	]);
	const named = losses.map(({ id, params }) => `${id.split(".").at(-1)} ${params.count}`);
	const score = survivalOf(wanted, found);
	return { score: named.length > 0 ? { ...score, losses: named.join(", ") } : score, lines };
}

describe.each(ROUTES)("through LibreOffice as %s and back", (route) => {
	it.each(Object.keys(OFFICE_SAMPLES))("%s keeps what the scoreboard says", (name) => {
		const { score, lines } = returnOf(route, name);
		fresh[route][name] = score;
		if (update) return;
		const known = board[route][name];
		const same = JSON.stringify(score) === JSON.stringify(known);
		if (!same) console.warn([`${route}: ${name}`, ...lines].join("\n"));
		expect(score).toEqual(known);
	});

	it("the scoreboard names no other sample", () => {
		expect(Object.keys(update ? fresh[route] : board[route])).toEqual(Object.keys(OFFICE_SAMPLES));
	});
});
