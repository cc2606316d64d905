import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { SidePanel } from "../../../renderer/panels/side-panel";
import { WorkbenchContext } from "../../../renderer/shell/context";
import { type Bench, startBench, utf8 } from "../bench";

const TREATY = `Treaty on Autonomous Weapon Systems

Article 1
Limits

1. Each State Party shall ensure that a commander authorises each attack by an autonomous weapon system within 90 minutes.
2. Autonomous systems may engage incoming missiles without human intervention.
3. No cyber system shall select targets without human control.
4. The developer is liable for damage caused by defects in the model.

Article 2
Verification

1. The Technical Panel, composed of nine independent experts, may inspect the source code of any autonomous weapon system on 72 hours' notice.
`;

let bench: Bench;

const state = () => bench.workbench.store.get();
const words = () => state().readings.get(state().block ?? "")?.text ?? "";

async function openMaps(): Promise<void> {
	bench.outside.files.set("treaty.txt", utf8(TREATY));
	bench.outside.chosen = "treaty.txt";
	await bench.workbench.open();
	await bench.until(() => state().report !== null);
	render(
		<WorkbenchContext value={bench.workbench}>
			<SidePanel />
		</WorkbenchContext>,
	);
	await userEvent.click(screen.getByRole("tab", { name: "Maps" }));
	await act(() => bench.until(() => state().maps !== null));
}

beforeEach(async () => {
	bench = await startBench();
});

test("maps are drawn only when they are called for", async () => {
	bench.outside.files.set("treaty.txt", utf8(TREATY));
	bench.outside.chosen = "treaty.txt";
	await bench.workbench.open();
	await bench.until(() => state().report !== null);
	expect(state().maps).toBeNull();
});

test("a cell of the matrix leads to its clause", async () => {
	await openMaps();
	const table = screen.getByRole("table", { name: "Autonomy matrix" });
	const engage = within(table).getByRole("row", { name: /^Engage/ });
	const [inLoop] = within(engage).getAllByRole("button");
	expect(inLoop).toHaveTextContent("1.1");
	if (inLoop) await userEvent.click(inLoop);
	expect(words()).toMatch(/^Each State Party shall ensure that a commander/);
	expect(state().tab).toBe("maps");
});

test("the matrix shows one domain with what speaks of all", async () => {
	await openMaps();
	await userEvent.selectOptions(screen.getByRole("combobox", { name: "Domain" }), "swarm");
	const table = screen.getByRole("table", { name: "Autonomy matrix" });
	const select = within(table).getByRole("row", { name: /^Select/ });
	expect(within(select).queryAllByRole("button")).toEqual([]);
	await userEvent.selectOptions(screen.getByRole("combobox", { name: "Domain" }), "cyber");
	expect(within(select).getByRole("button", { name: "1.3" })).toBeInTheDocument();
});

test("the chain names its broken links and who is silent", async () => {
	await openMaps();
	await userEvent.click(screen.getByRole("tab", { name: "Chain" }));
	const broken = screen.getByRole("region", { name: "Broken links" });
	expect(broken).toHaveTextContent("Operator: the text says nothing of what this actor owes");
	const nothing = within(broken).getByText(/^Nothing is recorded/);
	await userEvent.click(within(nothing).getByRole("button", { name: "1.1" }));
	expect(words()).toMatch(/^Each State Party shall ensure/);
});

test("verification lists uncovered obligations first and marks what reaches the others", async () => {
	await openMaps();
	await userEvent.click(screen.getByRole("tab", { name: "Verification" }));
	const table = screen.getByRole("table", { name: "Verification coverage" });
	const rows = within(table).getAllByRole("row").slice(1);
	expect(rows[0]).toHaveTextContent("uncovered");
	expect(rows.at(-1)).toHaveTextContent("covered");
	const access = within(table).getAllByRole("button", { name: /^Access: international: 2\.1/ })[0];
	if (access) await userEvent.click(access);
	expect(words()).toMatch(/^The Technical Panel/);
});

test("a map can be enlarged, and its nodes are buttons for the keyboard", async () => {
	await openMaps();
	await userEvent.click(screen.getByRole("tab", { name: "Chain" }));
	await userEvent.click(screen.getByRole("button", { name: "Enlarge" }));
	const dialog = screen.getByRole("dialog", { name: "Accountability chain" });
	// The drawing's own title names a node, which this environment does not take for a name.
	const node = within(dialog)
		.getByText(/^Developer: /, { selector: "title" })
		.closest<SVGElement>("[role='button']");
	if (!node) throw new RangeError("no node is a button");
	node.focus();
	await userEvent.keyboard("{Enter}");
	expect(words()).toMatch(/^The developer is liable/);
	expect(screen.queryByRole("dialog")).toBeNull();
});

test("a map is saved as a drawing under the draft's name", async () => {
	await openMaps();
	bench.outside.target = "drawings";
	await userEvent.click(screen.getByRole("button", { name: "Save as SVG" }));
	const [path, bytes] = [...bench.outside.files].at(-1) ?? [];
	expect(path).toBe("drawings/treaty Autonomy matrix.svg");
	expect(new TextDecoder().decode(bytes)).toMatch(/^<svg [\s\S]*Time the attack[\s\S]*<\/svg>\n$/);
});

test("maps follow the text while they are in sight", async () => {
	await openMaps();
	const before = state().maps;
	act(() => bench.workbench.setInstrument("strategy"));
	await act(() => bench.until(() => state().maps !== before));
	expect(state().maps?.autonomy.cells.length).toBeGreaterThan(0);
});
