import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { MarginBadges } from "./badges";
import type { BlockWatch } from "./block-watch";
import { hideHost } from "./hidden-host";
import type { EvidenceState } from "./highlights";
import { createEditorSession } from "./session";
import type { DraftEditorProps } from "./types";
import "./editor.css";
import "./focus.css";

/** The page of one language of a draft: text to write in, evidence in the words, levels in the margin. */
export function DraftEditor(props: DraftEditorProps) {
	return <LanguageEditor key={props.language} {...props} />;
}

function LanguageEditor(props: DraftEditorProps) {
	const { draft, language, hintLanguage, editable, translate, caretRequest, levels } = props;
	const { notesShown, Margin } = props;
	const latest = useRef(props);
	const root = useRef<HTMLDivElement>(null);
	const [watch, setWatch] = useState<BlockWatch | null>(null);
	const [session] = useState(() =>
		createEditorSession(language, () => latest.current, evidenceOf(props, null)),
	);
	useLayoutEffect(() => {
		latest.current = props;
	});
	useLayoutEffect(() => {
		if (root.current === null) return undefined;
		hideHost(root.current);
		return session.start(root.current, setWatch);
	}, [session]);
	useLayoutEffect(() => {
		session.editor.setEditable(editable);
	}, [session, editable]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the session reads the newest props itself; these are what calls for it
	useLayoutEffect(() => {
		session.show();
	}, [session, draft, hintLanguage, translate, caretRequest, notesShown]);
	useEffect(() => {
		session.evidence.set(evidenceOf(props, session.evidence.get().currentBlock));
	});
	return (
		<div className="draft-page">
			{props.head}
			{/* biome-ignore lint/a11y/useSemanticElements: no element of HTML edits structured text */}
			<div
				ref={root}
				className="draft-text"
				lang={language}
				role="textbox"
				tabIndex={0}
				aria-multiline="true"
				aria-readonly={!editable}
				aria-label={translate("editor.label")}
				contentEditable={editable}
				suppressContentEditableWarning
				spellCheck={false}
				autoCorrect="off"
				autoCapitalize="off"
			/>
			{props.foot}
			<Margin watch={watch} />
			<MarginBadges
				watch={watch}
				levels={levels}
				dimensions={props.dimensions}
				onBadge={props.onBadge}
				translate={translate}
			/>
		</div>
	);
}

function evidenceOf(props: DraftEditorProps, currentBlock: string | null): EvidenceState {
	const { readings, dimensionOf, enabledDimensions, showProblems, resolution, leftOut } = props;
	return {
		readings,
		dimensionOf,
		enabledDimensions,
		showProblems,
		resolution,
		leftOut,
		currentBlock,
	};
}
