import type { PackId } from "../language/pack";
import { actorHits, actorsBetween } from "./actors";
import { chineseChapeau, chineseSubject } from "./chinese-subject";
import { englishChapeau, englishSubject } from "./english-subject";
import type { Hits } from "./hits";
import type { ScannedText } from "./norms";
import { bearerAt, type Subject, type SubjectSearch } from "./subject";
import type { Bearer } from "./types";

/** Words of force that charge whoever they name next. */
const ADDRESSING =
	/\b(?:instruct|request|direct|ask|urge|invite|encourage|mandate|task|oblige|obligate|require)s?$|\bcalls? (?:up)?on$|\b(?:responsibility|duty|obligation|task) (?:of|on|upon)$|\bincumbent (?:up)?on$/;

/** How far from its word of force a subject or agent is sought, in UTF-16 units. */
const WINDOW = 800;

const FINDERS: Readonly<Record<PackId, (search: SubjectSearch) => Subject>> = {
	en: englishSubject,
	zh: chineseSubject,
};

/** Determiners and short attributes right before an addressee's name. */
const DETERMINED: Readonly<Record<PackId, RegExp>> = {
	en: /(?:(?:all|each|every|any|both|other|relevant|interested|concerned|the|an?|those|participating|endorsing|fellow|its|their) )+$/,
	zh: /(?:所有|全体|各|有关|其他|任何|每一|尚未[^，]{1,20}的)+$/,
};

/** The one a directed verb addresses: "Requests the Secretary-General to", 鼓励各国. */
function addressee(search: SubjectSearch): Bearer | null {
	const { folded, modalEnd, end } = search;
	const within =
		search.pack === "zh" &&
		search.actors.find((hit) => hit.from >= search.modal && hit.to <= modalEnd);
	if (within) return bearerAt(search, within, within.status);
	const actor = search.actors.find(
		(hit) => hit.from >= modalEnd && hit.from <= modalEnd + 40 && hit.to <= end,
	);
	if (!actor) return null;
	const lead = DETERMINED[search.pack].exec(folded.slice(modalEnd, actor.from))?.[0].length ?? 0;
	const words = folded.slice(actor.to, Math.min(end, actor.to + 100));
	const clause = /^ that /.test(folded.slice(modalEnd, modalEnd + 6));
	const verb = search.pack === "en" && !clause ? words.indexOf(" to ") : -1;
	const until = verb > 0 ? actor.to + verb : actor.to;
	return bearerAt(search, { from: actor.from - lead, to: until }, actor.status);
}

/** Finds the subject of the word of force at `modal`. Only the words nearby are looked at, so that its cost does not grow with the text. */
export function findSubject(whole: SubjectSearch): Subject {
	const end = Math.min(whole.end, whole.modalEnd + WINDOW);
	const search = { ...whole, end, actors: actorsBetween(whole.actors, whole.modal - WINDOW, end) };
	const words = whole.folded.slice(whole.modal, whole.modalEnd);
	const found = search.addressing || ADDRESSING.test(words) ? addressee(search) : null;
	if (found) return { span: null, bearer: found, system: false, negative: false };
	return FINDERS[search.pack](search);
}

/** Whom a heading addresses or whose duties it announces, else the actor it names, as the bearer of duties that name nobody ("Reports of the inspection team"). */
export function headingBearer(heading: string, hits: Hits): Bearer | null {
	const actors = actorHits(hits);
	const addressed = actors.find((hit) =>
		/(?:\b(?:recommendations?|advice|appeal|call|message) to|(?:obligations?|duties|responsibilities|undertakings|commitments) of)(?: the| all| each| every)? $|[向对]$/i.test(
			heading.slice(Math.max(0, hit.from - 40), hit.from),
		),
	);
	const actor =
		addressed ??
		actors.find(
			(hit) =>
				hit.status === "organ" ||
				hit.status === "commander" ||
				hit.status === "operator" ||
				hit.status === "developer",
		);
	return actor
		? bearerAt({ text: heading, where: "heading" }, actor, actor.status, "heading")
		: null;
}

