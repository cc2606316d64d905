import { type Draft, type Language, plainText, toBlocks } from "../../engine/index";

interface WholeTextProps {
	readonly draft: Draft;
	readonly language: Language;
}

/** The text of a state of the draft in one language, to be read only. */
export function WholeText({ draft, language }: WholeTextProps) {
	return (
		<div className="version-text" lang={language}>
			{toBlocks(draft, language).map(({ id, kind, label, depth, runs }) => (
				<p key={id} data-kind={kind} data-depth={Math.min(depth, 4)}>
					{label !== "" && <span className="version-label">{label}</span>}
					{plainText(runs, "open").text}
				</p>
			))}
		</div>
	);
}
