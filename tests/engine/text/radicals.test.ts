import { withoutRadicals } from "../../../engine/index";

test("radicals become the ideographs that they look like, and nothing else changes", () => {
	expect(withoutRadicals("⽤⼈⼯智能，平⺠增⻓；⼾⾭")).toBe("用人工智能，平民增长；戶靑");
	const others = "用人工 A ﬁ（二）．１ ⺀ 𠘨";
	expect(withoutRadicals(others)).toBe(others);
});
