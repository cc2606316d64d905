import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { parseDraft, serialiseDraft } from "../engine/index";
import { exportDraft } from "../exchange/index";
import { SAMPLE } from "../tests/exchange/sample";
import { paragraph, wordFile } from "../tests/exchange/word-files";

import { IMPORTERS, type Importer, outcomeOf } from "./importers";

/** A generator of its own keeps a run the same for its seed (mulberry32). */
export function randomFrom(seed: number): (below: number) => number {
	let state = seed >>> 0;
	return (below) => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
	};
}

type Random = ReturnType<typeof randomFrom>;

const pick = <T>(list: readonly T[], random: Random): T => list[random(list.length)] as T;

const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;

/** A Word document of another program with what its reader has to look into. */
const FOREIGN = [
	paragraph("Article 1", '<w:pStyle w:val="H"/>'),
	`<w:p><w:sdt><w:sdtContent>${run("Each Party shall ")}</w:sdtContent></w:sdt><w:ins w:author="A" w:date="2026-01-01T00:00:00Z">${run("promptly ")}</w:ins><w:moveFrom w:author="B">${run("report")}</w:moveFrom><w:smartTag>${run(" to the Council.")}</w:smartTag><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
	`<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph("A cell.")}</w:tc></w:tr><w:tr><w:tc>${paragraph("One.")}<w:tbl><w:tr><w:tc>${paragraph("Inner.")}</w:tc></w:tr></w:tbl></w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr>${paragraph("Two.")}</w:tc></w:tr></w:tbl>`,
	`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("1")}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:hyperlink w:anchor="x">${run("a link")}</w:hyperlink><w:r><w:pict><w:txbxContent>${paragraph("In a box.")}</w:txbxContent></w:pict></w:r></w:p>`,
	paragraph("An item;", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'),
].join("");

function foreignWord(): Uint8Array {
	return wordFile({
		body: FOREIGN,
		styles:
			'<w:style w:styleId="H"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
		numbering:
			'<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
		footnotes: `<w:footnote w:id="2">${paragraph("A note.")}</w:footnote>`,
	});
}

/** Whole files of each kind that mutations start from; `file` reads one of the checkout by its path. */
export function wholeFiles(
	file: (path: string) => Uint8Array,
): Readonly<Record<Importer, readonly Uint8Array[]>> {
	const drafts = [SAMPLE, parseDraft(file("templates/protocol.clausula"))];
	const written = (format: Parameters<typeof exportDraft>[1]) =>
		drafts.flatMap((draft) =>
			draft.languages.map(
				(language) => exportDraft(draft, format, language, { explanations: true }).bytes,
			),
		);
	return {
		word: [...written("word"), foreignWord(), foreignWord()],
		html: written("html"),
		markdown: written("markdown"),
		text: written("text"),
		"akoma-ntoso": written("akoma-ntoso"),
		draft: drafts.map((draft) => strToU8(serialiseDraft(draft))),
		checklist: [file("examples/nuclear-command.checklist.json")],
		profile: [file("examples/profiles/small-state.clausula-profile.json")],
	};
}

const ODD = [
	"",
	"-1",
	"0",
	"99999999999",
	"\u0000",
	"\ud800",
	"../../x",
	"true",
	"x".repeat(300),
	"null",
	"1e999",
	"[",
	"]",
	"<",
	"&",
	"第一条",
	"\u202e",
];

/** Bytes of which a few are changed, cut out, doubled or cut off. */
export function mutatedBytes(bytes: Uint8Array, random: Random): Uint8Array {
	// A buffer of Node's would share what it slices.
	const copy = new Uint8Array(bytes);
	switch (random(4)) {
		case 0:
			for (let count = 1 + random(8); count > 0; count -= 1)
				copy[random(copy.length)] = random(256);
			return copy;
		case 1:
			return copy.slice(0, random(copy.length + 1));
		case 2: {
			const from = random(copy.length);
			const to = Math.min(copy.length, from + random(200));
			return Uint8Array.from([...copy.subarray(0, to), ...copy.subarray(from)]);
		}
		default: {
			const from = random(copy.length);
			return Uint8Array.from([...copy.subarray(0, from), ...copy.subarray(from + random(200))]);
		}
	}
}

const ELEMENT = /<([a-zA-Z][\w:.-]*)[^<>]*?(?:\/>|>)/g;

/** The whole of the element that begins at an offset, as far as its end can be found by its name. */
function elementAt(text: string, from: number, opening: string, name: string): string {
	if (opening.endsWith("/>")) return opening;
	const close = `</${name}>`;
	const end = text.indexOf(close, from);
	return end < 0 ? opening : text.slice(from, end + close.length);
}

function mutatedMarkup(text: string, random: Random): string {
	const found = [...text.matchAll(ELEMENT)];
	if (found.length === 0) return text;
	const one = pick(found, random);
	const other = pick(found, random);
	const element = elementAt(text, one.index, one[0], one[1] ?? "");
	const second = elementAt(text, other.index, other[0], other[1] ?? "");
	const before = text.slice(0, one.index);
	const after = text.slice(one.index + element.length);
	switch (random(7)) {
		case 0:
			return before + after;
		case 1:
			return before + element.repeat(2 + random(3)) + after;
		case 2:
			return before + second + after;
		case 3:
			return before + element.replace(ELEMENT, second) + after;
		case 4:
			return text.replaceAll(
				`"${pick([...text.matchAll(/"([^"<>]{0,40})"/g)], random)?.[1] ?? ""}"`,
				`"${pick(ODD, random).replaceAll(/[<&]|\p{Cc}|\p{Cs}/gu, "")}"`,
			);
		case 5:
			return before + `<${one[1]}>`.repeat(random(300)) + element + after;
		default:
			return text
				.replaceAll(`<${one[1]}`, `<${other[1]}`)
				.replaceAll(`</${one[1]}>`, `</${other[1]}>`);
	}
}

