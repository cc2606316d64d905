import type { Version } from "../../../engine/index";
import { placedPoints, scoreSeries } from "../../../renderer/versions/score-series";

function version(day: number, score?: readonly [checklist: string, overall: number]): Version {
	return {
		id: `v${day}`,
		time: `2026-03-0${day}T09:00:00.000Z`,
		author: "Ada",
		occasion: "save",
		note: "",
		root: "r",
		...(score
			? {
					score: {
						checklist: score[0],
						language: "en",
						overall: score[1],
						weakest: "autonomy",
						dimensions: { autonomy: score[1] },
					},
				}
			: {}),
	};
}

test("only scores by one checklist in one language make a series, the newest version's first", () => {
	const series = scoreSeries([
		version(5, ["alliance", 40]),
		version(4),
		version(3, ["core", 30]),
		version(2, ["core", 20]),
		{ ...version(1, ["core", 10]), time: "once" },
	]);
	expect(
		series.map(({ checklist, versions }) => [checklist, versions.map(({ id }) => id)]),
	).toEqual([
		["alliance", ["v5"]],
		["core", ["v2", "v3"]],
	]);
	expect(series[1]?.dimensions).toEqual(["autonomy"]);
	expect(scoreSeries([version(1)])).toEqual([]);
});

test("points stand by time and score, also where there is one moment only", () => {
	const field = { width: 100, height: 200 };
	const at = (time: number, value: number) => ({ time, value });
	expect(placedPoints([at(10, 0), at(15, 50), at(20, 100)], field)).toEqual([
		{ x: 0, y: 200 },
		{ x: 50, y: 100 },
		{ x: 100, y: 0 },
	]);
	expect(placedPoints([at(10, 120)], field)).toEqual([{ x: 50, y: 0 }]);
	expect(placedPoints([], field)).toEqual([]);
});
