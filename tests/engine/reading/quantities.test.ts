import type { Quantity } from "../../../engine/reading/types";
import { norm } from "./read";

function line({ text, kind, comparator, value, low }: Quantity): string {
	return `${text} | ${kind} ${comparator} ${low === null ? "" : `${low}–`}${value}`;
}

function lines(text: string): string[] {
	return norm(text).quantities.map(line);
}

describe("English quantities", () => {
	test.each([
		[
			"report not later than nine months after entry into force",
			"not later than nine months after entry into force | time at-most 9",
		],
		[
			"report within 30 days of receipt of the request",
			"within 30 days of receipt of the request | time at-most 30",
		],
		["keep records for ten years or more", "for ten years or more | time at-least 10"],
		["send at least two inspectors", "at least two inspectors | amount at-least 2"],
		[
			"send two hundred and fifty inspectors",
			"two hundred and fifty inspectors | amount exactly 250",
		],
		[
			"declare models trained with more than 10^24 floating-point operations",
			"more than 10^24 floating-point operations | amount at-least 1e+24",
		],
		["keep errors below 5 per cent", "below 5 per cent | share at-most 5"],
		["reach a hit rate of no less than 95 %", "no less than 95 % | share at-least 95"],
		["wait between 10 and 20 minutes", "between 10 and 20 minutes | time at-most 10–20"],
		["report at least annually", "at least annually | frequency at-least null"],
		["meet every six months", "every six months | frequency exactly 6"],
		["meet twice a year", "twice a year | frequency exactly null"],
		["hold 1,500 targets", "1,500 targets | amount exactly 1500"],
		["report by 31 March", "31 March | date at-most null"],
		["destroy systems produced after 1 January 1997", "1 January 1997 | date exactly null"],
		["review the system prior to each deployment", "prior to each deployment | event at-most null"],
		["report upon receipt of the request", "upon receipt of the request | event at-least null"],
		["adopt rules by a two-thirds majority", "two-thirds | share exactly null"],
	])("%s", (act, expected) => {
		expect(lines(`Each Party shall ${act}.`)).toEqual([expected]);
	});

	test("a date that limits an act is a deadline, though a thing is named before it", () => {
		expect(lines("The Board shall assess the use of this Code by 1 June 2032.")).toEqual([
			"1 June 2032 | date at-most null",
		]);
	});

	test("an article is no number", () => {
		expect(lines("Each Party shall send an inspector to a target.")).toEqual([]);
	});
});

describe("Chinese quantities", () => {
	test.each([
		["在十五日内报告", "十五日内 | time at-most 15"],
		["自收到请求之日起十日内答复", "自收到请求之日起十日内 | time at-most 10"],
		["保存记录不少于三年", "不少于三年 | time at-least 3"],
		["保存记录五年以上", "五年以上 | time at-least 5"],
		["派出至少两名视察员", "至少两名 | amount at-least 2"],
		["在二十四小时内答复", "二十四小时内 | time at-most 24"],
		["将误差限制为不超过百分之五", "不超过百分之五 | share at-most 5"],
		["在三十个工作日内答复", "三十个工作日内 | time at-most 30"],
		["保持5公里的距离", "5公里 | amount exactly 5"],
		["在每次使用前核对目标", "每次使用前 | event at-most null"],
		["保存记录三至五年", "三至五年 | time at-most 3–5"],
		["每年至少一次提交报告", "每年至少一次 | frequency at-least null"],
		["每隔三年审查清单", "每隔三年 | frequency exactly 3"],
		["申报超过10的24次方次浮点运算的模型", "超过10的24次方次浮点运算 | amount at-least 1e+24"],
		["至迟于2027年12月31日前销毁系统", "于2027年12月31日 | date at-most null"],
		["申报1997年1月1日以后生产的系统", "1997年1月1日 | date exactly null"],
	])("%s", (act, expected) => {
		expect(lines(`缔约国应当${act}。`)).toEqual([expected]);
	});

	test("a calendar year and a numbered item are no measures", () => {
		expect(lines("缔约国应当依照第 12 项在2031年审议会议上提出一项建议。")).toEqual([]);
	});
});
