import { compileTerm, inflections } from "../../../engine/reading/terms";

test.each([
	["inspect", ["inspect", "inspects", "inspected", "inspecting"]],
	["authorise", ["authorise", "authorises", "authorised", "authorising"]],
	["deny", ["deny", "denies", "denied", "denying"]],
	["destroy", ["destroy", "destroys", "destroyed", "destroying"]],
	["publish", ["publish", "publishes", "published", "publishing"]],
	["undertake", ["undertake", "undertakes", "undertook", "undertaken", "undertaking"]],
])("%s is inflected", (base, forms) => {
	expect(inflections(base)).toEqual(forms);
});

test("a term may leave endings open, in the middle and at the end", () => {
	expect(compileTerm("authoris* of*", "en")).toEqual([
		{ literals: ["authoris", " of"], open: true, stop: false },
	]);
});

test("a stop phrase is marked, in every inflection", () => {
	expect(
		compileTerm("!test~ ban", "en").map(({ literals, stop }) => [literals[0], stop]),
	).toContainEqual(["tested ban", true]);
});
