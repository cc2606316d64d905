import {
	type DefinedTerm,
	type Draft,
	type DraftNode,
	detectLanguage,
	draftFromOutline,
	guessInstrument,
	type InstrumentType,
	type Language,
	MAX_HEAD_LENGTH,
	openText,
	type Run,
	withAutomaticNumbers,
} from "../../engine/index";
import { MAX_IMPORT_BYTES } from "../bounds";
import { ExchangeError } from "../error";
import { LossCounter } from "../losses";
import type { ImportBasis, Imported } from "../types";
import { Annotations } from "../word/annotations";
import type { WordComment } from "../word/read-notes";
import { timeOf } from "../word/read-paragraphs";
import { textIn, type XmlElement } from "../xml";
import { countLost } from "./census";
import { everyElement, HIERARCHY, idOf, nameOf, parseDocument, partsIn, within } from "./elements";
import { NOTES } from "./names";
import { type Room, type TreeBasis, TreeReader } from "./read-tree";
import { type WordsBasis, WordsReader } from "./read-words";

const INSTRUMENTS: Readonly<Record<InstrumentType, true>> = {
	treaty: true,
	protocol: true,
	"political-declaration": true,
	resolution: true,
	code: true,
	strategy: true,
	principles: true,
	statute: true,
};

/** Elements that a reference of ours may lead to. */
const TARGETS: ReadonlySet<string> = new Set([
	...HIERARCHY,
	..."preamble recital item blockContainer attachment table tr th td".split(" "),
]);

const TOP = { clauses: 0, parts: 0, groups: 0 } as const;

/** The language that a document says it is in; `null` where it names none that is known. */
function statedLanguage(root: XmlElement, meta: XmlElement | undefined): Language | null {
	const named: string[] = [];
	for (const each of everyElement(meta ?? root))
		if (nameOf(each) === "FRBRlanguage") named.push(each.attributes.get("language") ?? "");
	for (const each of everyElement(root)) named.push(each.attributes.get("xml:lang") ?? "");
	for (const name of named) {
		if (/^en/i.test(name)) return "en";
		if (/^(?:zh|zho|chi)-(?:hant|tw|hk|mo)/i.test(name)) return "zh-Hant";
		if (/^(?:zh|zho|chi)-/i.test(name)) return "zh-Hans";
	}
	return null;
}

/** Comments of ours by the ids of their notes, and their answers. */
function commentsIn(
	notes: ReadonlyMap<string, XmlElement>,
	words: WordsReader,
	now: string,
): ReadonlyMap<string, WordComment> {
	const voices = new Map<string, WordComment>();
	const voice = (element: XmlElement, answers: string | null): WordComment => ({
		author: element.attributes.get("clausula:author") ?? "",
		time: timeOf(element.attributes.get("clausula:time"), now),
		text: words.lines(element),
		resolved: element.attributes.get("clausula:resolved") === "true",
		answers,
		isAnswer: false,
	});
	for (const [id, note] of notes) {
		if (note.attributes.get("class") !== NOTES.comment) continue;
		voices.set(id, voice(note, null));
		within(note, "div").forEach((reply, index) => {
			voices.set(`${id} ${index}`, voice(reply, id));
		});
	}
	return voices;
}

/** What a document's preface holds, as far as a draft has a place for it. */
interface Preface {
	readonly title: XmlElement | null;
	readonly marking: string;
	readonly symbol: string;
	/** Everything else, in order. */
	readonly others: readonly XmlElement[];
}

function firstOf(element: XmlElement, name: string): XmlElement | null {
	for (const each of everyElement(element)) if (nameOf(each) === name) return each;
	return null;
}

