import { useApp, useTranslate } from "../shell/context";
import "./opening-note.css";

/** Says that a file is being opened; what opens at once is gone before this is seen. */
export function OpeningNote() {
	const t = useTranslate();
	const name = useApp((state) => state.opening);
	if (name === null) return null;
	const text = t("opening.file", { name });
	return (
		<div className="opening-note">
			<p role="status">{text}</p>
			<div className="opening-bar" role="progressbar" aria-label={text}>
				<div />
			</div>
		</div>
	);
}
