import type { Block } from "./blocks";
import { continuesAnnex, type Heading, headingOf, isHeadingLike, SECTION_RANK } from "./headings";
import { type Label, labelOf, type Reading } from "./labels";
import type { OutlineNode } from "./outline";

/** A node under construction. */
interface Growing {
	readonly kind: OutlineNode["kind"];
	readonly label: string | null;
	heading: string | null;
	text: string;
	readonly from: number;
	to: number;
	readonly children: Growing[];
	parent: Growing | null;
}

/** An open part, annex or article: `style` tells which later headings stand beside it. */
interface Container {
	readonly node: Growing;
	readonly style: string;
	readonly rank: number;
}

/** An open item of a list, or a paragraph that introduces one. */
interface Item extends Reading {
	readonly node: Growing;
}

/** How far a series of labels has come since its container opened, and the style of the item it stood in. */
interface Series {
	readonly value: number;
	readonly within: string | null;
}

/** A paragraph with all that can be told from itself. */
interface Read {
	readonly block: Block;
	readonly heading: Heading | null;
	readonly label: Label | null;
}

/** How far ahead the next label of a series is looked for, in paragraphs: keeps the whole linear. */
const HORIZON = 40;
/** Styles of paragraphs without a label: one that introduces what follows, and a heading over numbered paragraphs. */
const FLUSH = "flush";
const SUBHEADING = "subheading";
const CLOSING =
	/^(?:in witness whereof|in faith whereof|done (?:at|in|on)\b|以资证明|以資證明|为此，下列|為此，下列|下列全权代表|下列全權代表)/i;

/** Builds the outline of paragraphs in textual order. */
export function buildOutline(blocks: readonly Block[]): OutlineNode[] {
	const reads = blocks.map((block): Read => {
		const heading = headingOf(block.text);
		return { block, heading, label: heading ? null : labelOf(block.text, block.indent) };
	});
	const articles = reads.filter(({ heading }) => heading?.kind === "article");
	// One lone article with a high number is a name or a subject ("Article 36"), not structure.
	const lone =
		articles.length === 1 &&
		!/(?:\b(?:1|I|one)|第[一1]\s?[条條])$/i.test(articles[0]?.heading?.label ?? "");
	return new Builder(
		lone ? reads.map((read) => (read === articles[0] ? { ...read, heading: null } : read)) : reads,
	).build();
}

class Builder {
	private readonly root: Growing = grow("part", null, null, "", 0, 0);
	private readonly containers: Container[] = [];
	private items: Item[] = [];
	private latest: Growing | null = null;
	private readonly series = new Map<string, Series>();
	private readonly hasArticles: boolean;
	private operative = false;

	constructor(private readonly reads: readonly Read[]) {
		this.hasArticles = reads.some(({ heading }) => heading?.kind === "article");
	}

	build(): OutlineNode[] {
		let at = this.title();
		while (at < this.reads.length) at = this.take(at);
		if (!this.operative) this.dissolvePreamble();
		return this.root.children.map(finish);
	}

	private title(): number {
		const first = this.reads[0];
		if (!first) return 0;
		const { block, heading, label } = first;
		if (heading && heading.kind !== "annex") return 0;
		const bareAnnex = heading?.heading === null;
		const strong = label !== null && !label.weak && block.heading === 0;
		const short = block.text.length <= 400 && !/[.;:。；：]$/.test(block.text);
		if (block.heading !== 1 && (bareAnnex || strong || !short || this.reads.length === 1)) return 0;
		const title = grow("title", null, block.text, "", block.from, block.to);
		hang(title, this.root);
		const next = this.reads[1];
		const unfinished = /\b(?:on|of|for|the|and|in|to|by|with)$/i.test(block.text);
		if (!unfinished || !next || next.heading || next.label || next.block.text.length > 200)
			return 1;
		title.heading = `${block.text} ${next.block.text}`;
		title.to = next.block.to;
		return 2;
	}