const CHAPEAU_FINDERS: Readonly<Record<PackId, (search: SubjectSearch) => Bearer | null>> = {
	en: englishChapeau,
	zh: chineseChapeau,
};

/** Whoever a chapeau without a word of force names as the subject of what follows ("Each State Party:", 缔约国：). */
export function chapeauBearer(chapeau: ScannedText, pack: PackId): Bearer | null {
	const last = chapeau.sentences.at(-1);
	if (!last) return null;
	const found = CHAPEAU_FINDERS[pack]({
		...chapeau,
		actors: actorHits(chapeau.hits),
		pack,
		from: last.from,
		modal: last.to,
		modalEnd: last.to,
		addressing: false,
		end: last.to,
		previous: null,
	});
	return found?.source === "text" ? { ...found, source: "chapeau" } : found;
}

const PART_AGENT: Readonly<Record<PackId, RegExp>> = {
	en: / (?:by|of) (?:the|each|its|an?) (?:[a-z-]+ ){0,2}$/,
	zh: /由[^，。；]{0,8}$/,
};

/** The organ by which a part of a list is done, where its chapeau names nobody ("the activities conducted by the inspection team"). */
export function partBearer(part: ScannedText, pack: PackId): Bearer | null {
	const agent = actorHits(part.hits).find(
		(hit) =>
			hit.status === "organ" &&
			PART_AGENT[pack].test(part.folded.slice(Math.max(0, hit.from - 30), hit.from)),
	);
	return agent ? bearerAt(part, agent, agent.status) : null;
}

const CLAUSAL: Readonly<Record<PackId, RegExp>> = {
	en: /\b(?:recommend|agree|decide|propose|suggest|request|urge|conclude|resolve|determine|demand)[a-z]* that:?$|\b(?:provisions?|elements?|instrument|treaty|protocol|agreement|rules|commitments)\b[^.:;]{0,80}\b(?:include|contain|cover|provide|read|stipulate)s?(?: that| the following(?: [a-z]+)?)?:$/,
	zh: /(?:建议|要求|促请|敦促|商定|决定|同意|规定)(?:如下)?[：:]$/,
};

/** Whether a chapeau is followed by whole clauses with subjects of their own ("The Group recommends that:"). */
export function bringsClauses(chapeau: ScannedText | null, pack: PackId): boolean {
	return chapeau !== null && CLAUSAL[pack].test(chapeau.folded.trimEnd());
}

/** How a clause without a word of force opens with its subject: what stands before the name, and what must follow it. */
const LEADING: Readonly<Record<PackId, { readonly before: RegExp; readonly after: RegExp }>> = {
	en: {
		before: /^(?:\(?[a-z0-9]{1,4}[.)] )?(?:(?:all|the|each|every|any|both|an?) )?(?:[a-z-]+ )?$/,
		after: /^(?:,| (?!of|and|or|in|to|for|with|by|on|from|at)[a-z])/,
	},
	zh: { before: /^[^，。；：]{0,10}$/, after: /^[向对将把会依按应须每及负制建设提报组在应从于]/ },
};

/** The actor that a clause without a word of force opens with. */
export function leadingBearer(part: ScannedText, pack: PackId): Bearer | null {
	const first = actorHits(part.hits)[0];
	if (!first) return null;
	const { before, after } = LEADING[pack];
	const words = part.folded.slice(first.to, first.to + 12);
	if (!before.test(part.folded.slice(0, first.from)) || !after.test(words)) return null;
	const label =
		/^\s*(?:[（(]?[0-9a-z一二三四五六七八九十]{1,4}[.)）、]\s*)?/.exec(part.folded)?.[0].length ??
		0;
	const from = pack === "zh" ? Math.min(label, first.from) : first.from;
	return bearerAt(part, { from, to: first.to }, first.status);
}
