/** Ref of the control that takes the focus when its dialog opens: the platform asks for the attribute, which React doesn't write. */
export function firstFocus(element: HTMLElement | null): void {
	element?.setAttribute("autofocus", "");
}
