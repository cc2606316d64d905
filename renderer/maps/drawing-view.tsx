import type { SVGProps } from "react";
import type { Language } from "../../engine/index";
import type { Drawing, Mark, MarkGroup } from "../../reports/svg/drawing";

interface DrawingViewProps {
	readonly drawing: Drawing;
	/** The language of the words that the drawing quotes. */
	readonly language: Language;
	readonly onClause: (clause: string) => void;
}

function colour(tone: string | null): string {
	return tone === null ? "none" : `var(--${tone})`;
}

function DrawnMark({ mark, language }: { readonly mark: Mark; readonly language: Language }) {
	if (mark.type === "text") {
		return (
			<text
				x={mark.x}
				y={mark.y}
				fontSize={mark.size}
				fontWeight={mark.strong ? 600 : undefined}
				fill={colour(mark.tone)}
				lang={mark.quoted ? language : undefined}
			>
				{mark.text}
			</text>
		);
	}
	const paint = {
		fill: colour(mark.fill),
		stroke: colour(mark.stroke),
		strokeDasharray: mark.dashed ? "4 3" : undefined,
	};
	if (mark.type === "path") return <path d={mark.d} {...paint} />;
	const { x, y, width, height, radius } = mark;
	return <rect x={x} y={y} width={width} height={height} rx={radius} {...paint} />;
}

/** What a group is to those who use it: ornament, a picture, or a button, which its title names; SVG has no elements of its own for these. */
function partOf(
	{ label, clauses }: MarkGroup,
	onClause: (clause: string) => void,
): SVGProps<SVGGElement> {
	const [first] = clauses;
	if (label === "") return { "aria-hidden": true };
	if (first === undefined) return { role: "img", "aria-label": label };
	return {
		role: "button",
		tabIndex: 0,
		className: "map-target",
		onClick: () => onClause(first),
		onKeyDown: (event) => {
			if (event.key !== "Enter" && event.key !== " ") return;
			event.preventDefault();
			onClause(first);
		},
	};
}

interface DrawnGroupProps {
	readonly group: MarkGroup;
	readonly language: Language;
	readonly onClause: (clause: string) => void;
}

function DrawnGroup({ group, language, onClause }: DrawnGroupProps) {
	const marks = group.marks.map((mark, index) => (
		// Marks of a group never change places.
		// biome-ignore lint/suspicious/noArrayIndexKey: a mark has no identity but its place
		<DrawnMark key={index} mark={mark} language={language} />
	));
	return (
		<g {...partOf(group, onClause)}>
			{group.label !== "" && <title>{group.label}</title>}
			{marks}
		</g>
	);
}

/** A drawing in the page, in the window's colours; what stands for clauses is a button that leads to the first of them. */
export function DrawingView({ drawing, language, onClause }: DrawingViewProps) {
	const { width, height, title } = drawing;
	return (
		// biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset
		<svg
			className="map-drawing"
			role="group"
			aria-label={title}
			width={width}
			height={height}
			viewBox={`0 0 ${width} ${height}`}
		>
			{drawing.groups.map((group) => (
				<DrawnGroup key={group.id} group={group} language={language} onClause={onClause} />
			))}
		</svg>
	);
}
