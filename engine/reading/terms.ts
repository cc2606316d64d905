import type { PackId } from "../language/pack";
import { regionalForms } from "../language/zh/variants";

/**
 * A term ready for matching: `literals[0]` is what the trie looks for; every further literal follows
 * after letters of any number (`*` in the notation). `open` lets letters follow the last literal.
 */
export interface CompiledTerm {
	readonly literals: readonly string[];
	readonly open: boolean;
	/** A stop phrase: hits of its concept inside it are dropped. */
	readonly stop: boolean;
}

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
	undertake: ["undertake", "undertakes", "undertook", "undertaken", "undertaking"],
	bear: ["bear", "bears", "bore", "borne", "bearing"],
	hold: ["hold", "holds", "held", "holding"],
	keep: ["keep", "keeps", "kept", "keeping"],
	make: ["make", "makes", "made", "making"],
	take: ["take", "takes", "took", "taken", "taking"],
	give: ["give", "gives", "gave", "given", "giving"],
	seek: ["seek", "seeks", "sought", "seeking"],
	strive: ["strive", "strives", "strove", "striven", "striving"],
	forbid: ["forbid", "forbids", "forbade", "forbidden", "forbidding"],
	withdraw: ["withdraw", "withdraws", "withdrew", "withdrawn", "withdrawing"],
	write: ["write", "writes", "wrote", "written", "writing"],
	pay: ["pay", "pays", "paid", "paying"],
	send: ["send", "sends", "sent", "sending"],
	override: ["override", "overrides", "overrode", "overridden", "overriding"],
	choose: ["choose", "chooses", "chose", "chosen", "choosing"],
	submit: ["submit", "submits", "submitted", "submitting"],
	commit: ["commit", "commits", "committed", "committing"],
	permit: ["permit", "permits", "permitted", "permitting"],
	transmit: ["transmit", "transmits", "transmitted", "transmitting"],
	log: ["log", "logs", "logged", "logging"],
	plan: ["plan", "plans", "planned", "planning"],
	ban: ["ban", "bans", "banned", "banning"],
	stop: ["stop", "stops", "stopped", "stopping"],
	transfer: ["transfer", "transfers", "transferred", "transferring"],
	refer: ["refer", "refers", "referred", "referring"],
	confer: ["confer", "confers", "conferred", "conferring"],
	equip: ["equip", "equips", "equipped", "equipping"],
};

/** The regular inflections of an English verb's base form, and the irregular ones the packs need. */
export function inflections(base: string): readonly string[] {
	// A term may be a stranger's: "constructor~" must not find what every object has.
	const irregular = Object.hasOwn(IRREGULAR, base) ? IRREGULAR[base] : undefined;
	if (irregular) return irregular;
	if (base.endsWith("e")) {
		const stem = base.slice(0, -1);
		return [base, `${base}s`, `${base}d`, `${stem}ing`];
	}
	if (/[^aeiou]y$/.test(base)) {
		const stem = base.slice(0, -1);
		return [base, `${stem}ies`, `${stem}ied`, `${base}ing`];
	}
	const third = /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`;
	return [base, third, `${base}ed`, `${base}ing`];
}

const GROUP = /\(([^()]*)\)/;
const NESTED = /\([^()]*\(/;

/** A term without the spaces that an empty choice leaves over. */
function spaced(term: string): string {
	return term.includes("  ") || term.startsWith(" ") || term.endsWith(" ")
		? term.replace(/ {2,}/g, " ").trim()
		: term;
}

/** The ways in which the groups of a term can be filled; those of a group within a group first. */
function filled(term: string): readonly string[] {
	const group = GROUP.exec(term);
	if (!group) return [term];
	const before = term.slice(0, group.index);
	const after = term.slice(group.index + group[0].length);
	const choices = (group[1] ?? "").split("|");
	if (NESTED.test(term)) return choices.flatMap((choice) => filled(before + choice + after));
	const ends = filled(after);
	return choices.flatMap((choice) => ends.map((end) => before + choice + end));
}

/** The terms that a term with groups stands for: `(no|without) delay` is two terms, `(人工|)干预` too. */
function alternatives(term: string): readonly string[] {
	return filled(term).map(spaced);
}

/**
 * Compiles a term of a concept. Notation: `!` first makes a stop phrase; `(a|b)` stands for either, `(a|)` for it or nothing;
 * English `word~` stands for the verb's inflections, `word*` for any ending, other characters for themselves.
 */
export function compileTerm(term: string, pack: PackId): readonly CompiledTerm[] {
	return alternatives(term).flatMap((single) => compileSingle(single, pack));
}

const VERB = /([a-z]+)~/;

function compileSingle(term: string, pack: PackId): readonly CompiledTerm[] {
	const stop = term.startsWith("!");
	const body = stop ? term.slice(1) : term;
	if (pack === "zh")
		return regionalForms(body).map((form) => ({ literals: [form], open: true, stop }));
	const verb = body.includes("~") ? VERB.exec(body) : null;
	if (verb) {
		const before = body.slice(0, verb.index);
		const after = body.slice(verb.index + verb[0].length);
		return inflections(verb[1] ?? "").flatMap((form) =>
			compileSingle(`${stop ? "!" : ""}${before}${form}${after}`, pack),
		);
	}
	if (!body.includes("*")) return body === "" ? [] : [{ literals: [body], open: false, stop }];
	const literals = body.split("*").filter((part) => part.length > 0);
	return literals.length > 0 ? [{ literals, open: body.endsWith("*"), stop }] : [];
}
