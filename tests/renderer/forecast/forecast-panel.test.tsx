import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { serialiseDraft } from "../../../engine/index";
import { SidePanel } from "../../../renderer/panels/side-panel";
import { WorkbenchContext } from "../../../renderer/shell/context";
import { type Bench, startBench, utf8 } from "../bench";

const TREATY = `Treaty on Loitering Munitions

Article 1
Limits

1. Each State Party shall ensure that a human operator authorises each attack by a loitering munition before it is carried out.

Article 2
Verification

1. Each State Party shall grant inspectors of the Secretariat access to the source code of any loitering munition within 14 days of a request.
`;

const PROFILE = JSON.stringify({
	format: "clausula-profile",
	version: "1.0",
	id: "harbour",
	name: { en: "Harbour State" },
	redLines: [{ id: "no-access", check: "verification.access", atMost: 1 }],
});

let bench: Bench;

const state = () => bench.workbench.store.get();
const words = () => state().readings.get(state().block ?? "")?.text ?? "";

async function openForecast(): Promise<void> {
	bench.outside.files.set("treaty.txt", utf8(TREATY));
	bench.outside.files.set("harbour.json", utf8(PROFILE));
	bench.outside.chosen = "treaty.txt";
	await bench.workbench.open();
	await bench.until(() => state().report !== null);
	render(
		<WorkbenchContext value={bench.workbench}>
			<SidePanel />
		</WorkbenchContext>,
	);
	await userEvent.click(screen.getByRole("tab", { name: "Forecast" }));
}

const judged = () => act(() => bench.until(() => state().forecast !== null));

beforeEach(async () => {
	bench = await startBench();
});

test("without profiles the panel says what they are and offers the samples", async () => {
	await openForecast();
	expect(screen.getByRole("heading", { name: "Who would sign this?" })).toBeInTheDocument();
	const samples = within(screen.getByRole("list", { name: "Samples" })).getAllByRole("button");
	expect(samples.map((button) => button.textContent)).toEqual([
		"Alliance member",
		"Late-coming great power",
		"Small State",
		"Technology leader",
		"Troop contributor",
	]);
	expect(screen.getByText(/never part of the draft/)).toBeInTheDocument();
});

test("the samples are judged at once, and the deciding clause is a button that leads there", async () => {
	await openForecast();
	await userEvent.click(screen.getByRole("button", { name: "Add 5 samples" }));
	await judged();
	expect(screen.getByText(/A model of files .*profiles: 5/)).toBeInTheDocument();
	const leader = screen.getByRole("article", { name: "Technology leader" });
	expect(leader).toHaveTextContent("would refuse");
	expect(leader).toHaveTextContent("“access to the source code” may not stand");
	const [chip] = within(leader).getAllByRole("button", { name: "2.1" });
	if (chip) await userEvent.click(chip);
	expect(words()).toMatch(/^Each State Party shall grant inspectors/);
	expect(state().tab).toBe("forecast");
});

test("a profile of the user's own is opened, judged and removed again", async () => {
	await openForecast();
	bench.outside.chosen = "harbour.json";
	await userEvent.click(screen.getByRole("button", { name: "Open a profile…" }));
	await judged();
	const own = screen.getByRole("article", { name: "Harbour State" });
	expect(own).toHaveTextContent("would refuse");
	expect(own).toHaveTextContent("Lower Access from “specified” to “mentioned”");
	expect(screen.getByRole("region", { name: /wins the most/ })).toHaveTextContent("1 of 1");
	await userEvent.click(screen.getByRole("button", { name: "Remove Harbour State" }));
	expect(screen.getByRole("heading", { name: "Who would sign this?" })).toBeInTheDocument();
	expect(state().forecast).toBeNull();
});

test("a file that is no profile is refused with the place of its mistake", async () => {
	await openForecast();
	bench.outside.files.set("bad.json", utf8(PROFILE.replace('"atMost":1', '"atMost":7')));
	bench.outside.chosen = "bad.json";
	await userEvent.click(screen.getByRole("button", { name: "Open a profile…" }));
	expect(bench.outside.errors[0]?.title).toBe("“bad.json” cannot be used as a delegation profile");
	expect(bench.outside.errors[0]?.detail).toMatch(/^Line 1, column \d+: “atMost”/);
	expect(state().profiles).toEqual([]);
});

test("the forecast follows the text", async () => {
	await openForecast();
	bench.outside.chosen = "harbour.json";
	await userEvent.click(screen.getByRole("button", { name: "Open a profile…" }));
	await judged();
	const clause = [...state().readings].find(([, { text }]) => text.includes("inspectors"))?.[0];
	if (clause === undefined) throw new Error("no such clause");
	await act(async () => {
		bench.workbench.apply(
			{
				type: "set-runs",
				block: clause,
				language: "en",
				runs: [{ type: "text", text: "Nothing." }],
			},
			{ coalesceKey: null, caretBefore: null, caretAfter: null },
		);
		await bench.until(() => state().forecast?.forecast.counts.sign === 1);
	});
	expect(screen.getByRole("article", { name: "Harbour State" })).toHaveTextContent("would sign");
});

test("what would lift the score stands beside whom it would lose", async () => {
	await openForecast();
	await userEvent.click(screen.getByRole("button", { name: "Add 5 samples" }));
	await judged();
	expect(state().forecast?.moves.size).toBe(state().report?.lifts.length);
});

test("nothing of profiles or forecasts is in the draft", async () => {
	await openForecast();
	await userEvent.click(screen.getByRole("button", { name: "Add 5 samples" }));
	await judged();
	const draft = state().document?.draft;
	if (!draft) throw new Error("no draft");
	expect(draft).toBe(state().document?.saved);
	expect(serialiseDraft(draft)).not.toMatch(/small-state|Small State|forecast|profile/);
});
