import {
	type Block,
	type Draft,
	type DraftCommand,
	type Language,
	openLength,
	plainText,
	splitBlock,
} from "../../engine/index";
import type { EditHints, Place } from "../editor/types";
import { translatorFor } from "../i18n";
import { blocksOf } from "./blocks";
import type { AppState } from "./state";
import type { Store } from "./store";

/** The steps of the guide in their order; `done` is where it ends. */
export const GUIDE_STEPS = ["write", "words", "gaps", "model", "save", "done"] as const;

/** A step of the guide. */
export type GuideStep = (typeof GUIDE_STEPS)[number];

/** How far the guide is. */
export interface GuideState {
	readonly step: GuideStep;
	/** The blocks there were at its start. */
	readonly known: ReadonlySet<string>;
	/** The clause that the user wrote; `null` until there is one. */
	readonly own: string | null;
}

/** The ways through the guide of the first run. */
export interface GuideFlows {
	/** Opens the sample with the guide beside it: here, or in another window where this one has a draft. */
	readonly startGuide: () => Promise<void>;
	/** Shows the guide beside the draft that is open. */
	readonly guide: () => void;
	readonly guideTo: (step: GuideStep) => void;
	/** Ends the guide; it doesn't come again unasked. */
	readonly endGuide: () => void;
	/** Writes the guide's sentence as a clause of its own, as the user would. */
	readonly writeForMe: () => void;
}

/** What the guide works with. */
export interface GuideFlowParts {
	readonly store: Store<AppState>;
	readonly newId: () => string;
	readonly apply: (command: DraftCommand, hints: EditHints, caret: Place | null) => void;
	readonly openSample: () => Promise<void>;
	readonly changeSettings: (change: { readonly guided: true }) => Promise<void>;
}

/** What ends a sentence, in any of the languages. */
const SENTENCE_END = /[.;:。；：]\s*$/;

/** Fewest characters of a clause that says something. */
const LEAST = 12;

function wordsOf(block: Block): string {
	return plainText(block.runs, "open").text.trim();
}

/** A clause that was not there at the start and says something. */
function written(draft: Draft, language: Language, known: ReadonlySet<string>): string | null {
	const found = blocksOf(draft, language).find((block) => {
		const words = block.kind === "clause" && !known.has(block.id) ? wordsOf(block) : "";
		return words.length >= LEAST && SENTENCE_END.test(words);
	});
	return found?.id ?? null;
}

/** Makes the flows, and lets the guide go on by itself where the user has done what it asks. */
export function createGuideFlows(parts: GuideFlowParts): GuideFlows {
	const { store, newId, apply } = parts;
	let told: AppState["notice"] = null;

	/** Remembers that the guide was taken. */
	function taken(): void {
		if (!store.get().settings.guided) void parts.changeSettings({ guided: true });
	}

	function guide(): void {
		const { document, language, notice } = store.get();
		if (!document) return;
		told = notice;
		const known = new Set(blocksOf(document.draft, language).map(({ id }) => id));
		store.set({ guide: { step: "write", known, own: null }, view: "draft" });
		taken();
	}

	function guideTo(step: GuideStep): void {
		const { guide: now, notice } = store.get();
		told = notice;
		if (now) store.set({ guide: { ...now, step } });
	}

	store.subscribe(() => {
		const { guide: now, document, language, tab, notice } = store.get();
		if (!now || !document) return;
		if (now.step === "write") {
			const own = written(document.draft, language, now.known);
			if (own !== null) store.set({ guide: { ...now, step: "words", own } });
		} else if (now.step === "gaps" && tab === "gaps") guideTo("model");
		else if (now.step === "model" && notice !== told && notice?.id === "announce.inserted")
			guideTo("save");
		else if (now.step === "save" && document.file !== null && document.saved === document.draft)
			guideTo("done");
	});

	return {
		guide,
		guideTo,
		async startGuide() {
			const { document } = store.get();
			await parts.openSample();
			if (document === null && store.get().document) guide();
		},
		endGuide() {
			store.set({ guide: null });
			taken();
		},
		writeForMe() {
			const { document, language, block } = store.get();
			if (!document) return;
			const blocks = blocksOf(document.draft, language);
			const article = blocks.findIndex(({ kind }) => kind === "article");
			const clauses = blocks.filter(({ kind }, at) => kind === "clause" && at > article);
			const behind = clauses.find(({ id }) => id === block) ?? clauses[0];
			if (!behind) return;
			const edit = splitBlock(document.draft, language, behind.id, openLength(behind.runs), newId);
			if (!edit) return;
			const text = translatorFor(language)("guide.sentence");
			const caret = { block: edit.caret.block, offset: text.length };
			apply(
				{
					type: "batch",
					commands: [
						edit.command,
						{
							type: "set-runs",
							block: caret.block,
							language,
							runs: [{ type: "text", text }],
						},
					],
				},
				{ coalesceKey: null, caretBefore: null, caretAfter: caret },
				caret,
			);
		},
	};
}
