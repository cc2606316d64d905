/** What stands before the second and third parts of an element of MathML: without it 1 over 2 would read as 12. */
const BEFORE: Readonly<Record<string, readonly string[]>> = {
	mfrac: ["/"],
	msup: ["^"],
	msub: ["_"],
	msubsup: ["_", "^"],
	mover: ["^"],
	munder: ["_"],
	munderover: ["_", "^"],
	mroot: ["√"],
};

/** What stands between all parts of an element. */
const BETWEEN: Readonly<Record<string, string>> = { mtable: "; ", mtr: " ", mfenced: "," };

/** Elements that hold several parts as one. */
const ROWS: ReadonlySet<string> = new Set(["mrow", "mstyle", "mfenced"]);

interface Open {
	readonly name: string;
	readonly end: string;
	parts: number;
}

/** Writes a formula of MathML on one line, element by element: (a+b)/2, x^2, √(c). */
export class HtmlFormula {
	private readonly open: Open[] = [];

	/** What stands before an element's own words. */
	begin(name: string): string {
		const around = this.open.at(-1);
		const index = around?.parts ?? 0;
		if (around) around.parts += 1;
		const of = around?.name ?? "";
		const own = Object.hasOwn(BEFORE, of) ? BEFORE[of] : undefined;
		const between = Object.hasOwn(BETWEEN, of) && index > 0 ? BETWEEN[of] : undefined;
		const before = between ?? own?.[index - 1] ?? "";
		const bracketed = name === "mfenced" || (own !== undefined && ROWS.has(name));
		const root = name === "msqrt" ? "√(" : "";
		this.open.push({ name, end: root !== "" || bracketed ? ")" : "", parts: 0 });
		return before + root + (bracketed ? "(" : "");
	}

	/** What stands behind the words of the element that ends; `null` where that is the formula itself. */
	end(): string | null {
		const { end } = this.open.pop() ?? { end: "" };
		return this.open.length === 0 ? null : end;
	}
}
