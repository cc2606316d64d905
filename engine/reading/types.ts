import type { Language } from "../language/types";
import type { Span } from "../text/types";

/** What kind of text a draft is; decides its legal status and how political verbs are read. */
export type InstrumentType =
	| "treaty"
	| "protocol"
	| "political-declaration"
	| "resolution"
	| "code"
	| "strategy"
	| "principles"
	| "statute";

/** Where in an instrument a clause stands. */
export type Part = "preamble" | "operative" | "annex";

/** The text that a position counts in: the clause itself, its article's heading, or the chapeau that introduces it. */
export type Where = "text" | "heading" | "chapeau";

/** The deontic force of a norm, strongest first. */
export type Force =
	| "prohibition"
	| "obligation"
	| "commitment"
	| "permission"
	| "recommendation"
	| "statement"
	| "recital";

/** What sort of actor bears a norm; the accountability chain needs the first five but `organ`. */
export type ActorStatus = "state" | "organ" | "commander" | "operator" | "developer" | "individual";

/** A part of a clause, quoted; `text` is the slice `from..to` of the string named by `in`. */
export interface Quote extends Span {
	readonly in: Where;
	readonly text: string;
}

/** Who a norm binds, and how that was found; `implied` stands for a subjectless prohibition that binds every Party. */
export interface Bearer extends Quote {
	readonly status: ActorStatus;
	readonly source: "text" | "chapeau" | "heading" | "previous" | "implied";
}

/** A number with its unit; `value` is `null` where the words name no number ("the period set out in Annex A"). */
export interface Quantity extends Quote {
	readonly kind: "time" | "frequency" | "date" | "amount" | "share" | "event";
	readonly comparator: "at-most" | "at-least" | "exactly";
	readonly value: number | null;
	/** The lower end of a range ("between 10 and 20"), whose upper end is `value`; `null` where there is no range. */
	readonly low: number | null;
	readonly unit: string | null;
}

/** A level of an instrument's numbering; sections, chapters and parts group articles, points divide paragraphs. */
export type ReferenceUnit =
	| "part"
	| "chapter"
	| "section"
	| "article"
	| "paragraph"
	| "point"
	| "annex";

/** One step of the way to what a reference names. */
export interface ReferenceStep {
	readonly unit: ReferenceUnit;
	/** As written, without brackets ("VIII", "二", "b"); `null` where the words only point ("this Article", 前款, "the Annex"). */
	readonly label: string | null;
	/** The label's number: digits, Roman and Chinese numerals; `null` for letters and where there is no label. */
	readonly value: number | null;
	readonly which: "numbered" | "this" | "previous" | "next" | "only";
}

/** A reference to an article, paragraph, annex or another instrument, as the words name it. A list of numbers gives one reference each, a range one for all. */
export interface Reference extends Quote {
	/** The kind of the innermost step; `instrument` where a whole other instrument is named. */
	readonly target: "article" | "paragraph" | "annex" | "instrument";
	/** The innermost step's label, as written. */
	readonly number: string | null;
	/** From the outermost step named to the innermost; empty for a whole instrument. */
	readonly path: readonly ReferenceStep[];
	/** Last of a range ("Articles 4 to 6", 第四条至第六条), in the unit of the innermost step; `null` for a single one. */
	readonly through: ReferenceStep | null;
	/** Whether it points within the text's own instrument. */
	readonly instrument: "this" | "other";
	/** How the words name the other instrument; `null` within this one. */
	readonly title: string | null;
}

/** A hedge; `toBearer` tells whether it leaves the decision to the bearer and so empties the duty. */
export interface Hedge extends Quote {
	readonly toBearer: boolean;
}

