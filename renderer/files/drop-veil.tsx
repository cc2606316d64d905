import { FileDown } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslate, useWorkbench } from "../shell/context";
import "./drop-veil.css";

function carriesFiles(event: DragEvent): boolean {
	return event.dataTransfer?.types.includes("Files") ?? false;
}

/** Opens files that are dropped anywhere on the window, also on the text; a veil says so while they are held over it. */
export function DropVeil() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const [held, setHeld] = useState(false);
	useEffect(() => {
		// Caught before the editor, which would take a file for something to insert.
		const over = (event: DragEvent) => {
			if (!carriesFiles(event)) return;
			event.preventDefault();
			event.stopPropagation();
			if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
			setHeld(true);
		};
		const leave = (event: DragEvent) => {
			if (event.relatedTarget === null) setHeld(false);
		};
		const drop = (event: DragEvent) => {
			setHeld(false);
			if (!carriesFiles(event)) return;
			event.preventDefault();
			event.stopPropagation();
			void workbench.openDropped([...(event.dataTransfer?.files ?? [])]);
		};
		const options = { capture: true };
		window.addEventListener("dragenter", over, options);
		window.addEventListener("dragover", over, options);
		window.addEventListener("dragleave", leave, options);
		window.addEventListener("drop", drop, options);
		return () => {
			window.removeEventListener("dragenter", over, options);
			window.removeEventListener("dragover", over, options);
			window.removeEventListener("dragleave", leave, options);
			window.removeEventListener("drop", drop, options);
		};
	}, [workbench]);
	if (!held) return null;
	return (
		<div className="drop-veil" data-testid="drop-veil">
			<div>
				<div className="drop-veil-words" role="status">
					<FileDown size={28} aria-hidden="true" />
					<p>{t("drop.open")}</p>
					<p className="hint">{t("drop.kinds")}</p>
				</div>
			</div>
		</div>
	);
}
