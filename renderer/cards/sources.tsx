import { referenceSource } from "../references/card-reference";
import { commentsAt, suggestionsAt } from "../review/comments-section";
import { spellingSource } from "../spelling/spelling-section";
import { termSource } from "../terms/card-term";
import { FindingsSection } from "./findings-section";
import { ProblemsSection } from "./problems-section";
import { spanOpener } from "./read-spans";
import { type CardSource, isAt } from "./types";

/** What was found in the words, and what the next level needs. */
const findings: CardSource = (place, state) => {
	const reading = state.readings.get(place.block)?.reading;
	const open = spanOpener(state, place.block);
	if (!reading || !open) return null;
	const spans = reading.findings.map((finding) =>
		finding.evidence.flatMap((evidence) => (evidence.in === "text" ? (open(evidence) ?? []) : [])),
	);
	const at = reading.findings.flatMap((_, index) =>
		place.offset === null || spans[index]?.some((span) => isAt(span, place)) ? [index] : [],
	);
	if (at.length === 0) return null;
	return {
		spans: at.flatMap((index) => spans[index]?.filter((span) => isAt(span, place)) ?? []),
		content: <FindingsSection clause={place.block} findings={at} />,
	};
};

/** The flaws of form in the words, with what mends them. */
const problems: CardSource = (place, state) => {
	const reading = state.readings.get(place.block)?.reading;
	const open = spanOpener(state, place.block);
	if (!reading || !open) return null;
	const at = reading.problems.flatMap((problem, index) => {
		const span = open(problem);
		return span && isAt(span, place) ? [{ index, span }] : [];
	});
	if (at.length === 0) return null;
	return {
		spans: at.map(({ span }) => span),
		content: <ProblemsSection clause={place.block} problems={at.map(({ index }) => index)} />,
	};
};

/** The sections of the card in their order; a feature adds its own here, its title is the message `card.<name>`. */
export const CARD_SOURCES: readonly { readonly name: string; readonly source: CardSource }[] = [
	{ name: "problems", source: problems },
	{ name: "references", source: referenceSource },
	{ name: "terms", source: termSource },
	{ name: "findings", source: findings },
	{ name: "suggestions", source: suggestionsAt },
	{ name: "comments", source: commentsAt },
	{ name: "spelling", source: spellingSource },
];
