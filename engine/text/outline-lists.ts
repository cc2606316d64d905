import type { Label, Reading } from "./labels";
import { follows, labelsBelow, type Read } from "./outline-reads";
import { announces, type Growing, isOpen } from "./outline-tree";

/** Style of a paragraph without a label that may introduce a list. */
const FLUSH = "flush";
/** Style of a heading over some numbered paragraphs of an article. */
export const SUBHEADING = "subheading";

/** Deeper items stand at this depth: no instrument nests so far, but a hostile text might. */
const DEEPEST = 16;

/** An open item of a list, or a paragraph that introduces one. */
interface Item extends Reading {
	readonly node: Growing;
}

/** How far a series of labels has come since its container opened, and the style of the item it stood in. */
interface Series {
	readonly value: number;
	readonly within: string | null;
}

/** The lists open at one place of the text, outermost first. */
export class OpenLists {
	private items: Item[] = [];
	private readonly series = new Map<string, Series>();

	constructor(private readonly reads: readonly Read[]) {}

	/** Forgets all lists: a container has opened. */
	clear(): void {
		this.items = [];
		this.series.clear();
	}

	/** Opens an item under the items that `parentOf` left open. */
	open(reading: Reading, node: Growing): void {
		this.series.set(reading.style, { value: reading.value, within: this.top?.style ?? null });
		this.items.length = Math.min(this.items.length, DEEPEST);
		this.items.push({ ...reading, node });
	}

	/** Whether the innermost open item announces a list. */
	get announced(): boolean {
		return this.top !== undefined && announces(this.top.node);
	}

	/** Whether a list of the style is open. */
	has(style: string): boolean {
		return this.items.some((item) => item.style === style);
	}

	/** Whether the label comes next in its series, wherever in the container the series left off. */
	goesOnFrom({ style, value }: Reading): boolean {
		return this.series.get(style)?.value === value - 1;
	}

	/** The reading of a label that its place in the open lists supports, or `null` if it is no label here. */
	choose(label: Label, at: number): Reading | null {
		const next = this.successors(label);
		const first = label.readings[0] as Reading;
		if (label.readings.length === 1 && next.length > 0) return next[0] as Reading;
		if (next.length > 0) {
			const ahead = this.followed(label, next, at);
			if (ahead) return ahead;
			if (!this.announced) return next[0] as Reading;
		}
		if (!label.weak || this.goesOnFrom(first)) return first;
		// "1 State has reported": a bare number opens a list only if the list goes on.
		if (first.value === 1) return first.style !== "1" ? first : this.followed(label, [], at);
		const numbered = /^\d/.test(first.style) && first.style.endsWith(".1");
		return numbered || (this.has(first.style) && first.style.includes(".")) ? first : null;
	}

	/** Closes the lists that the item stands outside of; the clause it then stands in, or `null` for its container. */
	parentOf(reading: Reading): Growing | null {
		const { style, value } = reading;
		const { top } = this;
		const introduced =
			top?.style === FLUSH
				? value <= 1
				: top?.style === SUBHEADING && style !== SUBHEADING && rankOf(style) === 0;
		if (top && introduced && isOpen(top.node)) return top.node;
		const same = this.depthOf(style);
		const home = this.depthOf(this.series.get(style)?.within ?? "");
		if (same >= 0) this.items.length = same;
		else if (value > 1 && home >= 0 && this.goesOnFrom(reading)) this.items.length = home + 1;
		else if (value <= 1) this.leaveDeeper(style);
		else
			this.items.length =
				1 + this.items.findLastIndex((item) => rankOf(item.style) < rankOf(style));
		return this.items.findLast((item) => isOpen(item.node))?.node ?? null;
	}

	/** As `parentOf`, for a paragraph without a label at `at`: one between two items of a list stands beside them. */
	parentOfParagraph(at: number, introduces: boolean): Growing | null {
		if (this.top?.style === FLUSH) this.items.pop();
		const depth = Math.max(0, this.continued(at, introduces));
		this.items.length = Math.min(this.items.length, depth + 1);
		if (this.items[depth]?.style === FLUSH) this.items.length = depth;
		return this.items.slice(0, depth).findLast((item) => isOpen(item.node))?.node ?? null;
	}

	/** Lets the paragraph introduce the items below it. */
	introduce(node: Growing): void {
		this.items.push({ style: FLUSH, value: 0, node });
	}

	private get top(): Item | undefined {
		return this.items[this.items.length - 1];
	}

	private depthOf(style: string): number {
		return this.items.findLastIndex((item) => item.style === style);
	}

	/** Depth of the open list that goes on below the paragraph at `at`; -1 if none does. */
	private continued(at: number, introduces: boolean): number {
		let own = "";
		for (const { readings } of this.items.length > 1 ? labelsBelow(this.reads, at) : []) {
			// The first list below may be the one that the paragraph itself introduces.
			if (introduces && own === "") own = readings.find(({ value }) => value <= 1)?.style ?? " ";
			const depth = this.items.findLastIndex(
				(item) => item.style !== own && readings.some((next) => follows(next, item)),
			);
			if (depth >= 0) return depth;
		}
		return -1;
	}

	/** The readings that come next in an open list, the innermost first. */
	private successors(label: Label): Reading[] {
		return this.items
			.toReversed()
			.flatMap((item) => label.readings.find((reading) => follows(reading, item)) ?? []);
	}

	/** The reading that goes on in the first fitting label below; of several, one of `preferred`. */
	private followed(label: Label, preferred: readonly Reading[], at: number): Reading | null {
		for (const { readings } of labelsBelow(this.reads, at)) {
			const goesOn = (reading: Reading) => readings.some((next) => follows(next, reading));
			const found = preferred.find(goesOn) ?? label.readings.find(goesOn);
			if (found) return found;
		}
		return null;
	}

	/** A new list of a style that heads lists does not stand in an item of one that ends them, unless announced. */
	private leaveDeeper(style: string): void {
		for (let { top } = this; top && !this.announced; top = this.top) {
			const bullets =
				isBullet(style) && isBullet(top.style) && indentOf(style) < indentOf(top.style);
			const heads = rankOf(style) === 0 && rankOf(top.style) >= 3;
			const outer =
				style === SUBHEADING
					? rankOf(top.style) !== 1
					: !isBullet(style) && (isBullet(top.style) || heads);
			if (!bullets && !outer) return;
			this.items.pop();
		}
	}
}

/** Where lists of a style usually stand: 0 heads an article, 4 is deepest. */
export function rankOf(style: string): number {
	if (/^(?:1|1\.|一、|款|1、)$/.test(style)) return 0;
	if (/^(?:[AI一甲][.)、]?|\d\.1|项)$/.test(style)) return 1;
	if (/^\(?a/.test(style)) return 3;
	return /^\(?i/.test(style) ? 4 : 2;
}

function isBullet(style: string): boolean {
	return style.includes("@");
}

function indentOf(style: string): number {
	return Number(style.slice(style.indexOf("@") + 1));
}
