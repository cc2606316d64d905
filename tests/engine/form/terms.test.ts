import { readTerms } from "../../../engine/form/terms";
import type { PackId } from "../../../engine/language/pack";

function defined(text: string, pack: PackId): readonly string[] {
	return readTerms(text, pack).defined.map((place) => place.text);
}
function used(text: string, pack: PackId): readonly string[] {
	return readTerms(text, pack).used.map((place) => place.text);
}

test.each<[string, PackId, readonly string[]]>([
	[
		"“Autonomous function” means a function that runs without a person.",
		"en",
		["Autonomous function"],
	],
	[
		'"Operator" and "supervisor" mean the persons who hold the console.',
		"en",
		["Operator", "supervisor"],
	],
	[
		"(b) Operational envelope means the limits within which a system was tested;",
		"en",
		["Operational envelope"],
	],
	["The technical body (hereinafter referred to as the “Panel”) shall meet.", "en", ["Panel"]],
	["By “engagement” is meant the release of one weapon.", "en", ["engagement"]],
	["Each Party shall keep a “flight log” of the mission.", "en", []],
	["“自主功能”是指无需人操作而运行的功能。", "zh", ["自主功能"]],
	["「操作員」係指持有控制台之人。", "zh", ["操作員"]],
	["本条例所称部署单位，是指将系统投入使用的单位。", "zh", ["部署单位"]],
	["技术委员会（以下简称“委员会”）每年举行会议。", "zh", ["委员会"]],
	["缔约国应当保存“飞行日志”。", "zh", []],
])("%s defines %j", (text, pack, terms) => {
	expect(defined(text, pack)).toEqual(terms);
});

test.each<[string, PackId, readonly string[]]>([
	[
		"Each Party shall keep a “flight log” and report to the Technical Panel.",
		"en",
		["flight log", "Technical Panel"],
	],
	["The States Parties shall inform the United Nations and the Security Council.", "en", []],
	["A Technical Panel is hereby established.", "en", []],
	[
		"The Review Board shall say: “We shall not stand aside when weapons decide for us.”",
		"en",
		["Review Board"],
	],
	["缔约国应当保存“飞行日志”。", "zh", ["飞行日志"]],
	["依照“联合国宪章”行事。", "zh", ["联合国宪章"]],
])("%s uses %j", (text, pack, terms) => {
	expect(used(text, pack)).toEqual(terms);
});

test("places are slices of the text", () => {
	const text = "Each Party shall keep a “flight log”.";
	const [place] = readTerms(text, "en").used;
	expect(text.slice(place?.from, place?.to)).toBe("flight log");
});

test("two uses of one term share a stem, whatever their case and number", () => {
	const [one, two] = readTerms("the “Flight Logs” and the “flight log”", "en").used;
	expect(one?.stem).toBe(two?.stem);
});
