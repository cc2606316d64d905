import type { BracketRun, Run } from "../../engine/index";
import type { InlineRun } from "./nodes/inline-run-node";

/** Draws a run that is shown whole; parts that no reading counts carry `data-unread`. */
export function drawRun(run: InlineRun, shown: string): HTMLElement {
	const element = document.createElement("span");
	element.className = `draft-${run.type}`;
	if (run.type === "bracket") drawBracket(element, run);
	else if (run.type === "reference") element.textContent = shown;
	else {
		element.dataset.unread = "";
		element.textContent = "*";
		element.title = plainWords(run.content);
	}
	return element;
}

function drawBracket(element: HTMLElement, run: BracketRun): void {
	element.dataset.bracket = run.id;
	element.append(sign("["));
	run.options.forEach((option, index) => {
		if (index > 0) element.append(sign(" / "));
		const words = document.createElement("span");
		words.className = "draft-option";
		words.dataset.option = option.id;
		drawWords(words, option.content);
		element.append(words);
		const delegations = [...option.proposers, ...option.supporters].join(", ");
		if (delegations !== "") {
			const tag = sign(delegations);
			tag.className = "draft-option-tag";
			element.append(tag);
		}
	});
	element.append(sign("]"));
}

function drawWords(parent: HTMLElement, runs: readonly Run[]): void {
	for (const run of runs) {
		if (run.type === "text") {
			const words = document.createElement("span");
			words.textContent = run.text;
			for (const mark of run.marks ?? []) words.classList.add(`draft-text-${mark}`);
			parent.append(words);
		} else if (run.type === "term") {
			const words = document.createElement("span");
			words.className = "draft-term";
			words.textContent = run.text;
			parent.append(words);
		} else parent.append(drawRun(run, ""));
	}
}

function sign(text: string): HTMLElement {
	const element = document.createElement("span");
	element.className = "draft-bracket-sign";
	element.dataset.unread = "";
	element.textContent = text;
	return element;
}

function plainWords(runs: readonly Run[]): string {
	return runs.map((run) => (run.type === "text" || run.type === "term" ? run.text : "")).join("");
}
