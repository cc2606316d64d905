import {
	type Comment,
	type Draft,
	type DraftNode,
	type Language,
	labelsOf,
	type Run,
	referenceTexts,
	type Suggestion,
} from "../../engine/index";
import { byNode } from "../lines";
import { lossesOf } from "../losses";
import { element, empty, escapeText, type Markup } from "../markup";
import type { ExportChoice, Exported } from "../types";
import { encodeUtf8 } from "../utf8";
import { eIdsOf, UniqueIds } from "./eids";
import { AKOMA_NTOSO, GENERIC, OWN } from "./names";
import { Register } from "./register";
import { isBinding, MetaWriter } from "./write-meta";
import { behind, writeWords } from "./write-words";

const NOTHING = empty("p", { class: GENERIC.nothing });

/** Writes one language version of a draft. */
class Writer {
	private readonly ids = new UniqueIds();
	private readonly register: Register;
	private readonly eIds: ReadonlyMap<string, string>;
	private readonly labels: ReadonlyMap<string, string>;
	private readonly comments: ReadonlyMap<string, readonly Comment[]>;
	private readonly suggestions: ReadonlyMap<string, readonly Suggestion[]>;
	private readonly referenceText: (node: string) => string;
	private readonly meta: MetaWriter;

	constructor(
		private readonly draft: Draft,
		private readonly language: Language,
		private readonly explained: boolean,
	) {
		this.register = new Register(draft, language, this.ids);
		this.eIds = eIdsOf(draft, this.ids);
		this.labels = labelsOf(draft, language);
		this.comments = byNode(draft.comments, language);
		this.suggestions = byNode(draft.suggestions, language);
		this.referenceText = referenceTexts(draft, language);
		this.meta = new MetaWriter(draft, language, this.register);
	}

	write(): Markup {
		const { draft } = this;
		const { instrument } = draft;
		const [first, ...others] = draft.body;
		const opened = first?.kind === "preamble";
		const rest = opened ? others : draft.body;
		const end = rest.findLastIndex(({ kind }) => kind !== "annex") + 1;
		const binding = isBinding(instrument);
		const lang = { "xml:lang": this.language };
		const main = rest.slice(0, end).map((node) => this.hierarchical(node, 0));
		const empty = binding ? this.generic(GENERIC.nothing, {}, []) : NOTHING;
		const parts = [
			...this.preface(),
			...(opened ? [this.preamble(first)] : []),
			element(binding ? "body" : "mainBody", lang, [(main.length > 0 ? main : [empty]).join("\n")]),
			...this.attachments(rest.slice(end)),
		];
		const own = element("proprietary", { source: this.register.source }, [
			element("clausula:draft", { version: "1" }, []),
		]);
		// Written last: by now everything that the words refer to is known.
		const meta = this.meta.write("main", [
			...this.register.write((node) => this.eIds.get(node)),
			own,
		]);
		return element("akomaNtoso", { xmlns: AKOMA_NTOSO, "xmlns:clausula": OWN }, [
			element(binding ? "bill" : "statement", { name: instrument }, [[meta, ...parts].join("\n")]),
		]);
	}

	private preface(): Markup[] {
		const { marking, symbol } = this.draft;
		const head = (name: string, words: string | undefined) =>
			words === undefined ? [] : [element("p", {}, [element(name, {}, [escapeText(words)])])];
		const title = this.words(this.draft.id, this.draft.title);
		const lines = [
			...head("docStatus", marking),
			...head("docNumber", symbol),
			...(title === ""
				? []
				: [element("longTitle", {}, [element("p", {}, [element("docTitle", {}, [title])])])]),
		];
		return lines.length === 0 ? [] : [element("preface", { "xml:lang": this.language }, lines)];
	}

	private preamble(node: DraftNode): Markup {
		const heading = this.headed(node);
		const blocks = [
			...(heading === "" ? [] : [element("block", { name: "heading" }, [heading])]),
			...this.blocks(node.children, "recital"),
		];
		return element("preamble", { eId: this.eId(node), "xml:lang": this.language }, [
			(blocks.length > 0 ? blocks : [NOTHING]).join("\n"),
		]);
	}

	private attachments(annexes: readonly DraftNode[]): Markup[] {
		if (annexes.length === 0) return [];
		const all = annexes.map((node, index) => {
			const parts = node.children.map((child) => this.hierarchical(child, 0));
			const body = element("mainBody", { "xml:lang": this.language }, [
				(parts.length > 0 ? parts : [NOTHING]).join("\n"),
			]);
			const document = element("doc", { name: GENERIC.annex }, [
				[this.meta.write(`annex_${index + 1}`, []), body].join("\n"),
			]);
			return element("attachment", { eId: this.eId(node) }, [
				[...this.opening(node), document].join("\n"),
			]);
		});
		return [element("attachments", {}, [all.join("\n")])];
	}

	private eId(node: DraftNode): string | null {
		return this.eIds.get(node.id) ?? null;
	}

	private words(id: string, held: DraftNode["text"]): Markup {
		const runs: readonly Run[] = held[this.language] ?? [];
		const { register, referenceText } = this;
		return writeWords(
			runs,
			{ comments: this.comments.get(id) ?? [], suggestions: this.suggestions.get(id) ?? [] },
			{ register, referenceText, eIdOf: (node) => this.eIds.get(node) },
		);
	}