function readPreface(document: XmlElement, own: boolean): Preface {
	const fronts = ["coverPage", "preface", "header"].flatMap((name) => within(document, name));
	const lines = fronts.flatMap((front) => partsIn(front));
	const titled = lines.find((line) => firstOf(line, "docTitle"));
	const long = titled ?? lines.find((line) => nameOf(line) === "longTitle");
	// Of a long title the line that holds the title, whole: the words around it belong to it.
	const inner = within(long, "p");
	const title = inner.find((line) => firstOf(line, "docTitle")) ?? inner[0] ?? long;
	const rest = long && { ...long, children: long.children.filter((each) => each !== title) };
	const word = (name: string): string => {
		const found = own ? lines.map((line) => firstOf(line, name)).find(Boolean) : null;
		return found ? textIn(found).trim().slice(0, MAX_HEAD_LENGTH) : "";
	};
	return {
		title: title ?? null,
		marking: word("docStatus"),
		symbol: word("docNumber"),
		others: own
			? []
			: lines.flatMap((line) => (line === long ? (title === long || !rest ? [] : rest) : line)),
	};
}

/** Reads the parts of a document, or of an annex, into nodes. */
function partsOf(
	document: XmlElement,
	room: Room,
	tree: TreeReader,
	preface: Preface,
	losses: LossCounter,
): DraftNode[] {
	const place = { ...TOP, room };
	const out: DraftNode[] = [];
	const [preamble] = within(document, "preamble");
	const opening: XmlElement = { name: "akn:div", attributes: new Map(), children: preface.others };
	const front =
		preface.others.length > 0 ? tree.nodesIn(opening, { ...TOP, room: "preamble" }) : [];
	if (room === "body" && (preamble || front.length > 0)) {
		const heading = within(preamble).find((each) => each.attributes.get("name") === "heading");
		const rest = preamble && {
			...preamble,
			children: preamble.children.filter((each) => each !== heading),
		};
		const known = within(preamble, "num").slice(0, 1);
		const inner = rest ? tree.nodesIn(rest, { ...TOP, room: "preamble" }, known) : [];
		out.push(
			tree.container("preamble", preamble ?? opening, [...front, ...inner], heading ?? null),
		);
	} else out.push(...front, ...tree.nodesIn(preamble, place));
	for (const each of within(document)) {
		const name = nameOf(each);
		if (["meta", "coverPage", "preface", "header", "preamble"].includes(name)) continue;
		if (name === "attachments" || name === "components" || name === "collectionBody") continue;
		out.push(...tree.nodesIn(each, place));
	}
	const holders = ["collectionBody", "attachments", "components"].flatMap((name) =>
		within(document, name),
	);
	for (const holder of holders.flatMap((each) => within(each)))
		out.push(...annexOf(holder, room, tree, losses));
	return out;
}

function annexOf(
	holder: XmlElement,
	room: Room,
	tree: TreeReader,
	losses: LossCounter,
): DraftNode[] {
	const document = within(holder).find((each) =>
		within(each).some((part) => nameOf(part) === "meta"),
	);
	if (!document) {
		losses.add("components");
		return [];
	}
	const own = nameOf(document) === "doc" && document.attributes.get("name") === "annex";
	const preface = readPreface(document, own);
	const [heading] = within(holder, "heading");
	// An annex of an annex stands as part of it: annexes hold none.
	const inside = room === "annex";
	const front = inside
		? []
		: ["num", "heading", "subheading"].map((name) => within(holder, name)[0]);
	const known = new Set([document, ...front]);
	const titled = preface.title && (inside || heading) && !own ? [preface.title] : [];
	const beside: XmlElement = {
		...holder,
		children: [
			...holder.children.filter((each) => typeof each === "string" || !known.has(each)),
			...titled,
		],
	};
	const children = [
		...tree.nodesIn(beside, { ...TOP, room: "annex" }),
		...partsOf(document, "annex", tree, preface, losses),
	];
	if (inside) return children;
	return [tree.container("annex", holder, children, heading ?? preface.title)];
}

/**
 * A draft of a document in Akoma Ntoso, of whatever type: containers above its articles become parts, and what is below them clauses.
 * One that Clausula wrote comes back as it was. No address in it is followed. Throws `ExchangeError`.
 */
