/**
 * Keeps React from taking note of the selection in a text. Before each commit React walks through all nodes of the editable element
 * that has the focus, so as to put the selection back; in a long text that takes longer than all else at a key. The text is not made by
 * React, and the editor keeps its selection itself. React asks the element's `contentEditable`; browsers go by the attribute.
 */
export function hideHost(element: HTMLElement): void {
	Object.defineProperty(element, "contentEditable", {
		configurable: true,
		get: () => "inherit",
		set: (value: string) => element.setAttribute("contenteditable", value),
	});
}
