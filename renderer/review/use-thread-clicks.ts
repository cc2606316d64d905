import { useEffect } from "react";
import { placeAt } from "../cards/pointed-place";
import type { Workbench } from "../store/workbench";

/** Opens the thread or proposal of words that are pressed on the page; never while words are being selected. */
export function useThreadClicks(workbench: Workbench): void {
	useEffect(() => {
		const onClick = (event: MouseEvent): void => {
			const target = event.target instanceof Element ? event.target : null;
			const selection = document.getSelection();
			if (!target?.closest(".draft-text") || !selection?.isCollapsed) return;
			const place = placeAt(selection.focusNode, selection.focusOffset);
			if (!place || place.offset === null) return;
			workbench.openReviewedAt({ block: place.block, offset: place.offset });
		};
		window.addEventListener("click", onClick);
		return () => window.removeEventListener("click", onClick);
	}, [workbench]);
}
