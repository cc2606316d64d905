const LANGUAGES = ["en", "zh-Hans", "zh-Hant"];

/** What each template is; the annex belongs to a treaty and binds as it does. */
const INSTRUMENTS = {
	"political-declaration": "political-declaration",
	protocol: "protocol",
	treaty: "treaty",
	"verification-annex": "treaty",
};

/** The kind of node that a mark begins, how deep it stands, and whether it is numbered. */
const MARKS = {
	P: { kind: "preamble", depth: 2, numbered: false },
	X: { kind: "annex", depth: 0, numbered: false },
	B: { kind: "part", depth: 1, numbered: true },
	A: { kind: "article", depth: 2, numbered: true },
	R: { kind: "clause", depth: 3, numbered: false },
	C: { kind: "clause", depth: 3, numbered: true },
	N: { kind: "clause", depth: 3, numbered: false },
	S: { kind: "clause", depth: 4, numbered: true },
};

const MARKUP =
	/\[\[(?<bracket>[a-z-]+)\|(?<options>[^\]]+)\]\]|\{(?<target>[a-z0-9-]+)\}|\^\[(?<note>[^\]]+)\]/g;

const words = (text) => (text === "" ? [] : [{ type: "text", text }]);

function runsOf(line, nodeId) {
	const runs = [];
	let from = 0;
	for (const match of line.matchAll(MARKUP)) {
		runs.push(...words(line.slice(from, match.index)));
		from = match.index + match[0].length;
		const { bracket, options, target, note } = match.groups;
		if (bracket) {
			runs.push({
				type: "bracket",
				id: bracket,
				options: options.split(" / ").map((option, index) => ({
					id: `${bracket}-${index + 1}`,
					proposers: [],
					supporters: [],
					content: words(option),
				})),
			});
		} else if (target) runs.push({ type: "reference", target });
		else runs.push({ type: "footnote", id: `${nodeId}-note`, content: words(note) });
	}
	return [...runs, ...words(line.slice(from))];
}

const byLanguage = (lines, id) =>
	Object.fromEntries(LANGUAGES.map((language, index) => [language, runsOf(lines[index], id)]));

/** The words in the quotation marks of a definition's beginning. */
function definedTerm({ id, text }) {
	const name = {};
	for (const [language, runs] of Object.entries(text)) {
		const first = runs.find((run) => run.type === "text")?.text ?? "";
		const match = /[“「]([^”」]+)[”」](?: means|系指|是指|係指)/.exec(first);
		if (match) name[language] = match[1].replace(/[《》]/g, "");
	}
	return Object.keys(name).length === LANGUAGES.length
		? [{ id: `term-${name.en.toLowerCase().replaceAll(" ", "-")}`, name, definedIn: id }]
		: [];
}

/** Ids from the place in the text, for nodes that the source leaves unnamed. */
function childId(parent, mark) {
	const prefix = { R: "recital", B: "part" }[mark] ?? parent.id;
	return `${prefix}-${parent.children.length + 1}`;
}

/** A template's source as the members of a draft file. Throws with the block for one that is not as it should be. */
export function readTemplate(templateId, source) {
	const root = { id: "", depth: -1, children: [] };
	let title = null;
	const terms = [];
	let open = [root];
	for (const block of source.trim().split(/\n{2,}/)) {
		const [head = "", ...lines] = block.split("\n");
		const [mark = "", named] = head.split(" ");
		if (mark === "T") {
			title = byLanguage(lines, templateId);
			continue;
		}
		const known = MARKS[mark];
		if (!known || lines.length !== (mark === "P" ? 0 : LANGUAGES.length))
			throw new Error(`${templateId}: not a block of a template:\n${block}`);
		open = open.filter(({ depth }) => depth < known.depth);
		const parent = open.at(-1);
		const id = named ?? (mark === "P" ? "preamble" : childId(parent, mark));
		const content = mark === "P" ? {} : byLanguage(lines, id);
		const node = {
			id,
			kind: known.kind,
			numbering: known.numbered ? "automatic" : "none",
			heading: known.kind === "clause" ? {} : content,
			text: known.kind === "clause" ? content : {},
			children: [],
		};
		if (known.kind === "clause") terms.push(...definedTerm(node));
		parent.children.push(node);
		open.push({ id, depth: known.depth, children: node.children });
	}
	return {
		format: "clausula-draft",
		version: "1.0",
		id: `template-${templateId}`,
		title,
		instrument: INSTRUMENTS[templateId],
		languages: LANGUAGES,
		checklist: { id: "core", digest: null },
		terms,
		body: root.children,
		comments: [],
		suggestions: [],
		decisions: [],
		history: [],
	};
}
