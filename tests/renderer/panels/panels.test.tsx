import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { evidenceText } from "../../../engine/index";
import { ClausePanel } from "../../../renderer/panels/clause-panel";
import { Outline } from "../../../renderer/panels/outline";
import { SidePanel } from "../../../renderer/panels/side-panel";
import { StatusBar } from "../../../renderer/panels/status-bar";
import { ChecklistOffer } from "../../../renderer/shell/checklist-offer";
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

const ALONE = { coalesceKey: null, caretBefore: null, caretAfter: null };

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

test("gaps come the most valuable first, with their cost, the smallest change and the clause that is nearest", async () => {
	await openTreaty();
	show(<SidePanel />);
	await userEvent.click(screen.getByRole("tab", { name: /^Gaps/ }));
	const gaps = state().report?.gaps ?? [];
	const list = screen.getByRole("region", { name: "Gaps" });
	const rows = [...list.querySelectorAll<HTMLElement>(".gap")];
	expect(rows.map((row) => row.dataset.check)).toEqual(gaps.map(({ check }) => check));
	for (const [index, gap] of gaps.entries()) {
		const row = rows[index] as HTMLElement;
		expect(row).toHaveTextContent("Smallest change:");
		if (gap.cost > 0) expect(row).toHaveTextContent(`−${gap.cost} pts`);
		if (gap.clause === null) expect(row).toHaveTextContent("Nowhere in the draft.");
		else {
			await userEvent.click(within(row).getByRole("button", { name: /^[\d.()a-z]+$/ }));
			expect(state().block).toBe(gap.clause);
		}
	}
});

test("a model clause is inserted behind the clause at the caret and closes its gap; undo takes it away", async () => {
	await openTreaty();
	show(<SidePanel />);
	caretInto("Each State Party shall declare");
	await userEvent.click(screen.getByRole("tab", { name: /^Gaps/ }));
	const level = () =>
		state()
			.report?.score.dimensions.flatMap(({ checks }) => checks)
			.find(({ check }) => check === "verification.access")?.level;
	expect(level()).toBe(0);
	const before = state().document?.draft;
	const [insert] = screen.getAllByRole("button", { name: "Insert a model clause: Access" });
	await userEvent.click(insert as HTMLElement);
	await bench.until(() => level() === 3 || level() === 4);
	expect(state().caretRequest).toMatchObject({ focus: true, place: { block: state().block } });
	expect(state().caretRequest?.select).toBeGreaterThan(0);
	act(() => bench.workbench.undo());
	expect(state().document?.draft.body).toBe(before?.body);
});

test("every point leads to its formula, its clauses and their words", async () => {
	await openTreaty();
	show(<SidePanel />);
	await userEvent.click(screen.getByTestId("score-autonomy"));
	const points = screen.getByTestId("formula").closest("section") as HTMLElement;
	const score = state().report?.score.dimensions.find(({ dimension }) => dimension === "autonomy");
	const total = score?.checks.reduce((sum, { weight }) => sum + weight, 0);
	expect(within(points).getByTestId("formula")).toHaveTextContent(
		new RegExp(`^100 × \\(.+\\) ÷ ${total} = ${score?.score}$`),
	);
	await userEvent.click(within(points).getByText("Human role"));
	expect(points.querySelector("mark.evidence")).toHaveTextContent(/commander.*engagement/);
});

test("a reviewer gives name and reason once, and the rejected finding counts no more until it is taken back", async () => {
	await openTreaty();
	show(<ClausePanel />);
	caretInto("Each State Party shall declare");
	const level = () =>
		state()
			.report?.score.dimensions.flatMap(({ checks }) => checks)
			.find(({ check }) => check === "verification.declaration")?.level;
	expect(level()).toBe(3);
	const findings = screen.getByRole("region", { name: "Findings" });
	const ways = within(findings).getByRole("group", { name: "Decide on: Declaration" });
	await userEvent.click(within(ways).getByRole("button", { name: "Reject…" }));
	const form = screen.getByRole("form", { name: "Reject the finding: Declaration" });
	const reject = within(form).getByRole("button", { name: "Reject" });
	expect(reject).toBeDisabled();
	await userEvent.type(within(form).getByLabelText("Reason"), "Annex missing");
	await userEvent.type(within(form).getByLabelText("Your name as reviewer"), "R. Viewer");
	await userEvent.click(reject);
	await bench.until(() => level() === 0);
	expect(state().report?.review.rejected).toBe(1);
	expect(await screen.findByText("Rejected by R. Viewer.")).toBeInTheDocument();
	await userEvent.click(screen.getByRole("button", { name: /^Take back the decision/ }));
	await bench.until(() => level() === 3);
});

