import type { Block } from "./blocks";
import { continuesAnnex, type Heading, isHeadingLike, SECTION_RANK } from "./headings";
import { type Label, labelOf, type Reading } from "./labels";
import type { OutlineNode } from "./outline";
import { OpenLists, rankOf, SUBHEADING } from "./outline-lists";
import { type Read, readBlocks } from "./outline-reads";
import { finish, type Growing, goesOn, grow, growClause, hang } from "./outline-tree";

/** An open part, annex or article: `style` tells which later headings stand beside it. */
interface Container {
	readonly node: Growing;
	readonly style: string;
	readonly rank: number;
}

/** The body that adopts an instrument, at the head of its recitals. */
const ENACTING =
	/^(?:The (?:General Assembly|Security Council|General Conference|Human Rights Council|Conference|Council|States|Parties|High Contracting Parties)\b[^.;]{0,120},|We, )/;

/** How many paragraphs of mastheads and contents may stand before an enacting body. */
const FRONT_MATTER = 40;

/** How many labels may stand on one line: "1. (a) (i)". */
const NESTED_LABELS = 3;

/** Words with their place in the outlined text. */
type Words = Pick<Block, "text" | "from" | "to">;

const CLOSING =
	/^(?:in witness whereof|in faith whereof|done (?:at|in|on)\b|以资证明|以資證明|为此，下列|為此，下列|下列全权代表|下列全權代表)/i;

/** Builds the outline of paragraphs in textual order. */
export function buildOutline(blocks: readonly Block[]): OutlineNode[] {
	return new Builder(readBlocks(blocks)).build();
}

const BARE_FIGURE = /^(?:\d+|[ivxlcdm]+|[零一二三四五六七八九十百千万]+)$/i;

class Builder {
	private readonly root: Growing = grow("part", null, null, 0, 0);
	private readonly containers: Container[] = [];
	private readonly lists: OpenLists;
	private latest: Growing | null = null;
	private readonly hasArticles: boolean;
	/** In a text without articles that enacts ("The General Assembly, …"), the index of its paragraph 1; else -1. */
	private readonly recitalsEnd: number;
	private operative = false;

	constructor(private readonly reads: readonly Read[]) {
		this.lists = new OpenLists(reads);
		this.hasArticles = reads.some(({ heading }) => heading?.kind === "article");
		const enacts = reads
			.slice(0, FRONT_MATTER)
			.findIndex(({ block }) => ENACTING.test(block.text.slice(0, 200)));
		const first = ({ style, value }: Reading) => rankOf(style) === 0 && value === 1;
		const operative = reads.findIndex(
			({ label }, at) => at > enacts && label?.readings.some(first),
		);
		this.recitalsEnd = enacts >= 0 && !this.hasArticles ? operative : -1;
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
		const title = grow("title", null, block.text, block.from, block.to);
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
		this.clause(block, label, at);
		return at + 1;
	}

	private open(heading: Heading, at: number): number {
		const { block } = this.reads[at] as Read;
		const node = grow(heading.kind, heading.label, heading.heading, block.from, block.to);
		this.reset();
		if (heading.kind === "preamble") {
			this.containers.length = 0;
			this.push(node, "preamble", 0);
			this.body(heading, at);
			return at + 1;
		}
		this.leavePreamble();
		if (heading.kind === "annex") this.containers.length = 0;
		else if (heading.kind === "article") this.closeThrough(({ style }) => style === "article");
		else this.closeFor(heading);
		this.push(node, heading.kind, heading.rank);
		this.body(heading, at);
		return heading.heading === null && heading.body === null
			? this.headingBelow(node, at + 1)
			: at + 1;
	}

	/** Places the words that follow a heading on its line. */
	private body({ body, bodyAt }: Heading, at: number): void {
		if (body === null) return;
		const { from, to } = (this.reads[at] as Read).block;
		this.clause({ text: body, from: from + bodyAt, to }, labelOf(body, 0), at);
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
		this.lists.clear();
		this.latest = null;
	}

