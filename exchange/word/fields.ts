import { elementsOf, firstIn, type XmlElement } from "../xml";
import { isOff } from "./elements";
import { fieldFormula } from "./formulas";
import { valOf, wholeNumber } from "./read-styles";
import { symbolOf, UNKNOWN } from "./symbols";

/** A field of Word around words. */
export interface Field {
	code: string;
	/** Whether what is read now is what the field shows, not its code. */
	readonly shows: boolean;
	/** Whether it is a number of a reference that is read as one. */
	joined: boolean;
	/** Whether words stand for it. */
	hasWords: boolean;
	/** What it shows where no words stand for it. */
	readonly shown: string;
}

/** The field of a cross-reference, by its code. */
export const REFERENCE = /^\s*REF\s+(\S+)/;

/** Fields that would start a program or fetch a file. */
const REMOTE =
	/^\s*(?:DDE|DDEAUTO|LINK|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|MACROBUTTON|DATABASE)\b/i;

const LINK = /^\s*HYPERLINK\b/i;

/** The number of a caption, which ours have. */
export const CAPTION = /^\s*SEQ\b/i;

const FORMULA = /^\s*EQ\b/i;
const FORM = /^\s*FORM(?:TEXT|CHECKBOX|DROPDOWN)\b/i;
const SYMBOL = /^\s*SYMBOL\s+(0x[0-9a-f]{1,4}|\d{1,5})(.*)$/is;

/** What a field of a form shows by its data: a ticked box, or the entry that is chosen. */
function chosenIn(data: XmlElement | undefined): string {
	const box = firstIn(data, "w:checkBox");
	const checked = firstIn(box, "w:checked") ?? firstIn(box, "w:default");
	if (box) return checked && !isOff(valOf(checked)) ? "☒" : "☐";
	const list = firstIn(data, "w:ddList");
	const chosen = wholeNumber(valOf(firstIn(list, "w:result") ?? firstIn(list, "w:default"))) ?? 0;
	return valOf(elementsOf(list, "w:listEntry")[chosen]) ?? "";
}

/** The kind of loss that a field is, by its code; `null` for one of no kind. */
export function lossOfField({ code, hasWords, shown }: Field): string | null {
	if (code.trim() === "") return null;
	if (REMOTE.test(code)) return "remote";
	if (REFERENCE.test(code)) return "references";
	if (LINK.test(code)) return "links";
	if (FORM.test(code)) return "form-fields";
	if (FORMULA.test(code)) return "formulas";
	if (SYMBOL.test(code)) return (hasWords ? "" : signOf(code)) === UNKNOWN ? "symbols" : null;
	return hasWords || shown !== "" ? "fields" : "empty-fields";
}

function signOf(code: string): string {
	const [, sign = "", options = ""] = SYMBOL.exec(code) ?? [];
	const font = /\\f\s*(?:"([^"]*)"|(\S+))/.exec(options);
	return symbolOf(font?.[1] ?? font?.[2] ?? "", Number(sign));
}

/** What Word shows for a field that no words stand for; "" where that is nothing. */
export function wordsOfField({ code, shown }: Field): string {
	if (shown !== "") return shown;
	if (FORMULA.test(code)) return fieldFormula(code);
	return SYMBOL.test(code) ? signOf(code) : "";
}

/** Whether every field that begins in a part ends in it. */
export function hasWholeFields(part: XmlElement | null): boolean {
	let open = 0;
	const visit = (element: XmlElement): void => {
		for (const child of elementsOf(element)) {
			const type = child.name === "w:fldChar" ? child.attributes.get("w:fldCharType") : undefined;
			if (type === "begin") open += 1;
			else if (type === "end") open -= 1;
			visit(child);
		}
	};
	if (part) visit(part);
	return open <= 0;
}

/** The fields around the words that are read; they may run on from one paragraph to the next. */
export class Fields {
	private readonly open: Field[] = [];
	private hidden = 0;

	/** Where not all fields are `whole`, what seems to be the code of one may be the text behind it. */
	constructor(private readonly whole: boolean) {}

	/** The innermost field. */
	get last(): Field | undefined {
		return this.open.at(-1);
	}

	/** Whether what is read is part of a field's code. */
	get inCode(): boolean {
		return this.whole && this.hidden > 0;
	}

	/** Begins a field; `data` is what a form says of it. */
	begin(code: string, shows: boolean, data?: XmlElement): void {
		this.put({ code, shows, joined: false, hasWords: false, shown: chosenIn(data) });
	}

	/** The innermost field's code is at its end, and what it shows begins. */
	separate(): void {
		const field = this.end();
		if (field) this.put({ ...field, shows: true });
	}

	/** Ends the innermost field. */
	end(): Field | undefined {
		const field = this.open.pop();
		if (field && !field.shows) this.hidden -= 1;
		return field;
	}

	private put(field: Field): void {
		if (!field.shows) this.hidden += 1;
		this.open.push(field);
	}
}
