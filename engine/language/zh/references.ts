import type { ReferenceUnit } from "../../reading/types";

const NUMBER = "[0-9〇零一二三四五六七八九十百]{1,7}";

/** The words for a level of numbering. */
export const UNITS: Readonly<Record<string, ReferenceUnit>> = {
	编: "part",
	部分: "part",
	章: "chapter",
	节: "section",
	条: "article",
	款: "paragraph",
	段: "paragraph",
	项: "point",
	目: "point",
};
const UNIT = "(?:部分|[编章节条款段项目])";

/** Where a reference may begin: a number, a word that points (前款, 本条第……), an annex. */
export const START = new RegExp(
	`第(?=[ （(]?${NUMBER})|[前上](?:[一两二三四])?[条款项]|附(?:件|录|表|则)(?!带)`,
	"g",
);
/** A number with its unit; the second group joins numbers that share the unit (第四、五条), the third makes a range (第四至六条). */
export const STEP = new RegExp(
	`第? ?[（(]?(${NUMBER})[）)]?((?:[、和及或与] ?第? ?[（(]?${NUMBER}[）)]?)*)(?: ?[至到-] ?第? ?[（(]?(${NUMBER})[）)]?)? ?(${UNIT})(?:之(${NUMBER}))?`,
	"y",
);
/** A decimal number that says the whole way to a clause: 第3.2.1条. */
export const DECIMAL = /第 ?(\d{1,3}(?:\.\d{1,3})+) ?条/y;
/** A point that stands without its word: 第二款（三）. */
export const POINT = new RegExp(`[（(](${NUMBER}|[a-zA-Z])[）)]项?`, "y");
/** The end of a range whose unit is written twice: 第四条至第六条. */
export const THROUGH = new RegExp(`[至到] ?第 ?[（(]?(${NUMBER})[）)]? ?(${UNIT})`, "y");
/** What joins a reference to the one before, so that they share their instrument. */
export const JOINED = /^(?:[、和及或与以]|以及|或者|中的?|规定的?|所述的?|或依|和依){0,2}$/;
/** The label of an annex. */
export const ANNEX_LABEL = new RegExp(`(?:${NUMBER}|[甲乙丙丁戊己庚]|[A-Za-z](?![a-z]))`, "y");

const KINDS =
	"公约|条约|宪章|议定书|规约|条例|宪法|协定|决议|宣言|法|规定|办法|规则|章程|准则|守则|细则|协议|声明|文件|约章";
/** The instrument named right before a reference: this one, or another by its title. */
export const OWN_BEFORE = new RegExp(`(?:本|该|上述)(?:${KINDS})的?$`);
/** Another instrument named right before a reference, by its title or kind. */
export const OTHER_BEFORE = new RegExp(
	`(《[^》]{1,60}》|第${NUMBER}(?:公约|议定书)|(?!的)[^，。；：、（）()《》本该和及与或按照依据根第]{1,16}(?:${KINDS}))的?$`,
);
/** An outer step that points: 本条第二款. */
export const POINTING_BEFORE = /(本|前|上)(条|款|章|节|编|附件)的?$/;
/** A title in its marks. */
export const TITLE = /《[^》]{2,60}》/g;
/** Titles that are no instrument's are left out. */
export const INSTRUMENT = new RegExp(`(?:${KINDS}|备忘录|框架|指南|清单|目录)[^》]{0,12}》$`);
/** The number of the clause itself at the front of its text: 第五条 准入. */
export const OWN_LABEL = new RegExp(
	`^[\\s"“（(*]*(?:第${NUMBER}${UNIT}(?:之${NUMBER})?|附件${NUMBER})[）)]?(?:[\\s　：:.、]|$)`,
);
