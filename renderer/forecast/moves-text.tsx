import type { Moves } from "../../engine/index";
import { useTranslate } from "../shell/context";
import { useDelegationNames } from "./use-delegation-names";
import { VerdictShape } from "./verdict-shape";

interface MovesTextProps {
	readonly moves: Moves;
	/** Says so where nobody is moved. */
	readonly always?: boolean;
}

/** Who comes nearer to signing by a change, and who goes farther away. */
export function MovesText({ moves, always = false }: MovesTextProps) {
	const t = useTranslate();
	const nameOf = useDelegationNames();
	const sides = [
		["forecast.gained", moves.gained],
		["forecast.lost-side", moves.lost],
	] as const;
	if (moves.gained.length + moves.lost.length === 0)
		return always ? <p className="forecast-moves">{t("forecast.moves.none")}</p> : null;
	return (
		<dl className="forecast-moves">
			{sides.map(([label, side]) =>
				side.length === 0 ? null : (
					<div key={label} data-side={label}>
						<dt>{t(label)}</dt>
						<dd>
							{side.map(({ delegation, from, to }) => (
								<span key={delegation} className="forecast-move">
									<VerdictShape verdict={to} />
									{t("forecast.move", {
										name: nameOf(delegation),
										from: t(`forecast.verdict.${from}`),
										to: t(`forecast.verdict.${to}`),
									})}
								</span>
							))}
						</dd>
					</div>
				),
			)}
		</dl>
	);
}