	private openPart(style: string, label: Label | null, at: number): void {
		const { block } = this.reads[at] as Read;
		// Nothing but a figure is no number of a part, which would be shown as "Part VI": it stays a word of the heading.
		const number = label && !BARE_FIGURE.test(label.text) ? label : null;
		const text = number ? block.text.slice(number.length) : block.text;
		const node = grow("part", number?.text ?? null, text, block.from, block.to);
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

	private clause(read: Words, label: Label | null, at: number, outer = 0): void {
		const chosen = label && this.lists.choose(label, at);
		if (!label || !chosen) {
			this.paragraph(read, at);
			return;
		}
		this.enterOperative(chosen);
		const text = read.text.slice(label.length);
		const inner = outer < NESTED_LABELS && /^[(（]/.test(text) ? labelOf(text, 0) : null;
		// "3. (a) Each Party …": the outer item has no words of its own.
		const nested = inner?.readings.some(({ value }) => value === 1) === true;
		const node = growClause(label.text, nested ? "" : text, read.from, read.to);
		hang(node, this.lists.parentOf(chosen) ?? this.home(read.from));
		this.lists.open(chosen, node);
		this.latest = node;
		if (nested)
			this.clause({ ...read, text, from: read.from + label.length }, inner, at, outer + 1);
	}

	private paragraph({ text, from, to }: Words, at: number): void {
		const { latest } = this;
		if (latest && goesOn(latest, text)) {
			latest.words.push(text);
			latest.to = to;
			return;
		}
		const node = growClause(null, text, from, to);
		this.latest = node;
		if (CLOSING.test(text)) {
			this.containers.length = 0;
			this.lists.clear();
			hang(node, this.root);
		} else if (this.isSubheading(at)) {
			const reading = { style: SUBHEADING, value: 0 };
			hang(node, this.lists.parentOf(reading) ?? this.home(from));
			this.lists.open(reading, node);
		} else {
			const introduces = !/[.。!！?？;；,，、]["”’」』)）]?$/.test(text.slice(-2));
			hang(node, this.lists.parentOfParagraph(at, introduces) ?? this.home(from));
			if (introduces) this.lists.introduce(node);
		}
	}

	/** "Powers and functions" over the numbered paragraphs of an article. */
	private isSubheading(at: number): boolean {
		const { block } = this.reads[at] as Read;
		const next = this.reads[at + 1]?.label;
		if (!block.apart || !next || this.lists.announced || !isHeadingLike(block.text)) return false;
		return next.readings.some(
			(reading) =>
				rankOf(reading.style) === 0 && (reading.value === 1 || this.lists.goesOnFrom(reading)),
		);
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
		const listing = this.lists.has(reading.style);
		return following || (!listed && !listing && block.apart && block.text.length <= 90);
	}

	private isPlainHeading(at: number): boolean {
		const { block } = this.reads[at] as Read;
		const next = this.reads[at + 1];
		if (!next || block.text.length > 100 || !isHeadingLike(block.text)) return false;
		if (this.lists.announced || /\p{L}\/\p{L}|^["“]|\d{4}/u.test(block.text)) return false;
		if (/^\p{Ll}/u.test(next.block.text)) return false;
		if (this.containers[0]?.style === "preamble" && this.containers[0].node.heading !== null)
			return false;
		if (at < this.recitalsEnd) return false;
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
		const preamble = grow("preamble", null, null, from, from);
		this.push(preamble, "preamble", 0);
		return preamble;
	}

	private enterOperative({ style, value }: Reading): void {
		if (this.hasArticles || this.operative) return;
		if (rankOf(style) === 0 && value === 1) {
			this.lists.clear();
			this.leavePreamble();
		}
	}

	private leavePreamble(): void {
		this.operative = true;
		if (this.containers[0]?.style === "preamble") this.containers.length = 0;
	}

	private dissolvePreamble(): void {
		this.root.children = this.root.children.flatMap((node) =>
			node.kind === "preamble" && node.heading === null ? node.children : node,
		);
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
