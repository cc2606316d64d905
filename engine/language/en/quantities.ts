const SMALL =
	"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
const TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
const WORD = `(?:(?:${TENS})(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|${SMALL}|a dozen|half an?|a|an)`;
const SCALE = "hundred|thousand|million|billion|trillion";
const NUMBER = `(?:\\d[\\d,.]*\\d(?:\\^\\d+| ?[x×] ?10\\^?\\d+)?|\\d+(?:\\^\\d+)?|${WORD}|${SCALE}|several hundred)`;

/** A number as figures or words, with the same in brackets after it, that ends right before its unit. */
export const BEFORE_UNIT = new RegExp(
	`(?:^|[^\\w.,])(${NUMBER}(?:(?:[- ]|(?<=hundred|thousand|million) and )${NUMBER})*)(?: ?\\([\\d,.]+\\))?(?:-| )(?:consecutive |calendar |working |business |full |square |cubic |additional |further |clear |floating-point |percentage )*$`,
);
/** A lower number that a range opens with: "between 10 and", "from five to". */
export const RANGE = new RegExp(
	`(?:between|from) (${NUMBER}(?:[- ]${NUMBER})*)(?: [a-z]+)? (?:and|to) (?:a |the )?$`,
);
/** Words before a number, or a period named by its article, that say how it bounds. */
export const COMPARATOR =
	/(?:^|[^a-z])(within|inside|no later than|not later than|no earlier than|not earlier than|no sooner than|at least|at the least|not less than|no fewer than|not fewer than|no less than|not more than|no more than|more than|greater than|exceeding|exceeds?|not exceed(?:ing)?|up to|every|each|for|a minimum of|a maximum of|minimum|maximum|in excess of|fewer than|less than|below|above|under|over|at most|after|before|prior to|between|from|as many as|once every|once in|for a period of|during)\s+(?:a |an |the )?(?:period of |period not exceeding |first |next |each |further |total of |maximum of |minimum of )?(?:a |an )?$/;
/** Comparing words of a lower bound. */
export const AT_LEAST =
	/^(?:at least|at the least|not less than|no fewer than|not fewer than|no less than|more than|greater than|in excess of|a minimum of|minimum|above|over|exceeding|exceeds?|no earlier than|not earlier than|no sooner than|after)$/;
/** Comparing words that bound neither way. */
export const EXACTLY =
	/^(?:every|each|for|for a period of|once every|once in|during|between|from)$/;
/** Words after a unit that bound it: "ten years or more", "30 days at the latest". */
export const AFTER_UNIT =
	/^,? (?:(or more|at least|at a minimum|as a minimum)|(or less|or fewer|at the latest|at most|as a maximum|at the outside))/;
