/** Abbreviations after which the sentence goes on, whatever follows. */
const ALWAYS = new Set(
	"e.g eg i.e ie cf viz vs v mr mrs ms messrs dr prof hon st gen col capt lt sgt adm maj amb approx ca incl esp resp".split(
		" ",
	),
);

/** Abbreviations that go on before a number, a letter or a bracket: "No. 5", "Art. IV", "para. (a)". */
const BEFORE_NUMBER = new Set(
	"art arts no nos para paras p pp vol vols ch chap sec secs sect subpara subparas fig figs res doc rev add corr ann app cl ex eq pt tab reg regs r nr jan feb mar apr jun jul aug sep sept oct nov dec".split(
		" ",
	),
);

/** Abbreviations that go on unless a word that opens sentences follows. */
const MAY_END = new Set(
	"etc al inc ltd co corp bros jr sr ibid op cit loc ed eds seq dept govt int intl".split(" "),
);

/** Words that open sentences and seldom continue one in capitals. */
const OPENERS =
	/^(?:The|This|That|These|Those|Each|Every|Any|All|A|An|No|In|On|At|By|For|From|If|When|Where|Upon|Such|It|Its|They|Their|There|We|He|She|States|Parties|Party|However|Nothing|Neither|Nor|But|And|After|Before|Unless|Without|Subject|With|To|As)\b/;

/**
 * Whether the full stop at `at` belongs to an abbreviation that does not end its sentence.
 * `from` is the start of the sentence, `next` the offset of the first unit after the white space that follows.
 */
export function endsAbbreviation(text: string, from: number, at: number, next: number): boolean {
	let start = at;
	while (start > from && /[\p{L}.]/u.test(text.charAt(start - 1)) && at - start < 12) start--;
	const word = text.slice(start, at).toLowerCase();
	if (word === "") return false;
	if (ALWAYS.has(word)) return true;
	const following = text.slice(next, next + 12);
	const lettered =
		/^[a-z](?:\.[a-z])+$/.test(word) || (word.length === 1 && /[A-Z]/.test(text.charAt(start)));
	if (BEFORE_NUMBER.has(word)) return /^(?:[\d(（§[]|[IVXLC]+\b|[A-Z]\b|[a-z]\b)/.test(following);
	if (lettered || MAY_END.has(word)) return !OPENERS.test(following);
	return false;
}
