import { useEffect } from "react";
import type { Workbench } from "../store/workbench";
import { pointedPlace } from "./pointed-place";

/** How long the pointer rests on words before their card shows, in milliseconds. */
const REST = 400;
/** How long after a key the pointer is taken as left lying, in milliseconds. */
const TYPING = 1200;
/** How long the pointer may be between words and card, in milliseconds. */
const GRACE = 300;

const WITHIN = ".word-card, .draft-text";

/** Shows the card of words on which the pointer rests; never while typing, composing or selecting. */
export function useHoverCard(workbench: Workbench): void {
	useEffect(() => {
		let rest: ReturnType<typeof setTimeout> | undefined;
		let leave: ReturnType<typeof setTimeout> | undefined;
		let typed = Number.NEGATIVE_INFINITY;
		let composing = false;
		const close = (): void => {
			clearTimeout(leave);
			leave = setTimeout(() => {
				if (workbench.store.get().card?.by === "pointer") workbench.closeCard();
			}, GRACE);
		};
		const onPointerMove = (event: PointerEvent): void => {
			clearTimeout(rest);
			const target = event.target instanceof Element ? event.target : null;
			if (target?.closest(".word-card")) {
				clearTimeout(leave);
				return;
			}
			const shown = workbench.store.get().card;
			if (!target?.closest(".draft-text")) {
				if (shown?.by === "pointer") close();
				return;
			}
			if (event.buttons !== 0 || event.pointerType === "touch") return;
			const { clientX: x, clientY: y, timeStamp } = event;
			rest = setTimeout(() => {
				const now = workbench.store.get().card;
				if (composing || now?.by === "keyboard" || timeStamp - typed < TYPING) return;
				const place = pointedPlace(x, y);
				if (place && place.offset !== null) {
					clearTimeout(leave);
					workbench.showCard({ ...place, by: "pointer" });
				} else if (now) close();
			}, REST);
		};
		const onKeyDown = (event: KeyboardEvent): void => {
			const target = event.target instanceof Element ? event.target : null;
			if (!target?.closest(".draft-text")) return;
			typed = event.timeStamp;
			clearTimeout(rest);
			if (workbench.store.get().card?.by === "pointer") workbench.closeCard();
		};
		const onPointerDown = (event: PointerEvent): void => {
			clearTimeout(rest);
			const target = event.target instanceof Element ? event.target : null;
			if (!target?.closest(".word-card") && target?.closest(WITHIN)) workbench.closeCard();
		};
		const onScroll = (event: Event): void => {
			const target = event.target instanceof Element ? event.target : null;
			if (target?.closest(".word-card")) return;
			clearTimeout(rest);
			if (workbench.store.get().card?.by === "pointer") workbench.closeCard();
		};
		const onStart = (): void => {
			composing = true;
		};
		const onEnd = (): void => {
			composing = false;
		};
		window.addEventListener("pointermove", onPointerMove, { passive: true });
		window.addEventListener("keydown", onKeyDown, true);
		window.addEventListener("pointerdown", onPointerDown, true);
		window.addEventListener("scroll", onScroll, { capture: true, passive: true });
		window.addEventListener("compositionstart", onStart, true);
		window.addEventListener("compositionend", onEnd, true);
		return () => {
			clearTimeout(rest);
			clearTimeout(leave);
			window.removeEventListener("pointermove", onPointerMove);
			window.removeEventListener("keydown", onKeyDown, true);
			window.removeEventListener("pointerdown", onPointerDown, true);
			window.removeEventListener("scroll", onScroll, true);
			window.removeEventListener("compositionstart", onStart, true);
			window.removeEventListener("compositionend", onEnd, true);
		};
	}, [workbench]);
}
