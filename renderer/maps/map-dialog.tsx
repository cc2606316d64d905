import { Maximize2, X } from "lucide-react";
import { useId, useRef, useState } from "react";
import type { Language } from "../../engine/index";
import type { Drawing } from "../../reports/svg/drawing";
import { MAP_WIDTH } from "../../reports/svg/map-svgs";
import { useTranslate, useWorkbench } from "../shell/context";
import { DrawingView } from "./drawing-view";

interface MapDialogProps {
	/** Draws the map when it is called for, as wide as there is room. */
	readonly draw: (width: number) => Drawing;
	readonly language: Language;
}

/** Room for a scroll bar. */
const BAR = 14;

/** Narrower, a drawing's columns hold no words, and it is scrolled instead. */
const LEAST = 760;

/**
 * A button that shows a map in the whole window; choosing a clause there closes it and leads to the clause. The platform's own
 * dialog: the page's policy lets no library write style sheets.
 */
export function MapDialog({ draw, language }: MapDialogProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const title = useId();
	const dialog = useRef<HTMLDialogElement>(null);
	const [drawing, setDrawing] = useState<Drawing | null>(null);
	return (
		<>
			<button
				type="button"
				className="button map-action"
				onClick={() => {
					if (!dialog.current) return;
					dialog.current.showModal();
					const room = dialog.current.clientWidth - BAR;
					setDrawing(draw(Math.min(MAP_WIDTH, Math.max(LEAST, room))));
				}}
			>
				<Maximize2 size={14} aria-hidden="true" />
				{t("map.enlarge")}
			</button>
			<dialog
				ref={dialog}
				className="map-dialog"
				aria-labelledby={title}
				onClose={() => setDrawing(null)}
			>
				<h2 id={title} className="visually-hidden">
					{drawing?.title}
				</h2>
				<button
					type="button"
					className="button button-plain button-icon map-close"
					aria-label={t("map.close")}
					onClick={() => dialog.current?.close()}
				>
					<X size={16} aria-hidden="true" />
				</button>
				<div className="map-scroll">
					{drawing && (
						<DrawingView
							drawing={drawing}
							language={language}
							onClause={(clause) => {
								dialog.current?.close();
								workbench.moveCaretTo(clause);
							}}
						/>
					)}
				</div>
			</dialog>
		</>
	);
}
