import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { WorkbenchContext } from "../../../renderer/shell/context";
import { FaultScreen } from "../../../renderer/shell/fault-screen";
import { startBench } from "../bench";

test("a window that fails says so, offers to save the draft, and can be shown again", async () => {
	// React reports what a boundary catches; here it is expected.
	const reported = jest.spyOn(console, "error").mockImplementation(() => {});
	const { workbench } = await startBench();
	let broken = true;
	function Window() {
		if (broken) throw new RangeError("no such panel");
		return <p>the draft</p>;
	}
	render(
		<WorkbenchContext value={workbench}>
			<FaultScreen>
				<Window />
			</FaultScreen>
		</WorkbenchContext>,
	);
	expect(screen.getByRole("alert").textContent).toContain("no such panel");
	expect(screen.getByRole("button", { name: "Save As…" })).toBeInTheDocument();
	broken = false;
	await userEvent.click(screen.getByRole("button", { name: "Show the window again" }));
	expect(screen.getByText("the draft")).toBeInTheDocument();
	reported.mockRestore();
});
