import type { Span } from "../text/types";
import type { Gathering } from "./gathering";

/** Where each concept occurs in a text, in textual order; longer hits first where several start together. */
export interface Hits extends Iterable<readonly [concept: string, spans: readonly Span[]]> {
	get(concept: string): readonly Span[] | undefined;
	/** Whether a concept has hits, those that a stop phrase takes away counted. */
	has(concept: string): boolean;
	keys(): Iterable<string>;
}

/** Concepts and the numbers under which their hits are gathered. */
export interface Concepts {
	readonly names: readonly string[];
	readonly numbers: ReadonlyMap<string, number>;
}

/** The hits that a scan has gathered, each concept's made into spans when it is asked for. */
export class TextHits implements Hits {
	readonly concepts: Concepts;
	private gathered: Gathering | null;

	constructor(concepts: Concepts, gathered: Gathering) {
		this.concepts = concepts;
		this.gathered = gathered;
	}

	get(concept: string): readonly Span[] | undefined {
		const number = this.concepts.numbers.get(concept);
		return number === undefined ? undefined : this.gathered?.spansOf(number);
	}

	has(concept: string): boolean {
		const number = this.concepts.numbers.get(concept);
		return number !== undefined && (this.gathered?.has(number) ?? false);
	}

	/** Whether the concept of that number has hits, those that a stop phrase takes away counted. */
	hasNumber(number: number): boolean {
		return this.gathered?.has(number) ?? false;
	}

	/** Adds the places of a concept that no terms give. */
	set(concept: string, spans: readonly Span[]): void {
		const number = this.concepts.numbers.get(concept);
		if (number !== undefined) this.gathered?.set(number, spans);
	}

	/** Numbers of the concepts that have hits, and of stop phrases behind the last concept. */
	filled(): readonly number[] {
		return this.gathered?.filled() ?? [];
	}

	keys(): readonly string[] {
		return this.filled().flatMap((number) => this.concepts.names[number] ?? []);
	}

	*[Symbol.iterator](): Iterator<readonly [string, readonly Span[]]> {
		for (const key of this.keys()) yield [key, this.get(key) ?? []];
	}

	/** Gives the tables back for another text; from now on there are no hits. */
	release(): Gathering | null {
		const gathered = this.gathered;
		this.gathered = null;
		return gathered;
	}
}
