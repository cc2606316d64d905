const OFFICES = [
	"President",
	"Vice-President",
	"Rapporteur",
	"Director-General",
	"Registrar",
	"Treasurer",
];
const ORGANS = [
	"Conference",
	"Council",
	"Credentials Committee",
	"Drafting Committee",
	"Budget Committee",
];
const TERMS = ["two", "three", "four", "five", "six"];
const HEADINGS = ["Elections", "Privileges and immunities", "Budget", "Languages", "Seat"];

const SENTENCES: readonly ((at: number) => string)[] = [
	(at) =>
		`The ${ORGANS[at % 5]} shall elect its ${OFFICES[at % 6]} by secret ballot for a term of ${TERMS[at % 5]} years.`,
	(at) =>
		`The ${OFFICES[at % 6]} shall not hold another office and may be re-elected ${TERMS[(at + 1) % 5]} times.`,
	(at) =>
		`Elections shall be held no later than ${20 + (at % 40)} days before the term of the ${OFFICES[(at + 2) % 6]} ends.`,
	(at) =>
		`The members of the ${ORGANS[(at + 1) % 5]} shall enjoy immunity from legal process for words spoken in their official capacity.`,
	(at) =>
		`The baggage of the ${OFFICES[(at + 3) % 6]} shall be exempt from customs duties on arrival and on departure.`,
	(at) =>
		`The ${ORGANS[(at + 2) % 5]} shall adopt its budget by a majority of two thirds before 1 October of every ${TERMS[at % 5]} years.`,
	(at) =>
		`Contributions are payable in ${TERMS[at % 5]} instalments on the scale that the ${ORGANS[at % 5]} has adopted.`,
	(at) =>
		`The working languages of the ${ORGANS[(at + 3) % 5]} are Arabic, Chinese, English, French, Russian and Spanish.`,
	(at) =>
		`A quorum of the ${ORGANS[at % 5]} is formed by ${TERMS[(at + 2) % 5]} fifths of its members; each member has one vote.`,
	(at) =>
		`The seat of the ${ORGANS[(at + 4) % 5]} is chosen by lot among ${TERMS[(at + 3) % 5]} cities, and the flag is flown on its building.`,
];

/** Articles on elections, privileges, budgets and languages: at least so many English words, numbered from an article on, or without articles. */
export function padding(words: number, from: number | null): string {
	const lines: string[] = [];
	let count = 0;
	for (let at = 0; count < words; at++) {
		if (from !== null && at % 10 === 0)
			lines.push(`Article ${from + at / 10} ${HEADINGS[(at / 10) % HEADINGS.length]}`);
		const paragraph = [0, 1, 2]
			.map((step) => SENTENCES[(at + step * 3) % 10]?.(at + step))
			.join(" ");
		lines.push(`${(at % 10) + 1}. ${paragraph}`);
		count += paragraph.split(" ").length;
	}
	return `${lines.join("\n\n")}\n`;
}

const CHINESE: readonly ((at: number) => string)[] = [
	(at) => `大会应以无记名投票选举主席，任期${(at % 5) + 2}年，可连选连任一次。`,
	(at) => `理事会成员在执行公务时的言论享有豁免，为期${(at % 7) + 1}年。`,
	(at) => `预算由大会以三分之二多数通过，会费分${(at % 4) + 2}期缴纳。`,
	(at) => `总干事的行李免征关税，每年以${(at % 9) + 1}件为限。`,
	() => "大会的工作语文为阿拉伯文、中文、英文、法文、俄文和西班牙文。",
];

/** The same in Chinese, counted in characters. */
export function chinesePadding(characters: number): string {
	const lines: string[] = ["附件 选举与特权"];
	let count = 0;
	for (let at = 0; count < characters; at++) {
		const paragraph = [0, 1, 2].map((step) => CHINESE[(at + step) % 5]?.(at + step)).join("");
		lines.push(paragraph);
		count += paragraph.length;
	}
	return `${lines.join("\n\n")}\n`;
}
