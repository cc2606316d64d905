import { carryStops, stepStops, stopPlace, tabStops } from "../../../renderer/store/tab-stops";

const text = "within 30 days of the request, by 12 States";
const at = (words: string) => ({
	from: text.indexOf(words),
	to: text.indexOf(words) + words.length,
});
const stops = () => {
	const made = tabStops("c", text, [at("30"), at("the request"), at("12")]);
	if (!made) throw new Error("no stops");
	return made;
};
const words = (made: ReturnType<typeof carryStops>) =>
	made?.spans.map(({ from, to }) => made.text.slice(from, to));

test("the first stop is gone to, and selected whole", () => {
	expect(stopPlace(stops())).toEqual({ place: { block: "c", offset: 7 }, select: 2 });
	expect(tabStops("c", text, [])).toBeNull();
});

test.each([
	["45", "within 45 days of the request, by 12 States"],
	["300", "within 300 days of the request, by 12 States"],
	["3", "within 3 days of the request, by 12 States"],
	["33", "within 33 days of the request, by 12 States"],
	["", "within  days of the request, by 12 States"],
])("what is typed over a stop (%s) belongs to it, and the others move along", (typed, now) => {
	expect(words(carryStops(stops(), now))).toEqual([typed, "the request", "12"]);
});

test("typing before or between the stops moves what follows", () => {
	expect(words(carryStops(stops(), `At most ${text}`))).toEqual(["30", "the request", "12"]);
	const now = text.replace("days of", "working days of");
	expect(words(carryStops(stops(), now))).toEqual(["30", "the request", "12"]);
});

test("a change that cuts into two stops ends them", () => {
	expect(carryStops(stops(), "within 3est, by 12 States")).toBeNull();
});

test("Tab goes through what is still as proposed, round, and back again", () => {
	const second = stepStops(stops(), 1);
	expect(second?.current).toBe(1);
	expect(stepStops(stops(), -1)?.current).toBe(2);
	const set = carryStops(stops(), text.replace("30", "45"));
	const third = set && stepStops({ ...set, current: 1 }, 1);
	expect(third?.current).toBe(2);
	expect(third && stepStops(third, 1)?.current).toBe(1);
});

test("where all others are set there is nowhere to go", () => {
	const one = tabStops("c", text, [at("30")]);
	expect(one && stepStops(one, 1)).toBeNull();
});