test("two reviewers are compared with each other and with the engine, and lost words are shown", async () => {
	await openTreaty();
	const decide = (author: string, verdict: "accepted" | "rejected", check: string) => {
		const [clause, read] =
			[...state().readings].find(([, { reading }]) =>
				reading.findings.some((finding) => finding.check === check),
			) ?? [];
		const finding = read?.reading.findings.find((each) => each.check === check);
		if (clause === undefined || !finding) throw new RangeError(check);
		const evidence = evidenceText(finding.evidence);
		const decision = { node: clause, check, evidence, verdict, author, reason: "x", time: "" };
		act(() => bench.workbench.apply({ type: "decide", decision }, ALONE));
	};
	decide("Ada", "accepted", "autonomy.human-role");
	decide("Ada", "accepted", "verification.declaration");
	decide("Bo", "accepted", "autonomy.human-role");
	decide("Bo", "rejected", "verification.declaration");
	await bench.until(() => state().report?.review.rejected === 1);
	show(<SidePanel />);
	act(() => bench.workbench.showPoints(null));
	await bench.until(() => state().agreement !== null);
	const row = (await screen.findByText("Ada and Bo")).closest("tr");
	expect(row).toHaveTextContent(/Ada and Bo250%0.00/);
	expect(screen.getByText("Bo and the engine").closest("tr")).toHaveTextContent("50%");
	act(() =>
		bench.workbench.apply(
			{
				type: "decide",
				decision: {
					node: "gone",
					check: "autonomy.scope",
					evidence: "words that are gone",
					verdict: "accepted",
					author: "Ada",
					reason: "",
					time: "",
				},
			},
			ALONE,
		),
	);
	expect(await screen.findByText("Decisions whose words are gone: 1")).toBeInTheDocument();
	expect(screen.getByText("words that are gone")).toBeInTheDocument();
});

test("a checklist from a file is shown before it is used, and the draft remembers it", async () => {
	await openTreaty();
	show(
		<>
			<ChecklistOffer />
			<SidePanel />
		</>,
	);
	const path = join(__dirname, "../../../examples/nuclear-command.checklist.json");
	bench.outside.files.set("nuclear.json", new Uint8Array(readFileSync(path)));
	bench.outside.chosen = "nuclear.json";
	await act(() => bench.workbench.importChecklist());
	const dialog = await screen.findByRole("dialog", { hidden: true });
	const digest = createHash("sha256").update(readFileSync(path)).digest("hex");
	expect(dialog).toHaveTextContent(digest);
	expect(dialog).toHaveTextContent("Example delegation, arms control unit");
	expect(dialog).toHaveTextContent(/Examples\d+ run, 0 failed/);
	expect(state().document?.draft.checklist.id).toBe("core");
	await userEvent.click(within(dialog).getByText("Use it for this draft"));
	await bench.until(() => state().report?.checklist.digest === digest);
	expect(state().document?.draft.checklist).toEqual({ id: "nuclear-command", digest });
	expect(screen.queryByRole("dialog", { hidden: true })).toBeNull();
	await userEvent.click(screen.getByRole("tab", { name: /^Gaps/ }));
	expect(screen.getAllByText("Nuclear command and control").length).toBeGreaterThan(0);
	act(() => bench.workbench.undo());
	await bench.until(() => state().report?.checklist.id === "core");
});

test("what the core marks can be switched off under a checklist that counts less", async () => {
	await openTreaty();
	const checks = { "verification.access": { dimension: "verification", weight: 1 } };
	const checklist = { name: "own", version: "1", properties: { checks: { properties: checks } } };
	bench.outside.files.set("own.json", utf8(JSON.stringify(checklist)));
	bench.outside.chosen = "own.json";
	await act(() => bench.workbench.importChecklist());
	await bench.until(() => Boolean(state().offer?.examined));
	await act(() => bench.workbench.acceptChecklist());
	await bench.until(() => state().report?.checklist.id === "own");
	show(<SidePanel />);
	for (const name of ["autonomy", "accountability", "verification"])
		expect(screen.getByRole("button", { name: `Mark ${name}` })).toBeInTheDocument();
});

test("a draft whose checklist is not at hand says so, and finds it again in its file", async () => {
	await openTreaty();
	const path = join(__dirname, "../../../examples/nuclear-command.checklist.json");
	const digest = createHash("sha256").update(readFileSync(path)).digest("hex");
	const checklist = { id: "nuclear-command", digest };
	act(() => bench.workbench.apply({ type: "set-checklist", checklist }, ALONE));
	show(<SidePanel />);
	expect(state().checklist?.id).toBe("core");
	expect(screen.getByText(/asks for the checklist “nuclear-command”/)).toBeInTheDocument();
	const { draft } = state().document ?? {};
	bench.outside.files.set("nuclear.json", new Uint8Array(readFileSync(path)));
	bench.outside.chosen = "nuclear.json";
	await userEvent.click(screen.getByRole("button", { name: "Import a checklist…" }));
	await bench.until(
		() => typeof state().offer?.examined === "object" && state().offer?.examined !== null,
	);
	await act(() => bench.workbench.acceptChecklist());
	await bench.until(() => state().report?.checklist.digest === digest);
	expect(screen.queryByText(/asks for the checklist/)).toBeNull();
	expect(state().document?.draft).toBe(draft);
});

test("a checklist that cannot be used shows every error with its place", async () => {
	await openTreaty();
	show(<ChecklistOffer />);
	bench.outside.files.set("bad.json", utf8('{\n\t"name": "bad"\n}'));
	bench.outside.chosen = "bad.json";
	await act(() => bench.workbench.importChecklist());
	const dialog = await screen.findByRole("dialog", { hidden: true });
	expect(dialog).toHaveTextContent("“version” is missing; add it");
	expect(within(dialog).getAllByText(/^\d+:\d+$/).length).toBeGreaterThan(0);
	expect(within(dialog).queryByText("Use it for this draft")).toBeNull();
	await userEvent.click(within(dialog).getByText("Close"));
	expect(state().offer).toBeNull();
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
