import { useEffect, useRef, useState } from "react";
import { INITIAL_STATE } from "../store/state";
import { useApp, useTranslate } from "./context";
import "./zoom-note.css";

/** Milliseconds that the level stands after it has changed. */
const SHOWN = 1500;

/** Says for a moment how large the window is drawn, when that has changed. */
export function ZoomNote() {
	const t = useTranslate();
	const zoom = useApp((state) => state.settings.zoom);
	const known = useApp((state) => state.settings !== INITIAL_STATE.settings);
	const before = useRef<number | null>(null);
	const [shown, setShown] = useState<number | null>(null);
	useEffect(() => {
		const changed = known && before.current !== null && before.current !== zoom;
		if (known) before.current = zoom;
		if (!changed) return;
		setShown(zoom);
		const timer = setTimeout(() => setShown(null), SHOWN);
		return () => clearTimeout(timer);
	}, [zoom, known]);
	return (
		<div className="zoom-note" role="status" data-shown={shown !== null}>
			{shown !== null && t("zoom.level", { percent: shown })}
		</div>
	);
}
