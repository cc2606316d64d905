import { stopMarks } from "../cards/stop-marks";
import { focusMarks } from "../editor/focus-marks";
import type { RangeMarks } from "../editor/range-marks";
import { findMarks } from "../find/find-marks";
import { reviewMarks } from "../review/review-marks";
import type { Workbench } from "../store/workbench";
import { termMarks } from "../terms/term-marks";

/** What features mark over the words of the page, feature by feature, each from its own folder. */
export function draftMarks(workbench: Workbench): readonly RangeMarks[] {
	return [
		focusMarks(workbench.store),
		termMarks(workbench.store),
		stopMarks(workbench.store),
		findMarks(workbench),
		workbench.spelling,
		reviewMarks(workbench.store),
	];
}
