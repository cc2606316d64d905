import { useMemo } from "react";
import { DIMENSIONS } from "../../engine/index";
import { DraftEditor } from "../editor/draft-editor";
import { useApp, useTranslate, useWorkbench } from "./context";
import { useReferenceClicks } from "../references/use-reference-clicks";
import { draftMarks } from "./draft-marks";

const ALL_DIMENSIONS = new Set(DIMENSIONS);

/** No bracket is resolved in particular: each is read with its first option. */
const NO_RESOLUTION = {};

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
	const marks = useMemo(() => draftMarks(workbench), [workbench]);
	const stopKeys = useMemo(
		() => ({ step: workbench.stepStop, end: workbench.endStops }),
		[workbench],
	);
	if (!document) return null;
	return (
		<DraftEditor
			key={`${document.session} ${language}`}
			draft={document.draft}
			language={language}
			hintLanguage={document.draft.languages.find((other) => other !== language) ?? null}
			editable
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
			enabledDimensions={ALL_DIMENSIONS}
			showProblems
			marks={marks}
			stopKeys={stopKeys}
			resolution={NO_RESOLUTION}
		/>
	);
}
