import { useEffect } from "react";

/** The regions of the window in the order in which F6 visits them. */
const REGIONS = ["page", "panel", "guide", "status", "top", "outline"] as const;

/** The id of a region's element, which F6 and the skip link go to. */
export function regionId(region: (typeof REGIONS)[number]): string {
	return `region-${region}`;
}

const FOCUSABLE =
	'[contenteditable="true"], [role="treeitem"][tabindex="0"], [role="tab"][data-state="active"], button:not([disabled]), a[href], select, input, [tabindex="0"]';

/** Puts the focus on the first thing in a region that takes it, else on the region itself. */
export function focusRegion(region: HTMLElement): void {
	const preferred = FOCUSABLE.split(", ")
		.map((selector) => region.querySelector<HTMLElement>(selector))
		.find((element) => element !== null);
	(preferred ?? region).focus();
}

/** Puts the focus on the text when what had it is gone from the window, as a panel is that was closed from within. */
export function keepFocus(): void {
	const lost = document.activeElement === null || document.activeElement === document.body;
	const page = document.getElementById(regionId("page"));
	if (lost && page) focusRegion(page);
}

/** Lets F6 go to the next region and Shift+F6 to the one before; regions that are not shown are passed over. */
export function useRegionKeys(): void {
	useEffect(() => {
		const onKeyDown = (event: KeyboardEvent) => {
			if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
			const shown = REGIONS.flatMap((region) => document.getElementById(regionId(region)) ?? []);
			if (shown.length === 0) return;
			event.preventDefault();
			const at = shown.findIndex((region) => region.contains(document.activeElement));
			const step = event.shiftKey ? -1 : 1;
			const next = at < 0 ? 0 : (at + step + shown.length) % shown.length;
			const region = shown[next];
			if (region) focusRegion(region);
		};
		window.addEventListener("keydown", onKeyDown);
		return () => window.removeEventListener("keydown", onKeyDown);
	}, []);
}