	/** Places the paragraph at `at`; returns the index of the next one to place. */
	private take(at: number): number {
		const { block, heading, label } = this.reads[at] as Read;
		if (heading) return this.open(heading, at);
		if (block.heading > 0) {
			this.openPart(`#${block.heading}`, label, at);
			return at + 1;
		}
		if (label && this.isDivisionLabel(label, at)) {
			this.openPart((label.readings[0] as Reading).style, label, at);
			return at + 1;
		}
		if (!label && this.isPlainHeading(at)) {
			this.openPart("plain", null, at);
			return at + 1;
		}
		this.clause(block.text, block.from, block.to, label, at);
		return at + 1;
	}

	private open(heading: Heading, at: number): number {
		const { block } = this.reads[at] as Read;
		const node = grow(heading.kind, heading.label, heading.heading, "", block.from, block.to);
		this.reset();
		if (heading.kind === "preamble") {
			this.containers.length = 0;
			this.push(node, "preamble", 0);
			return at + 1;
		}
		this.leavePreamble();
		if (heading.kind === "annex") this.containers.length = 0;
		else if (heading.kind === "article") this.closeThrough(({ style }) => style === "article");
		else this.closeFor(heading);
		this.push(node, heading.kind, heading.rank);
		if (heading.body !== null) {
			const text = heading.body;
			this.clause(text, block.from + heading.bodyAt, block.to, labelOf(text, 0), at);
			return at + 1;
		}
		return heading.heading === null ? this.headingBelow(node, at + 1) : at + 1;
	}

	private closeFor({ rank, label }: Heading): void {
		const beside = (open: Container) => open.style === "part" && open.rank === rank;
		// "Section I" directly in an article divides that article, as in the Treaty on Open Skies.
		const within =
			this.insideArticle() && rank >= SECTION_RANK && /\s(?:I|1|A)$|第[一1]/.test(label ?? "");
		if (this.containers.some(beside)) this.closeThrough(beside);
		else if (within)
			this.closeThrough(
				({ style, rank }) => rank === 0 && style !== "article" && style !== "annex",
			);
		else
			this.closeThrough((open) => open.style !== "annex" && (open.rank === 0 || open.rank >= rank));
	}

	/** Takes the paragraph at `at` for the heading of the container above it if it reads as one. */
	private headingBelow(node: Growing, at: number): number {
		const next = this.reads[at];
		const after = this.reads[at + 1];
		if (!next || next.heading || (next.label && !next.label.weak) || next.block.heading > 0)
			return at;
		const words = next.block.text.replace(/^[\s.:：–—-]+/, "");
		const empty = !after || (after.heading !== null && node.kind === "article");
		const rest = node.kind === "annex" && !next.block.apart && continuesAnnex(words);
		if (empty || !(rest || isHeadingLike(words))) return at;
		node.heading = words;
		node.to = next.block.to;
		return at + 1;
	}

	private reset(): void {
		this.items = [];
		this.latest = null;
		this.series.clear();
	}

	private openPart(style: string, label: Label | null, at: number): void {
		const { block } = this.reads[at] as Read;
		const text = label ? block.text.slice(label.length) : block.text;
		const node = grow("part", label?.text ?? null, text, "", block.from, block.to);
		this.reset();
		this.leavePreamble();
		if (block.heading > 0 || style === "plain")
			this.closeThrough((open) => open.style === "article");
		if (this.containers.some((open) => open.style === style))
			this.closeThrough((open) => open.style === style);
		else if (block.heading > 0)
			this.closeThrough((open) => open.style.startsWith("#") && open.style > style);
		else this.closeThrough((open) => open.style === "plain");
		this.push(node, style, 0);
	}