export function importAkomaNtoso(bytes: Uint8Array, basis: ImportBasis): Imported {
	if (bytes.length > MAX_IMPORT_BYTES)
		throw new ExchangeError("too-large", { most: MAX_IMPORT_BYTES / 1024 / 1024 });
	const losses = new LossCounter();
	const root = parseDocument(bytes, (words) => losses.add("remarks", words.trim() === "" ? 0 : 1));
	const [document] = within(root).filter((each) => nameOf(each) !== "");
	if (nameOf(root) !== "akomaNtoso" || !document) throw new ExchangeError("not-akoma-ntoso");
	const [meta] = within(document, "meta");
	const own = within(meta, "proprietary").some((each) =>
		within(each).some(({ name }) => name === "clausula:draft"),
	);
	if (!own) countLost(document, losses);
	const { newId, now } = basis;
	const language = basis.language ?? statedLanguage(root, meta) ?? detectLanguage(textIn(document));
	const references = within(meta, "references").flatMap((each) => within(each));
	const named = (kind: string) => references.filter((each) => nameOf(each) === kind);
	const organisations = new Map(
		named("TLCOrganization").map((each) => [idOf(each) ?? "", each.attributes.get("showAs") ?? ""]),
	);
	const targets = new Map<string, string>();
	if (own)
		for (const each of everyElement(document)) {
			const id = idOf(each);
			if (id !== undefined && TARGETS.has(nameOf(each)) && !targets.has(id))
				targets.set(id, newId());
		}
	const terms: DefinedTerm[] = [];
	const termIds = new Map<string, string>();
	for (const each of own ? named("TLCTerm") : []) {
		const id = newId();
		termIds.set(idOf(each) ?? "", id);
		const defined = each.attributes.get("clausula:definedIn")?.slice(1);
		terms.push({
			id,
			name: { [language]: each.attributes.get("showAs") ?? "" },
			definedIn: targets.get(defined ?? "") ?? null,
		});
	}
	const notes = new Map(
		within(meta, "notes").flatMap((each) =>
			within(each, "note").map((note): [string, XmlElement] => [idOf(note) ?? "", note]),
		),
	);
	const annotations = new Annotations(language, newId);
	const wordsBasis: WordsBasis = {
		own,
		language,
		newId,
		losses,
		now,
		organisations,
		terms: termIds,
		targets,
		notes,
		noted: new Set(),
	};
	const words = new WordsReader(wordsBasis);
	const treeBasis: TreeBasis = { ...wordsBasis, annotations, words };
	const tree = new TreeReader(treeBasis, document);
	const outline = draftFromOutline([], { language, newId });
	const preface = readPreface(document, own);
	let title: readonly Run[] = [];
	if (preface.title) {
		const read = words.read(preface.title);
		title = read.runs;
		annotations.add(outline.id, read);
	}
	const body = partsOf(document, "body", tree, preface, losses);
	for (const holder of within(root, "components").flatMap((each) => within(each)))
		body.push(...annexOf(holder, "body", tree, losses));
	const comments = own ? annotations.comments(commentsIn(notes, words, now), newId) : [];
	if (!own) losses.add("notes", [...notes.keys()].filter((id) => !wordsBasis.noted.has(id)).length);
	const name = document.attributes.get("name") ?? "";
	const stated = own && Object.hasOwn(INSTRUMENTS, name) ? (name as InstrumentType) : null;
	const draft: Draft = {
		...outline,
		title: title.length > 0 ? { [language]: title } : {},
		instrument:
			basis.instrument ??
			stated ??
			guessInstrument(openText(title), textIn(document).slice(0, 20_000)),
		...(preface.marking === "" ? {} : { marking: preface.marking }),
		...(preface.symbol === "" ? {} : { symbol: preface.symbol }),
		...withAutomaticNumbers(body, language),
		terms,
		comments,
		suggestions: annotations.suggestions,
	};
	return { draft, losses: losses.list() };
}
