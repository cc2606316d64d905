import { render, screen } from "@testing-library/react";
import { LevelShape } from "../../../renderer/shapes/level-shape";

function filledHeight(level: 0 | 1 | 2 | 3 | 4): number {
	const { container, unmount } = render(
		<LevelShape dimension="accountability" level={level} title={null} />,
	);
	const height = Number(container.querySelector("rect")?.getAttribute("height") ?? 0);
	unmount();
	return height;
}

describe("a level's shape", () => {
	it("fills by thirds", () => {
		const full = filledHeight(3);
		expect(filledHeight(0)).toBe(0);
		expect(filledHeight(1)).toBeCloseTo(full / 3);
		expect(filledHeight(2)).toBeCloseTo((full * 2) / 3);
	});

	it("has a ring only where a clause is covered elsewhere", () => {
		const { container, rerender } = render(
			<LevelShape dimension="autonomy" level={3} title={null} />,
		);
		expect(container.querySelector("svg > circle")).toBeNull();
		rerender(<LevelShape dimension="autonomy" level={4} title={null} />);
		expect(container.querySelector("svg > circle")).not.toBeNull();
	});

	it("is named where it stands alone and hidden where words stand beside it", () => {
		const { container, rerender } = render(
			<LevelShape dimension="verification" level={2} title="Verification 2 of 3" />,
		);
		expect(screen.getByRole("img", { name: "Verification 2 of 3" })).toBeInTheDocument();
		rerender(<LevelShape dimension="verification" level={2} title={null} />);
		expect(container.querySelector("svg")).toHaveAttribute("aria-hidden", "true");
	});
});
