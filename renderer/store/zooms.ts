/** The steps between half and three times the usual size, in percent, as browsers take them. */
const STEPS = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300];

/** The next size, in percent, above or below one; the same at either end. */
export function nextZoom(percent: number, way: 1 | -1): number {
	const next =
		way > 0 ? STEPS.find((step) => step > percent) : STEPS.findLast((step) => step < percent);
	return next ?? percent;
}
