import { CircleAlert, Focus } from "lucide-react";
import { ToggleGroup } from "radix-ui";
import type { MarkName } from "../../electron/contract/settings";
import { DIMENSIONS, type Dimension, isCore } from "../../engine/index";
import { LevelShape } from "../shapes/level-shape";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { countedDimensions } from "../store/levels";
import "./mark-toggles.css";

/** The switch that a dimension's evidence is marked by. */
export function markOf(dimension: Dimension): MarkName {
	return isCore(dimension) ? dimension : "other";
}

/** Switches for what is marked in the text, in the shapes of the dimensions, and for dimming what is fine. */
export function MarkToggles() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const hidden = useApp((state) => state.settings.hiddenMarks);
	const focus = useApp((state) => state.settings.focus);
	const checklist = useApp((state) => state.checklist);
	const counted = countedDimensions(checklist);
	// The core is read and marked under every checklist.
	const marked = DIMENSIONS.filter((each) => isCore(each) || counted.includes(each));
	const names = [...new Set(marked.map(markOf))];
	const all: readonly MarkName[] = [...names, "problems"];
	return (
		<div className="mark-toggles">
			<ToggleGroup.Root
				type="multiple"
				className="mark-group"
				aria-label={t("marks.title")}
				value={all.filter((name) => !hidden.includes(name))}
				onValueChange={(shown) => {
					const others = hidden.filter((name) => !all.includes(name));
					const now = all.filter((name) => !shown.includes(name));
					void workbench.changeSettings({ hiddenMarks: [...others, ...now] });
				}}
			>
				{all.map((name) => {
					const label = t(`marks.${name}`);
					const dimension = name === "other" ? counted.find((each) => !isCore(each)) : name;
					return (
						<ToggleGroup.Item
							key={name}
							className="mark-toggle"
							value={name}
							aria-label={label}
							title={label}
						>
							{dimension === "problems" || dimension === undefined ? (
								<CircleAlert size={14} aria-hidden="true" />
							) : (
								<LevelShape dimension={dimension} level={3} title={null} />
							)}
						</ToggleGroup.Item>
					);
				})}
			</ToggleGroup.Root>
			<button
				type="button"
				className="button button-plain button-small focus-toggle"
				aria-pressed={focus}
				title={t("focus.hint")}
				onClick={() => workbench.toggleFocus()}
			>
				<Focus size={14} aria-hidden="true" />
				{t("focus.title")}
			</button>
		</div>
	);
}