	/** The words of a node with the mark of its explanatory note. */
	private noted(node: DraftNode, held: DraftNode["text"]): Markup {
		const note = (this.explained && node.note?.[this.language]) || "";
		return this.words(node.id, held) + (note === "" ? "" : this.register.explanation(note));
	}

	private headed(node: DraftNode): Markup {
		return this.noted(node, node.heading);
	}

	/** Number and heading of a container, each where it has one. */
	private opening(node: DraftNode): Markup[] {
		const heading = this.headed(node);
		return [...this.number(node), ...(heading === "" ? [] : [element("heading", {}, [heading])])];
	}

	private number(node: DraftNode): Markup[] {
		const label = this.labels.get(node.id) ?? "";
		return label === "" ? [] : [element("num", {}, [escapeText(label)])];
	}

	private generic(name: string, attributes: object, content: readonly Markup[]): Markup {
		return element("hcontainer", { name, ...attributes }, [content.join("\n")]);
	}

	/** A node as a hierarchical element; `depth` counts the clauses around it. */
	private hierarchical(node: DraftNode, depth: number): Markup {
		const { kind } = node;
		const within = (inner: number) => node.children.map((child) => this.hierarchical(child, inner));
		const own = { eId: this.eId(node) };
		if (kind === "clause") {
			const words = element("p", {}, [this.noted(node, node.text)]);
			const inner =
				node.children.length === 0
					? [element("content", {}, [words])]
					: [element("intro", {}, [words]), ...within(depth + 1)];
			return element(depth === 0 ? "paragraph" : "point", own, [
				[...this.number(node), ...inner].join("\n"),
			]);
		}
		if (kind === "alternatives") return this.generic(GENERIC.alternatives, own, within(depth));
		if (kind === "option")
			return this.generic(GENERIC.option, { ...own, ...this.proposers(node) }, within(depth));
		if (kind === "table")
			return this.generic(GENERIC.table, own, [
				...this.number(node),
				element("content", {}, [this.table(node)]),
			]);
		const content = [...this.opening(node), ...within(0)];
		if (kind === "part" || kind === "article") return element(kind, own, [content.join("\n")]);
		return this.generic(kind === "annex" ? GENERIC.annex : GENERIC.preamble, own, content);
	}

	/** The rows of a table under its caption. */
	private table(node: DraftNode): Markup {
		const { headers } = node;
		const caption = this.headed(node);
		const rows = node.children.map((row, rowIndex) => {
			const cells = row.children.map((cell, column) => {
				const heads =
					(rowIndex === 0 && (headers === "row" || headers === "both")) ||
					(column === 0 && (headers === "column" || headers === "both"));
				const words = element("p", {}, [this.noted(cell, cell.text)]);
				return element(heads ? "th" : "td", { eId: this.eId(cell) }, [words]);
			});
			return element("tr", { eId: this.eId(row) }, cells);
		});
		const all = [...(caption === "" ? [] : [element("caption", {}, [caption])]), ...rows];
		return element("table", { class: headers ?? null }, [all.join("\n")]);
	}

	private proposers(node: DraftNode) {
		return behind({ proposers: node.proposers ?? [], supporters: [] }, this.register);
	}

	/** Clauses and alternatives where no hierarchy may stand: in a preamble. */
	private blocks(nodes: readonly DraftNode[], name: "recital" | "item"): Markup[] {
		const out: Markup[] = [];
		let items: Markup[] = [];
		const flush = () => {
			if (items.length > 0)
				out.push(element(name === "recital" ? "recitals" : "blockList", {}, [items.join("\n")]));
			items = [];
		};
		for (const node of nodes) {
			if (node.kind === "clause") {
				const words = element("p", {}, [this.noted(node, node.text)]);
				items.push(
					element(name, { eId: this.eId(node) }, [
						[...this.number(node), words, ...this.blocks(node.children, "item")].join("\n"),
					]),
				);
				continue;
			}
			flush();
			if (node.kind === "table") {
				const content = [...this.number(node), this.table(node)].join("\n");
				const own = { eId: this.eId(node), class: GENERIC.table };
				out.push(element("blockContainer", own, [content]));
				continue;
			}
			const options = node.children.map((option) => {
				const inner = this.blocks(option.children, "item");
				return element(
					"blockContainer",
					{ eId: this.eId(option), class: GENERIC.option, ...this.proposers(option) },
					[(inner.length > 0 ? inner : [NOTHING]).join("\n")],
				);
			});
			out.push(
				element("blockContainer", { eId: this.eId(node), class: GENERIC.alternatives }, [
					(options.length > 0 ? options : [NOTHING]).join("\n"),
				]),
			);
		}
		flush();
		return out;
	}
}

/** A draft in one language as Akoma Ntoso 3.0, valid by its schema, with its terms, comments and proposed changes. */
export function exportAkomaNtoso(
	draft: Draft,
	language: Language,
	{ explanations }: ExportChoice,
): Exported {
	const losses = lossesOf(draft, language, {
		comments: true,
		suggestions: true,
		marks: true,
		terms: true,
		explanations,
	});
	const document = new Writer(draft, language, explanations).write();
	return {
		bytes: encodeUtf8(`<?xml version="1.0" encoding="UTF-8"?>\n${document}\n`),
		losses: losses.list(),
	};
}
