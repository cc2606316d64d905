import type { ForecastVerdict } from "../../engine/index";

/** The shape of a verdict, told apart without colour: a full disc with a tick, a half disc, a ring with a cross. */
export function VerdictShape({ verdict }: { readonly verdict: ForecastVerdict }) {
	return (
		<svg className="verdict-shape" data-verdict={verdict} viewBox="0 0 16 16" aria-hidden="true">
			<circle cx="8" cy="8" r="6.5" />
			{verdict === "sign" && <path className="verdict-mark" d="M5 8.2l2.1 2.1L11 6.2" />}
			{verdict === "hesitate" && <path className="verdict-half" d="M8 1.5a6.5 6.5 0 0 1 0 13z" />}
			{verdict === "refuse" && (
				<path className="verdict-mark" d="M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8" />
			)}
		</svg>
	);
}
