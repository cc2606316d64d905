import { useMemo } from "react";
import { DIMENSIONS, newerFormat, proposedDeletions, type Span } from "../../engine/index";
import { DraftEditor } from "../editor/draft-editor";
import { FootnoteList } from "../footnotes/footnote-list";
import { markOf } from "../panels/mark-toggles";
import { useReferenceClicks } from "../references/use-reference-clicks";
import { MarginMarks } from "../review/margin-marks";
import { useThreadClicks } from "../review/use-thread-clicks";
import { PageHead } from "../settings/head-fields";
import { countedDimensions } from "../store/levels";
import { useApp, useTranslate, useWorkbench } from "./context";
import { draftMarks } from "./draft-marks";

/** No bracket is resolved in particular: each is read with its first option. */
const NO_RESOLUTION = {};

const NOTHING_LEFT_OUT: ReadonlyMap<string, readonly Span[]> = new Map();

/** The page: the editor of the language shown, fed from the store. */
export function DraftPage() {
	const workbench = useWorkbench();
	const translate = useTranslate();
	const document = useApp((state) => state.document);
	const language = useApp((state) => state.language);
	const caretRequest = useApp((state) => state.caretRequest);
	const readings = useApp((state) => state.readings);
	const levels = useApp((state) => state.levels);
	useReferenceClicks(workbench);
	const hidden = useApp((state) => state.settings.hiddenMarks);
	const checklist = useApp((state) => state.checklist);
	const dimensions = useMemo(() => countedDimensions(checklist), [checklist]);
	const enabled = useMemo(
		() => new Set(DIMENSIONS.filter((each) => !hidden.includes(markOf(each)))),
		[hidden],
	);
	const marks = useMemo(() => draftMarks(workbench), [workbench]);
	const stopKeys = useMemo(
		() => ({ step: workbench.stepStop, end: workbench.endStops }),
		[workbench],
	);
	const notesShown = useApp((state) => state.review.notesShown);
	const draft = document?.draft ?? null;
	const suggestions = draft?.suggestions;
	// biome-ignore lint/correctness/useExhaustiveDependencies: nothing of the draft counts but its proposals
	const leftOut = useMemo(
		() => (draft ? proposedDeletions(draft, language) : NOTHING_LEFT_OUT),
		[suggestions, language],
	);
	useThreadClicks(workbench);
	if (!document) return null;
	return (
		<DraftEditor
			key={`${document.session} ${language}`}
			draft={document.draft}
			language={language}
			hintLanguage={document.draft.languages.find((other) => other !== language) ?? null}
			editable={newerFormat(document.draft) === null}
			translate={translate}
			onCommand={workbench.apply}
			onUndo={workbench.undo}
			onRedo={workbench.redo}
			newId={workbench.newId}
			caretRequest={caretRequest}
			onCaret={workbench.caretMoved}
			readings={readings}
			dimensionOf={workbench.dimensionOf}
			levels={levels}
			dimensions={dimensions}
			onBadge={workbench.showClause}
			enabledDimensions={enabled}
			showProblems={!hidden.includes("problems")}
			marks={marks}
			stopKeys={stopKeys}
			resolution={NO_RESOLUTION}
			leftOut={leftOut}
			foot={<FootnoteList />}
			notesShown={notesShown}
			suggesting={workbench.suggesting}
			Margin={MarginMarks}
			head={<PageHead />}
		/>
	);
}
