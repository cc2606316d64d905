import type { Finding, Norm } from "../../engine/index";

/** The labels that parts of a norm are shown under; each has a message `norm.<name>`. */
export type NormPartName =
	| "bearer"
	| "force"
	| "act"
	| "object"
	| "bound"
	| "condition"
	| "exception"
	| "hedge"
	| "reader"
	| "reference";

/** One labelled part. `words` are the clause's own; empty where the norm lacks the part. */
export interface NormPart {
	readonly name: NormPartName;
	readonly words: string;
}

function unique(parts: readonly NormPart[]): readonly NormPart[] {
	const seen = new Set<string>();
	return parts.filter(({ name, words }) => {
		const key = `${name} ${words}`;
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}

/** A norm as labelled parts in the order in which drafters read them; the bearer is listed even where nobody is named. */
export function normParts(norm: Norm, findings: readonly Finding[]): readonly NormPart[] {
	const readers = findings.flatMap((finding) =>
		finding.evidence.filter((evidence) => evidence.role === "reader"),
	);
	const parts: NormPart[] = [
		{ name: "bearer", words: norm.bearer?.text ?? "" },
		{ name: "force", words: norm.modal?.text ?? "" },
	];
	if (norm.act) parts.push({ name: "act", words: norm.act.text });
	if (norm.object) parts.push({ name: "object", words: norm.object.text });
	for (const { text } of norm.quantities) parts.push({ name: "bound", words: text });
	for (const { text } of readers) parts.push({ name: "reader", words: text });
	for (const { text } of norm.conditions) parts.push({ name: "condition", words: text });
	for (const { text } of norm.exceptions) parts.push({ name: "exception", words: text });
	for (const { text } of norm.hedges) parts.push({ name: "hedge", words: text });
	for (const { text } of norm.references) parts.push({ name: "reference", words: text });
	return unique(parts);
}