	private clause(text: string, from: number, to: number, label: Label | null, at: number): void {
		const chosen = label && this.choose(label, at);
		if (!label || !chosen) {
			this.paragraph(text, from, to, at);
			return;
		}
		this.enterOperative(chosen);
		const parent = this.parentOf(chosen);
		const rest = text.slice(label.length);
		const node = grow("clause", label.text, null, rest, from, to);
		const top = this.items[this.items.length - 1];
		this.series.set(chosen.style, { value: chosen.value, within: top?.style ?? null });
		hang(node, parent ?? this.home(from));
		this.latest = node;
		this.items.push({ ...chosen, node });
		const inner = /^[(（]/.test(rest) ? labelOf(rest, 0) : null;
		if (!inner?.readings.some(({ value }) => value === 1)) return;
		// "3. (a) Each Party …": the outer item has no words of its own.
		node.text = "";
		this.clause(rest, from + label.length, to, inner, at);
	}

	private paragraph(text: string, from: number, to: number, at: number): void {
		const { latest } = this;
		if (latest && goesOn(latest, text)) {
			latest.text = latest.text === "" ? text : `${latest.text} ${text}`;
			latest.to = to;
			return;
		}
		const node = grow("clause", null, null, text, from, to);
		this.latest = node;
		if (CLOSING.test(text)) {
			this.containers.length = 0;
			this.items = [];
			hang(node, this.root);
			return;
		}
		if (this.isSubheading(at)) {
			hang(node, this.parentOf({ style: SUBHEADING, value: 0 }) ?? this.home(from));
			this.items.push({ style: SUBHEADING, value: 0, node });
			return;
		}
		const introduces = !/[.。!！?？;；,，、]["”’」』)）]?$/.test(text);
		if (this.items[this.items.length - 1]?.style === FLUSH) this.items.pop();
		const depth = Math.max(0, this.continued(at, introduces));
		this.items.length = Math.min(this.items.length, depth + 1);
		if (this.items[depth]?.style === FLUSH) this.items.length = depth;
		const parent = this.items.slice(0, depth).findLast((item) => isOpen(item.node));
		hang(node, parent?.node ?? this.home(from));
		if (introduces) this.items.push({ style: FLUSH, value: 0, node });
	}

	/** "Powers and functions" over the numbered paragraphs of an article. */
	private isSubheading(at: number): boolean {
		const { block } = this.reads[at] as Read;
		const next = this.reads[at + 1]?.label;
		if (!block.apart || !next || this.introduces() || !isHeadingLike(block.text)) return false;
		return next.readings.some(
			({ style, value }) => rankOf(style) === 0 && (value === 1 || this.goesOnFrom(style, value)),
		);
	}

	private goesOnFrom(style: string, value: number): boolean {
		return this.series.get(style)?.value === value - 1;
	}

	/** Depth of the open list that goes on below the paragraph at `at`, which stands between its items; -1 if none does. */
	private continued(at: number, introduces: boolean): number {
		let own = "";
		for (let ahead = at + 1; ahead <= at + HORIZON && this.items.length > 1; ahead++) {
			const read = this.reads[ahead];
			if (!read || read.heading) return -1;
			if (!read.label) continue;
			if (introduces && own === "")
				own = read.label.readings.find(({ value }) => value <= 1)?.style ?? " ";
			const { readings } = read.label;
			const depth = this.items.findLastIndex(
				({ style, value }) =>
					style !== own &&
					readings.some(
						(next) => next.style === style && (value === 0 || next.value === value + 1),
					),
			);
			if (depth >= 0) return depth;
		}
		return -1;
	}

	/** The reading of a label that its place in the open lists supports, or `null` if it is no label here. */
	private choose(label: Label, at: number): Reading | null {
		const doubtful = label.readings.length > 1;
		const next = this.items.length > 0 ? this.successors(label) : [];
		if (next.length > 1 || (doubtful && next.length === 1)) {
			const ahead = this.followed(label, at);
			if (ahead) return ahead;
			if (next.length > 0 && !this.introduces()) return next[0] as Reading;
		}
		if (next.length > 0 && !doubtful) return next[0] as Reading;
		const first = label.readings[0] as Reading;
		const known = this.items.some(({ style }) => style === first.style);
		if (label.weak && this.goesOnFrom(first.style, first.value)) return first;
		if (label.weak && first.value !== 1 && !(known && first.style.includes("."))) {
			return /^\d/.test(first.style) && first.style.endsWith(".1") ? first : null;
		}
		return first;
	}

	private successors(label: Label): Reading[] {
		const found: Reading[] = [];
		for (let depth = this.items.length - 1; depth >= 0; depth--) {
			const open = this.items[depth] as Item;
			const reading = label.readings.find(
				({ style, value }) => style === open.style && value === open.value + 1,
			);
			if (reading) found.push(reading);
		}
		return found;
	}

	/** The reading whose next label comes first among the paragraphs below. */
	private followed(label: Label, at: number): Reading | null {
		for (let ahead = at + 1; ahead <= at + HORIZON; ahead++) {
			const read = this.reads[ahead];
			if (!read || read.heading) return null;
			for (const next of read.label?.readings ?? []) {
				const match = label.readings.find(
					({ style, value }) => style === next.style && value + 1 === next.value,
				);
				if (match) return match;
			}
		}
		return null;
	}

	/** Closes the lists that the item stands outside of; the clause it then stands in, or `null` for its container. */
	private parentOf({ style, value }: Reading): Growing | null {
		const top = this.items[this.items.length - 1];
		const introduced =
			top?.style === FLUSH
				? value <= 1
				: top?.style === SUBHEADING && style !== SUBHEADING && rankOf(style) === 0;
		if (top && introduced && isOpen(top.node)) return top.node;
		const same = this.items.findLastIndex((item) => item.style === style);
		const within = this.series.get(style)?.within;
		const home = within ? this.items.findLastIndex((item) => item.style === within) : -1;
		if (same >= 0) this.items.length = same;
		else if (value > 1 && home >= 0 && this.goesOnFrom(style, value)) this.items.length = home + 1;
		else if (value <= 1) this.leaveDeeper(style);
		else {
			const outer = this.items.findLastIndex((item) => rankOf(item.style) < rankOf(style));
			this.items.length = Math.min(this.items.length, outer + 1);
		}
		return this.items.findLast((item) => isOpen(item.node))?.node ?? null;
	}

	/** A new list of a style that heads lists does not stand in an item of one that ends them, unless introduced. */
	private leaveDeeper(style: string): void {
		for (;;) {
			const top = this.items[this.items.length - 1];
			if (!top || this.introduces()) return;
			const bullets =
				style.includes("@") && top.style.includes("@") && indentOf(style) < indentOf(top.style);
			const outer =
				style === SUBHEADING
					? rankOf(top.style) !== 1
					: !style.includes("@") &&
						(top.style.includes("@") || (rankOf(style) === 0 && rankOf(top.style) >= 3));
			if (!bullets && !outer) return;
			this.items.pop();
		}
	}

	private introduces(): boolean {
		const text = this.items[this.items.length - 1]?.node.text ?? "";
		return /[:：—–]$/.test(text);
	}

	/** "A. General provisions", "II. Membership": a heading with a letter or Roman number. */
	private isDivisionLabel(label: Label, at: number): boolean {
		const { block } = this.reads[at] as Read;
		const reading = label.readings.find(
			({ style }) => /^[AI1一][.)、]?$/.test(style) || style.endsWith(".1"),
		);
		if (!reading || !isHeadingLike(block.text.slice(label.length))) return false;
		if (this.insideArticle()) return false;
		const next = this.reads[at + 1];
		const following = this.containers.some(({ style }) => style === reading.style);
		if (!next || (!following && next.block.text.length <= 40 && !next.label && !next.heading))
			return false;
		if (/^[AI]/.test(reading.style)) return true;
		// A number heads a division only where longer text follows that is not the list's next item.
		const listed = next.label?.readings.some(
			({ style, value }) => style === reading.style && value === reading.value + 1,
		);
		const listing = this.items.some(({ style }) => style === reading.style);
		return following || (!listed && !listing && block.apart && block.text.length <= 90);
	}

	private isPlainHeading(at: number): boolean {
		const { block } = this.reads[at] as Read;
		const next = this.reads[at + 1];
		if (!next || block.text.length > 100 || !isHeadingLike(block.text)) return false;
		if (this.introduces() || /\p{L}\/\p{L}|^["“]|\d{4}/u.test(block.text)) return false;
		if (/^\p{Ll}/u.test(next.block.text)) return false;
		if (this.containers[0]?.style === "preamble" && this.containers[0].node.heading !== null)
			return false;
		if (next.heading?.kind === "article") return this.operative || this.containers.length > 0;
		if (this.hasArticles && (!this.operative || this.insideArticle())) return false;
		return block.apart && !next.heading && (next.label !== null || !isHeadingLike(next.block.text));
	}

	private insideArticle(): boolean {
		return this.containers.some(({ style }) => style === "article");
	}

	/** The innermost container; before the first article or paragraph 1 that is the preamble, opened on need. */
	private home(from: number): Growing {
		const top = this.containers[this.containers.length - 1];
		if (top) return top.node;
		if (this.operative) return this.root;
		const preamble = grow("preamble", null, null, "", from, from);
		this.push(preamble, "preamble", 0);
		return preamble;
	}

	private enterOperative({ style, value }: Reading): void {
		if (this.hasArticles || this.operative) return;
		if (rankOf(style) === 0 && value === 1) {
			this.items = [];
			this.leavePreamble();
		}
	}

	private leavePreamble(): void {
		this.operative = true;
		if (this.containers[0]?.style === "preamble") this.containers.length = 0;
	}

	private dissolvePreamble(): void {
		const { children } = this.root;
		const at = children.findIndex(({ kind, heading }) => kind === "preamble" && heading === null);
		if (at >= 0) children.splice(at, 1, ...(children[at] as Growing).children);
	}

	private push(node: Growing, style: string, rank: number): void {
		const parent = this.containers[this.containers.length - 1]?.node ?? this.root;
		hang(node, parent);
		this.containers.push({ node, style, rank });
	}

	/** Closes the outermost container that `ends` holds for, with all inside it. */
	private closeThrough(ends: (container: Container) => boolean): void {
		const at = this.containers.findIndex(ends);
		if (at >= 0) this.containers.length = at;
	}
}

/** Whether `text` goes on with the words of a clause that a page or line break cut. */
function goesOn(clause: Growing, text: string): boolean {
	if (clause.text === "") return clause.label !== null;
	return /[\p{L}\p{N}-]$/u.test(clause.text) && /^\p{Ll}/u.test(text);
}

/** Where lists of a style usually stand: 0 heads an article, 5 is deepest. */
function rankOf(style: string): number {
	if (/^(?:1|1\.|一、|款|1、)$/.test(style)) return 0;
	if (/^[AI一甲(]?[AI一甲][.)、]?$|^\d\.1$|^项$/.test(style)) return 1;
	if (/^\(?a/.test(style)) return 3;
	return /^\(?i/.test(style) ? 4 : 2;
}

function indentOf(style: string): number {
	return Number(style.slice(style.indexOf("@") + 1));
}

function grow(
	kind: Growing["kind"],
	label: string | null,
	heading: string | null,
	text: string,
	from: number,
	to: number,
): Growing {
	return { kind, label, heading, text, from, to, children: [], parent: null };
}

/** Hangs `child` under `parent` as its last. */
function hang(child: Growing, parent: Growing): void {
	child.parent = parent;
	parent.children.push(child);
}

/** Whether a child hung under the node would be the last of the whole tree, so that the order of the text is kept. */
function isOpen(node: Growing): boolean {
	for (let at = node; at.parent; at = at.parent) {
		if (at.parent.children[at.parent.children.length - 1] !== at) return false;
	}
	return true;
}

/** The finished node, stretched over its children. */
function finish({ kind, label, heading, text, from, to, children }: Growing): OutlineNode {
	const finished = children.map(finish);
	const end = finished[finished.length - 1]?.to ?? to;
	return { kind, label, heading, text, from, to: Math.max(to, end), children: finished };
}
