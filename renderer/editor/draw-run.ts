import type { BracketRun, Run } from "../../engine/index";
import type { InlineRun } from "./nodes/inline-run-node";
import type { RunWords } from "./run-words";

/** Draws a run that is shown whole, `words` for its references and footnotes in their order; parts that no reading counts carry `data-unread`. */
export function drawRun(run: InlineRun, words: readonly RunWords[]): HTMLElement {
	return draw(run, words.values());
}

function draw(run: InlineRun, words: Iterator<RunWords>): HTMLElement {
	const element = document.createElement("span");
	element.className = `draft-${run.type}`;
	if (run.type === "bracket") {
		drawBracket(element, run, words);
		return element;
	}
	const { value } = words.next();
	element.textContent = value?.text ?? "";
	if (run.type === "reference") {
		element.dataset.target = run.target;
		element.classList.toggle("draft-reference-missing", value?.missing ?? false);
	} else {
		element.dataset.unread = "";
		element.dataset.footnote = run.id;
		element.title = value?.note ?? "";
	}
	return element;
}

function drawBracket(element: HTMLElement, run: BracketRun, inner: Iterator<RunWords>): void {
	element.dataset.bracket = run.id;
	element.append(sign("["));
	run.options.forEach((option, index) => {
		if (index > 0) element.append(sign(" / "));
		const words = document.createElement("span");
		words.className = "draft-option";
		words.dataset.option = option.id;
		drawWords(words, option.content, inner);
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

function drawWords(parent: HTMLElement, runs: readonly Run[], inner: Iterator<RunWords>): void {
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
		} else parent.append(draw(run, inner));
	}
}

function sign(text: string): HTMLElement {
	const element = document.createElement("span");
	element.className = "draft-bracket-sign";
	element.dataset.unread = "";
	element.textContent = text;
	return element;
}
