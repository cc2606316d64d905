/** Ref of the control that takes the focus as it appears: at once, or with its dialog, which asks for the attribute that React doesn't write. */
export function firstFocus(element: HTMLElement | null): void {
	element?.setAttribute("autofocus", "");
	element?.focus();
}
