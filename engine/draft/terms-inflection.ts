/** Nouns that keep one form, or whose form with -s is another word: never taken for the plural of something. */
const ONE_FORM: ReadonlySet<string> = new Set([
	"arms",
	"customs",
	"data",
	"forces",
	"goods",
	"headquarters",
	"means",
	"news",
	"premises",
	"series",
	"species",
	"works",
]);

/** Words behind which the noun before them takes the plural: "system of control", "systems of control". */
const JOINTS: ReadonlySet<string> = new Set([
	"against",
	"at",
	"between",
	"by",
	"for",
	"from",
	"in",
	"of",
	"on",
	"to",
	"under",
	"with",
	"without",
]);

/** Words that titles leave small. */
const SMALL: ReadonlySet<string> = new Set([...JOINTS, "a", "an", "and", "or", "the"]);

function isShouted(word: string): boolean {
	return /\p{Lu}.*\p{Lu}/u.test(word) && word === word.toUpperCase();
}

/** The plural of an English noun; the noun itself where it has but one form. */
export function pluralOf(word: string): string {
	const small = word.toLowerCase();
	if (ONE_FORM.has(small) || small === "") return word;
	if (isShouted(word)) return `${word}s`;
	if (/[^aeiou]y$/.test(small)) return `${word.slice(0, -1)}ies`;
	if (/sis$/.test(small)) return `${word.slice(0, -2)}es`;
	if (/(?:[sxz]|[cs]h)$/.test(small)) return `${word}es`;
	return `${word}s`;
}

/** The singular of an English noun in the plural; `null` where it doesn't look like one. */
export function singularOf(word: string): string | null {
	const small = word.toLowerCase();
	if (ONE_FORM.has(small) || small.length < 4 || isShouted(word)) return null;
	if (/ies$/.test(small)) return `${word.slice(0, -3)}y`;
	if (/(?:ly|the|cri|oa)ses$/.test(small)) return `${word.slice(0, -2)}is`;
	if (/(?:ss|x|z|ch|sh)es$/.test(small)) return word.slice(0, -2);
	if (/(?:ss|us|is)$/.test(small) || !/s$/.test(small)) return null;
	return word.slice(0, -1);
}

/** Index of the noun that takes the plural, among the words of a name. */
function headOf(words: readonly string[]): number {
	const joint = words.findIndex((word, index) => index > 0 && JOINTS.has(word.toLowerCase()));
	return (joint < 0 ? words.length : joint) - 1;
}

/** Most words of a name of which each may stand in either number. */
const MOST_FREE_WORDS = 5;

/** Every way in which a name may be written as to number, the name itself first: "States Parties", "State Party". */
export function numberForms(name: string): readonly string[] {
	const words = name.split(" ");
	const head = headOf(words);
	const options = words.map((word, index): readonly string[] => {
		const free = index === head || words.length <= MOST_FREE_WORDS;
		if (!free || SMALL.has(word.toLowerCase())) return [word];
		const singular = singularOf(word);
		if (singular !== null) return [word, singular];
		const plural = pluralOf(word);
		return plural === word ? [word] : [word, plural];
	});
	const forms = options.reduce<readonly string[]>(
		(known, choices) =>
			known.flatMap((front) => choices.map((word) => (front === "" ? word : `${front} ${word}`))),
		[""],
	);
	return [...new Set(forms)];
}

function inNumberOf(use: readonly string[], old: readonly string[], fresh: string): string {
	const used = (use[headOf(use)] ?? "").toLowerCase();
	const own = (old[headOf(old)] ?? "").toLowerCase();
	if (used === own) return fresh;
	const words = fresh.split(" ");
	const head = headOf(words);
	if (singularOf(own)?.toLowerCase() === used)
		return words.map((word) => singularOf(word) ?? word).join(" ");
	const word = words[head] ?? "";
	return words.with(head, singularOf(word) === null ? pluralOf(word) : word).join(" ");
}

function raised(word: string): string {
	return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function startsLarge(word: string): boolean {
	return /^\p{Lu}/u.test(word);
}

function isTitled(words: readonly string[]): boolean {
	return (
		words.length > 1 && words.every((word) => SMALL.has(word.toLowerCase()) || startsLarge(word))
	);
}

function inCaseOf(
	use: readonly string[],
	old: readonly string[],
	fresh: string,
	begins: boolean,
): string {
	if (isShouted(use.join(" ")) && !isShouted(old.join(" "))) return fresh.toUpperCase();
	const words = fresh.split(" ");
	const large = startsLarge(use[0] ?? "");
	const wasLarge = startsLarge(old[0] ?? "");
	// A capital inside of a sentence is a heading's.
	const lone = use.length === 1 && large && !wasLarge && !begins;
	if (lone || (isTitled(use) && !isTitled(old)))
		return words
			.map((word, index) => (index > 0 && SMALL.has(word.toLowerCase()) ? word : raised(word)))
			.join(" ");
	if (large === wasLarge) return fresh;
	if (large) return raised(fresh);
	const [head = ""] = words;
	// A name written large that was used small stays small, unless it begins with an acronym.
	return isShouted(head) ? fresh : head.toLowerCase() + fresh.slice(head.length);
}

/** What stands in the place of a use of an old name once it is called `fresh`: in the number and case of the use. `begins` says that the use begins a sentence. */
export function renamedUse(use: string, old: string, fresh: string, begins: boolean): string {
	const words = use.split(/\s+/);
	const before = old.split(" ");
	return inCaseOf(words, before, inNumberOf(words, before, fresh), begins);
}

/** Whether words at an offset begin a sentence, a clause or a quotation: there a capital says nothing. */
export function beginsSentence(text: string, at: number): boolean {
	return /(?:^|[.!?:;“"‘(])\s*$/.test(text.slice(Math.max(0, at - 4), at));
}

/** Words whose first letter doesn't tell how they sound. */
const LIKE_VOWEL = /^(?:hour|honest|honou?r|heir)/i;
const LIKE_CONSONANT = /^(?:uni(?!n|m)|us[aeiu]|eu|one(?![a-z])|once|ur[aeiou]|ut[ei])/i;

/** "a" or "an", as the word behind it sounds. */
export function indefiniteBefore(word: string): "a" | "an" {
	if (isShouted(word) && word.length <= 4) return /^[AEFHILMNORSX]/.test(word) ? "an" : "a";
	if (LIKE_VOWEL.test(word)) return "an";
	return /^[aeiou]/i.test(word) && !LIKE_CONSONANT.test(word) ? "an" : "a";
}
