import type { ReadClauseInput } from "../form/read-form";
import type { ActorStatus } from "../reading/types";
import { anyIn } from "../text/spans";
import { ACTORS, actorsNamed, undertaken } from "./chain-duties";
import type { ChainBreak, ChainDuty, ChainPart } from "./chain-types";
import { wordsOf } from "./lexicon";

/** Without a part for each of these the chain has a hole. */
export const REQUIRED: readonly ActorStatus[] = ["state", "commander", "operator", "developer"];

/** Who may be made to answer by another's duty. */
const ANSWERABLE: readonly ActorStatus[] = ["commander", "operator", "developer", "individual"];

const ANSWERING: ReadonlySet<string> = new Set([
	"accountability.responsible-party",
	"accountability.remedy",
]);

/** Clauses that name an actor in a binding or empowering norm together with words of a concept. */
function giving(
	clauses: readonly ReadClauseInput[],
	actor: ActorStatus,
	concept: string,
): readonly string[] {
	return clauses
		.filter(({ input, reading }) => {
			const { own } = wordsOf(input, reading);
			return (
				own.has(concept) &&
				reading.norms.some(
					(norm) =>
						norm.force !== "recital" &&
						norm.force !== "statement" &&
						norm.force !== "recommendation" &&
						anyIn(own.get(concept), norm) &&
						(norm.bearer?.status === actor || anyIn(own.get(`pack:actor.${actor}`), norm)),
				)
			);
		})
		.map(({ reading }) => reading.id);
}

/** The clauses that make each actor answer. */
function answersOf(clauses: readonly ReadClauseInput[]): ReadonlyMap<ActorStatus, string[]> {
	const answers = new Map<ActorStatus, string[]>(ACTORS.map((actor) => [actor, []]));
	for (const clause of clauses) {
		const found = undertaken(clause, ANSWERING);
		if (found.length === 0) continue;
		const { input, reading } = clause;
		const { own } = wordsOf(input, reading);
		const actors = new Set<ActorStatus>();
		for (const { norm: index, check } of found) {
			const norm = index === null ? null : reading.norms[index];
			if (!norm) continue;
			// A State that punishes makes others answer; one that compensates answers itself.
			const others = actorsNamed(own, norm, ANSWERABLE).filter(
				(actor) => actor !== norm.bearer?.status,
			);
			if (check === "accountability.remedy" && others.length > 0)
				for (const actor of others) actors.add(actor);
			else if (norm.bearer) actors.add(norm.bearer.status);
			if (check === "accountability.responsible-party")
				for (const actor of others) if (actor !== "individual") actors.add(actor);
		}
		for (const actor of actors) answers.get(actor)?.push(reading.id);
	}
	return answers;
}

/** What each actor has to do and to answer for, and with what authority and information. */
export function chainParts(
	clauses: readonly ReadClauseInput[],
	duties: readonly ChainDuty[],
): readonly ChainPart[] {
	const answers = answersOf(clauses);
	return ACTORS.flatMap((actor) => {
		const own = duties
			.filter(({ bearers, acting }) => bearers.includes(actor) || acting.includes(actor))
			.map(({ clause }) => clause);
		const answered = answers.get(actor) ?? [];
		if (own.length === 0 && answered.length === 0 && !REQUIRED.includes(actor)) return [];
		return [
			{
				actor,
				duties: own,
				answers: answered,
				authority: answered.length > 0 ? giving(clauses, actor, "authority") : [],
				information: answered.length > 0 ? giving(clauses, actor, "information") : [],
			},
		];
	});
}

/** Where the chain breaks: duties first, in document order, then actors. */
export function chainBreaks(
	duties: readonly ChainDuty[],
	parts: readonly ChainPart[],
): readonly ChainBreak[] {
	const breaks: ChainBreak[] = [];
	for (const { clause, bearers, links } of duties) {
		if (bearers.length === 0) breaks.push({ kind: "no-bearer", clause });
		if (links.record.length === 0) breaks.push({ kind: "no-record", clause });
		if (links.review.length === 0) breaks.push({ kind: "no-review", clause });
		if (links.consequence.length === 0) breaks.push({ kind: "no-consequence", clause });
	}
	for (const { actor, duties: own, answers, authority, information } of parts) {
		if (own.length === 0 && answers.length === 0) breaks.push({ kind: "silent", actor });
		if (answers.length === 0) continue;
		if (authority.length === 0) breaks.push({ kind: "no-authority", actor, clauses: answers });
		if (information.length === 0) breaks.push({ kind: "no-information", actor, clauses: answers });
	}
	return breaks;
}
