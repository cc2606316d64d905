import { useEffect } from "react";
import type { Workbench } from "../store/workbench";
import "./references.css";

function isFollowing(event: MouseEvent | KeyboardEvent): boolean {
	return event.ctrlKey || event.metaKey;
}

/** Follows a cross-reference on a click with Ctrl or Command, shows while the key is held that it can be, and opens a footnote by a click on its mark. */
export function useReferenceClicks(workbench: Workbench): void {
	useEffect(() => {
		let shown = false;
		// Every key comes by here, and to look for the text in a long page takes longer than to write in it.
		const show = (following: boolean): void => {
			if (following === shown) return;
			shown = following;
			document.querySelector(".draft-text")?.toggleAttribute("data-following", following);
		};
		const onClick = (event: MouseEvent): void => {
			const target = event.target instanceof Element ? event.target : null;
			const run = target?.closest<HTMLElement>(".draft-text :is([data-target], [data-footnote])");
			const { target: id, footnote } = run?.dataset ?? {};
			if (id !== undefined && isFollowing(event)) {
				event.preventDefault();
				workbench.followReference(id);
			} else if (footnote !== undefined) workbench.openFootnote(footnote);
		};
		const onKey = (event: KeyboardEvent): void => show(isFollowing(event));
		const onBlur = (): void => show(false);
		document.addEventListener("click", onClick);
		window.addEventListener("keydown", onKey);
		window.addEventListener("keyup", onKey);
		window.addEventListener("blur", onBlur);
		return () => {
			document.removeEventListener("click", onClick);
			window.removeEventListener("keydown", onKey);
			window.removeEventListener("keyup", onKey);
			window.removeEventListener("blur", onBlur);
		};
	}, [workbench]);
}
