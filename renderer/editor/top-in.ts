/** How far an element's top is below that of the page that it stands on, in whole CSS pixels; `offsetTop` would count from the stretch around it. */
export function topIn(page: HTMLElement, element: HTMLElement): number {
	const { top } = page.getBoundingClientRect();
	return Math.round(element.getBoundingClientRect().top - top - page.clientTop);
}
