import { Maximize2, X } from "lucide-react";
import { Dialog } from "radix-ui";
import { useState } from "react";
import type { Language } from "../../engine/index";
import type { Drawing } from "../../reports/svg/drawing";
import { useTranslate, useWorkbench } from "../shell/context";
import { DrawingView } from "./drawing-view";

interface MapDialogProps {
	/** Draws the map when it is called for. */
	readonly draw: () => Drawing;
	readonly language: Language;
}

/** A button that shows a map in the whole window; choosing a clause there closes it and leads to the clause. */
export function MapDialog({ draw, language }: MapDialogProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const [open, setOpen] = useState(false);
	const drawing = open ? draw() : null;
	return (
		<Dialog.Root open={open} onOpenChange={setOpen}>
			<Dialog.Trigger className="button map-enlarge">
				<Maximize2 size={14} aria-hidden="true" />
				{t("map.enlarge")}
			</Dialog.Trigger>
			<Dialog.Portal>
				<Dialog.Overlay className="map-overlay" />
				<Dialog.Content className="map-dialog" aria-describedby={undefined}>
					<Dialog.Title className="visually-hidden">{drawing?.title}</Dialog.Title>
					<Dialog.Close
						className="button button-plain button-icon map-close"
						aria-label={t("map.close")}
					>
						<X size={16} aria-hidden="true" />
					</Dialog.Close>
					<div className="map-scroll">
						{drawing && (
							<DrawingView
								drawing={drawing}
								language={language}
								onClause={(clause) => {
									setOpen(false);
									workbench.moveCaretTo(clause);
								}}
							/>
						)}
					</div>
				</Dialog.Content>
			</Dialog.Portal>
		</Dialog.Root>
	);
}