/** One norm read from a clause; the span covers its words in the clause's own text. */
export interface Norm extends Span {
	readonly force: Force;
	readonly kind: "regulative" | "constitutive" | "power";
	/** Whether a result is owed ("ensure") or only conduct ("seek to ensure"). */
	readonly standard: "result" | "conduct";
	/** `null` where nobody can be identified. */
	readonly bearer: Bearer | null;
	/** The words that give the force; `null` for a statement. */
	readonly modal: Quote | null;
	readonly act: Quote | null;
	readonly object: Quote | null;
	readonly conditions: readonly Quote[];
	readonly exceptions: readonly Quote[];
	readonly hedges: readonly Hedge[];
	readonly quantities: readonly Quantity[];
	readonly references: readonly Reference[];
	readonly negated: boolean;
	/** Prohibitions that follow this duty in its clause and restrain how it is done. */
	readonly restraints: readonly Norm[];
}

/** How determinate a clause is on a check: silent, mentioned, undertaken, specified. 4 (covered) exists only for a whole draft. */
export type Level = 0 | 1 | 2 | 3;

/** What a piece of evidence does for its finding. */
export type EvidenceRole =
	| "subject"
	| "force"
	| "act"
	| "object"
	| "bound"
	| "hedge"
	| "condition"
	| "exception"
	| "reader"
	| "reference";

/** Words that earned, or lowered, a level. */
export interface Evidence extends Quote {
	readonly role: EvidenceRole;
}

/** A message by its id in the catalogues, with its parameters; the engine never makes sentences. */
export interface Message {
	readonly id: string;
	readonly params: Readonly<Record<string, string | number>>;
}

/** What a clause says on one check; `level` is 1 or more. */
export interface Finding {
	readonly check: string;
	readonly level: Level;
	/** The rule of the check's data that matched. */
	readonly rule: string;
	/** The rubric's attributes (direction, status, venue, object, …); each a list of values. */
	readonly attributes: Readonly<Record<string, readonly string[]>>;
	readonly evidence: readonly Evidence[];
	/** Index into the reading's norms; `null` where no norm stands behind the finding. */
	readonly norm: number | null;
	/** What was found and what the next level needs. */
	readonly message: Message;
}

/** A flaw of form with its place; problems have no level. */
export interface Problem extends Quote {
	readonly check: string;
	readonly message: Message;
	/** Text that would mend it, where that is mechanical; `null` otherwise. */
	readonly replacement: string | null;
}

/** A document-level modifier that stands in a clause, with its words. */
export interface FoundModifier {
	readonly modifier: string;
	readonly evidence: readonly Evidence[];
}

/** One step of the way from an instrument to a clause. */
export interface PlaceStep {
	/** Id of the node, so that two clauses of one article share its step. */
	readonly id: string;
	readonly kind: "preamble" | "part" | "article" | "annex" | "clause" | "table" | "cell";
	/** The number as shown ("Article 3", "(b)", 第二条), of a cell its row and column ("2.3"); `null` where the node has none. */
	readonly label: string | null;
	/** Place among its siblings of the same kind, from 1. */
	readonly ordinal: number;
}

/** Where a clause stands in its instrument, outermost step first. */
export type ClausePlace = readonly PlaceStep[];

/** A clause as the reader takes it: the words and what stands around them. */
export interface ClauseInput {
	readonly id: string;
	readonly text: string;
	/** `undefined` means: find out from the text. */
	readonly language?: Language | undefined;
	readonly heading?: string | undefined;
	readonly chapeau?: string | undefined;
	readonly part?: Part | undefined;
	readonly instrument?: InstrumentType | undefined;
	/** Where it stands; what the form of the whole instrument is read by. The clause's own reading doesn't depend on it. */
	readonly place?: ClausePlace | undefined;
	/** Brackets of the draft that the text was read through, as spans of the text. */
	readonly brackets?: readonly Span[] | undefined;
	/** Words that stand for cross-references of the draft whose target is gone, as spans of the text. */
	readonly missing?: readonly Span[] | undefined;
}

/** What was read in one clause. Findings are in the order of the checks' registry; norms and problems in textual order. */
export interface ClauseReading {
	readonly id: string;
	readonly language: Language;
	readonly norms: readonly Norm[];
	readonly findings: readonly Finding[];
	readonly problems: readonly Problem[];
	/** In the order of the modifiers' registry. */
	readonly modifiers: readonly FoundModifier[];
	/** Every cross-reference in the clause's own text, in textual order. */
	readonly references: readonly Reference[];
}