/** What a time is counted from or to. */
export const EVENT =
	/^ (?:of|after|before|prior to|from|following|in advance of|preceding|upon)(?: [a-z’'-]+){1,8}?(?=$|[,;:.()]| (?:and|or|to|by|with|in|for|shall|must|may|if|unless|each|any|at|on|as|which|that|whether)(?![a-z]))/;
/** Verbs and nouns by which a period repeats: "every two years", "twice a year". */
export const REPEATING =
	/(?:every|each|once (?:every|in)|intervals of(?: no more than| not more than| not less than)?|(?:once|twice|[a-z]+ times) (?:a|an|per|each|every|in)|times (?:a|per|in)) (?:a |the |any |each )?$/;
/** "N times per unit" right before a unit of time. */
export const TIMES_PER =
	/(?:^|[^a-z])((?:(?:at least |not less than |no fewer than |not more than |up to )?(?:once|twice|thrice|(?:\d+|two|three|four|five|six|ten|twelve) times)) (?:a|an|per|each|every|in (?:any|each|every|a)) (?:calendar |fiscal )?)$/;

const MONTHS =
	"january|february|march|april|may|june|july|august|september|october|november|december";
/** A day of the year, or a month with its year. */
export const DATE = new RegExp(
	`\\b\\d{1,2}(?:st|nd|rd|th)? (?:${MONTHS})\\b(?:,? \\d{4})?|\\b(?:${MONTHS}) \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4})?|\\b(?:end of|by|before|until|since) (?:${MONTHS}) \\d{4}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b`,
	"g",
);
/** A year that limits an act: "by 2026", "before the end of 2030". */
export const YEAR =
	/\b(?:by|before|until|no later than|not later than)(?: the end of)? ((?:19|20)\d{2})\b(?! [a-z]+s\b)/g;
/** Words before a date that make it a limit of an act, and those that make it a thing's own. */
export const DEADLINE =
	/(?:^| )(?:by|before|until|no later than|not later than|prior to|as of|on or before|not after|from|starting|with effect from)(?: the| (?:the )?end of)? $/;
/** Words by which a date belongs to a thing. */
export const DATED =
	/(?:produced|made|manufactured|dated|done|signed|adopted|concluded|born|acquired|built|constructed|opened|in force|entered into force|resolution [0-9/a-z ]+)(?: [a-z]+){0,3} (?:by|before|until|prior to|after|on|of|as of|from)(?: the)? $/;

/** A percentage. */
export const SHARE =
	/(?:(?<![\d.,])\d[\d.,]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|twenty-five|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?) ?(?:%|per ?cent(?:age points?)?\b)/g;
/** Fractions that decide: "two-thirds majority". */
export const FRACTION =
	/\b(?:one|two|three)[- ](?:half|halves|thirds?|quarters?|fourths?|fifths?)\b/g;
/** Bare powers and large figures: "10^24", "1.5 × 10^25". */
export const POWER =
	/(?<![\d.,])\d[\d.,]*(?: ?[x×*] ?10\^?\d+|\^\d+)(?: (?:floating[- ]point )?(?:operations|flops?))?/g;

/** A time told by what happens and no number: "before each use", "upon receipt of the request". */
export const OCCASION =
	/\b(?:immediately )?(?:prior to|before|after|upon|following)(?: (?:each|every)(?: [a-z-]+){1,4}?(?=$|[,;:.()]| (?:and|or|to|by|with|in|for|shall|must|may|if|unless|of)\b)| (?:(?:the|its|their|any|such|first) )?(?:deployment|use|fielding|activation|acquisition|adoption|receipt|detection|completion|request|launch|entry into (?:force|service)|expiry|notification|discovery)(?: of(?: (?:the|such|this|an?|any|its))? (?!the(?![a-z]))[a-z-]+)?(?![a-z]))/g;

const VALUES: Readonly<Record<string, number>> = Object.fromEntries([
	...SMALL.split("|").map((word, index) => [word, index + 1] as const),
	...TENS.split("|").map((word, index) => [word, (index + 2) * 10] as const),
	["a", 1],
	["an", 1],
	["half", 0.5],
	["dozen", 12],
]);
const SCALES: Readonly<Record<string, number>> = {
	hundred: 100,
	thousand: 1e3,
	million: 1e6,
	billion: 1e9,
	trillion: 1e12,
};

/** The value of a number in figures or words ("10^24", "1,500", "two hundred and fifty"); `null` where it names none. */
export function numberValue(words: string): number | null {
	const power = /^(\d[\d.,]*)(?: ?[x×] ?10\^?(\d+)|\^(\d+))$/.exec(words);
	if (power?.[1]) {
		const base = Number(power[1].replaceAll(",", ""));
		return power[2] ? base * 10 ** Number(power[2]) : base ** Number(power[3]);
	}
	let total = 0;
	let group = 0;
	let seen = false;
	for (const word of words.split(/[ -]+/)) {
		if (word === "and" || word === "") continue;
		const figure = /^\d/.test(word) ? Number(word.replaceAll(",", "")) : VALUES[word];
		const scale = SCALES[word];
		if (scale !== undefined) {
			group = (group || 1) * scale;
			if (scale >= 1000) {
				total += group;
				group = 0;
			}
		} else if (figure === undefined || Number.isNaN(figure)) return null;
		else group = word === "a" && /half/.test(words) ? group : group + figure;
		seen = true;
	}
	return seen ? total + group : null;
}