type Json = Record<string, unknown>;

/** Every member and item of a tree with what holds it. */
function placesIn(tree: unknown): [holder: Json, key: string][] {
	if (typeof tree !== "object" || tree === null) return [];
	const holder = tree as Json;
	return Object.keys(holder).flatMap((key) => [
		[holder, key] as [Json, string],
		...placesIn(holder[key]),
	]);
}

function mutatedJson(text: string, random: Random): string {
	const tree: unknown = JSON.parse(
		text.replaceAll(/\/\*.*?\*\//gs, "").replaceAll(/(?<=[\s{,])\/\/.*$/gm, ""),
	);
	for (let count = 1 + random(3); count > 0; count -= 1) {
		const places = placesIn(tree);
		const [holder, key] = pick(places, random);
		const [other, name] = pick(places, random);
		const copy: unknown = JSON.parse(JSON.stringify(other[name] ?? null));
		const values = [copy, pick(ODD, random), null, -1, 1e308, [], {}, [copy, copy]];
		const way = random(4);
		if (way === 0) delete holder[key];
		else if (way === 1) holder[name] = copy;
		else holder[key] = pick(values, random);
	}
	return JSON.stringify(tree);
}

function mutatedWords(text: string, random: Random): string {
	const at = random(text.length + 1);
	switch (random(4)) {
		case 0:
			return text.slice(0, at) + pick(ODD, random) + text.slice(at);
		case 1:
			return text.slice(0, at) + text.slice(random(text.length), random(text.length));
		case 2:
			return text.replace(/\n+/g, () =>
				pick(["\n", "\n\n", "\r", "\u2028", " ", "\n> ", "\n- ", "\n1. ", "\n# "], random),
			);
		default:
			return text.replace(/[([（）)\]]/g, () =>
				pick(["(", "[", "]", ")", "（", "^", "[^1]", "*"], random),
			);
	}
}

function mutatedArchive(bytes: Uint8Array, random: Random): Uint8Array {
	const files = unzipSync(bytes);
	const names = Object.keys(files);
	const one = pick(names, random);
	const other = pick(names, random);
	if (random(5) === 0) {
		const swapped = {
			...files,
			[one]: files[other] as Uint8Array,
			[other]: files[one] as Uint8Array,
		};
		return zipSync(swapped, { level: 1 });
	}
	let text = strFromU8(files[random(3) === 0 ? one : "word/document.xml"] ?? new Uint8Array(0));
	const name = random(3) === 0 ? one : "word/document.xml";
	for (let count = 1 + random(3); count > 0; count -= 1) text = mutatedMarkup(text, random);
	return zipSync({ ...files, [name]: strToU8(text) }, { level: 1 });
}

/** A whole file with a few things in it gone wrong. */
function mutated(importer: Importer, bytes: Uint8Array, random: Random): Uint8Array {
	if (random(4) === 0) return mutatedBytes(bytes, random);
	if (importer === "word") return mutatedArchive(bytes, random);
	const text = strFromU8(bytes);
	if (importer === "html" || importer === "akoma-ntoso")
		return strToU8(mutatedMarkup(text, random));
	if (importer === "text" || importer === "markdown") return strToU8(mutatedWords(text, random));
	return strToU8(mutatedJson(text, random));
}

/** What a run of mutations found. */
interface FuzzResult {
	readonly runs: number;
	readonly read: number;
	readonly refused: Readonly<Record<string, number>>;
	/** One a kind of fault, with the seed that makes it again. */
	readonly faults: readonly {
		readonly importer: Importer;
		readonly seed: number;
		readonly fault: string;
	}[];
	readonly slowest: number;
}

const MOST_SECONDS = 5;

/** Makes the file of a seed again. */
function fileOf(
	seed: number,
	whole: ReturnType<typeof wholeFiles>,
): { readonly importer: Importer; readonly bytes: Uint8Array } {
	const random = randomFrom(seed);
	const importer = pick(IMPORTERS, random);
	const bytes = mutated(importer, pick(whole[importer], random), random);
	return { importer, bytes };
}

/** Reads mutated files, seed by seed, while `goes` says so. */
export function fuzz(
	whole: ReturnType<typeof wholeFiles>,
	first: number,
	goes: (runs: number) => boolean,
): FuzzResult {
	const refused: Record<string, number> = {};
	const faults = new Map<string, FuzzResult["faults"][number]>();
	let read = 0;
	let runs = 0;
	let slowest = 0;
	for (; goes(runs); runs += 1) {
		const seed = first + runs;
		const { importer, bytes } = fileOf(seed, whole);
		const started = process.cpuUsage();
		const outcome = outcomeOf(importer, bytes);
		const { user, system } = process.cpuUsage(started);
		const seconds = (user + system) / 1e6;
		slowest = Math.max(slowest, seconds);
		const fault = outcome.fault ?? (seconds > MOST_SECONDS ? "slow" : null);
		const kind = `${importer} ${fault?.slice(0, 120)}`;
		if (fault && !faults.has(kind)) faults.set(kind, { importer, seed, fault });
		if (outcome.refused === null) read += 1;
		else refused[outcome.refused] = (refused[outcome.refused] ?? 0) + 1;
	}
	return { runs, read, refused, faults: [...faults.values()], slowest };
}
