/** A half-open range of UTF-16 code units. */
export interface Span {
	readonly from: number;
	readonly to: number;
}
