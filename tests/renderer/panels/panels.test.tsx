import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { ClausePanel } from "../../../renderer/panels/clause-panel";
import { Outline } from "../../../renderer/panels/outline";
import { SidePanel } from "../../../renderer/panels/side-panel";
import { StatusBar } from "../../../renderer/panels/status-bar";
import { WorkbenchContext } from "../../../renderer/shell/context";
import { Welcome } from "../../../renderer/welcome/welcome";
import { type Bench, startBench, utf8 } from "../bench";

const TREATY = `Treaty on Autonomous Weapon Systems

Article 1
Human control

1. Each State Party shall ensure that a commander authorises each engagement by an autonomous weapon system before force is applied.
2. Measures shall be taken in a timely manner.

Article 2
Declarations

1. Each State Party shall declare to the Secretariat, within 30 days, the types and numbers of its autonomous weapon systems.
`;

let bench: Bench;

const state = () => bench.workbench.store.get();

function show(children: ReactNode): void {
	render(<WorkbenchContext value={bench.workbench}>{children}</WorkbenchContext>);
}

async function openTreaty(): Promise<void> {
	bench.outside.files.set("treaty.txt", utf8(TREATY));
	bench.outside.chosen = "treaty.txt";
	await bench.workbench.open();
	await bench.until(() => state().report !== null);
}

/** Puts the caret into the clause whose words begin so. */
function caretInto(beginning: string): void {
	const found = [...state().readings].find(([, read]) => read.text.startsWith(beginning));
	if (!found) throw new RangeError(`no clause begins ${beginning}`);
	act(() => bench.workbench.moveCaretTo(found[0]));
}

beforeEach(async () => {
	bench = await startBench();
});

test("the clause at the caret is shown as labelled parts and findings with their level", async () => {
	await openTreaty();
	show(<ClausePanel />);
	caretInto("Each State Party shall ensure");
	const bearer = screen.getAllByText("Bearer")[0]?.parentElement;
	expect(bearer).toHaveTextContent("Each State Party");
	const findings = screen.getByRole("region", { name: "Findings" });
	expect(within(findings).getByText("Human role")).toBeInTheDocument();
	expect(within(findings).getAllByText(/^[123] \/ 3$/).length).toBeGreaterThan(0);
	expect(findings.querySelector("mark[data-dimension='autonomy']")?.textContent).not.toBe("");
});

test("a clause with a flaw of form shows it with its words", async () => {
	await openTreaty();
	show(<ClausePanel />);
	caretInto("Measures shall");
	const problems = screen.getByRole("region", { name: "Problems of form" });
	expect(problems.querySelectorAll("mark[data-dimension='problem']").length).toBeGreaterThan(0);
	expect(screen.getByText("nobody is named")).toBeInTheDocument();
});

test("without a clause at the caret the panel says what to do", async () => {
	await openTreaty();
	show(<ClausePanel />);
	act(() => bench.workbench.store.set({ block: null }));
	expect(screen.getByText("No clause selected")).toBeInTheDocument();
});

test("the score leads with the weakest dimension, its caveat and the legal status", async () => {
	await openTreaty();
	show(<SidePanel />);
	const report = state().report;
	const scores = report?.score.dimensions.map(({ score }) => score) ?? [];
	expect(screen.getByTestId("score-overall")).toHaveTextContent(String(Math.min(...scores)));
	const score = screen.getByRole("region", { name: "Score" });
	expect(score).toHaveTextContent("Weakest: Accountability.");
	expect(score).toHaveTextContent("An indicator of what the text says, not of compliance.");
	expect(score).toHaveTextContent("Treaty, legally binding on its parties.");
});

test("gaps stand under their dimension, and one that a clause comes near leads to it", async () => {
	await openTreaty();
	show(<SidePanel />);
	await userEvent.click(screen.getByRole("tab", { name: /^Gaps/ }));
	const gaps = state().report?.gaps ?? [];
	expect(document.querySelectorAll(".gap")).toHaveLength(gaps.length);
	const accountability = screen.getByRole("region", { name: "Accountability" });
	expect(within(accountability).getAllByText("Remedy").length).toBeGreaterThan(0);
	for (const gap of document.querySelectorAll<HTMLElement>("button.gap")) {
		await userEvent.click(gap);
		expect(state().readings.has(state().block ?? "")).toBe(true);
	}
});

test("the outline is one tab stop whose rows are walked by arrow keys", async () => {
	await openTreaty();
	show(<Outline onChosen={() => {}} />);
	const rows = screen.getAllByRole("treeitem");
	expect(rows.filter((row) => row.tabIndex === 0)).toHaveLength(1);
	await userEvent.tab();
	await userEvent.keyboard("{Home}");
	expect(rows[0]).toHaveFocus();
	expect(rows[0]).toHaveAccessibleName(/^Article 1 Human control/);
	await userEvent.keyboard("{ArrowRight}");
	expect(rows[1]).toHaveFocus();
	await userEvent.keyboard("{ArrowLeft}");
	expect(rows[0]).toHaveFocus();
	await userEvent.keyboard("{End}{Enter}");
	expect(rows.at(-1)).toHaveAttribute("aria-selected", "true");
	expect(state().caretRequest?.place.block).toBe(rows.at(-1)?.dataset.id);
});

test("a row tells its levels to those who don't see the shapes", async () => {
	await openTreaty();
	show(<Outline onChosen={() => {}} />);
	expect(screen.getByRole("treeitem", { name: /Declarations/ })).toHaveAccessibleName(
		/Verification [123] of 3/,
	);
});

test("the status bar counts, and its problems lead to the clause", async () => {
	await openTreaty();
	show(<StatusBar />);
	expect(screen.getByText("Not saved yet")).toBeInTheDocument();
	expect(screen.getByText("Offline")).toBeInTheDocument();
	expect(screen.getByText(/^3 clauses · \d+ words$/)).toBeInTheDocument();
	await userEvent.click(screen.getByRole("button", { name: /problem/ }));
	expect(state().readings.get(state().block ?? "")?.text).toMatch(/^Measures/);
});

test("the interface's language changes at once, wherever words stand", async () => {
	show(<Welcome />);
	expect(screen.getByRole("button", { name: "New draft" })).toBeInTheDocument();
	await userEvent.click(screen.getByRole("radio", { name: "繁體中文" }));
	expect(await screen.findByRole("button", { name: "新增草案" })).toBeInTheDocument();
	expect(screen.getByText("沒有最近的檔案")).toBeInTheDocument();
});

test("a new draft starts in the chosen kind and languages", async () => {
	show(<Welcome />);
	await userEvent.selectOptions(screen.getByLabelText("Kind of instrument"), "protocol");
	await userEvent.selectOptions(screen.getByLabelText("Languages of the draft"), "en zh-Hant");
	await userEvent.click(screen.getByRole("button", { name: "New draft" }));
	expect(state().document?.draft).toMatchObject({
		instrument: "protocol",
		languages: ["en", "zh-Hant"],
	});
});
