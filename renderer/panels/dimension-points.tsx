import { ChevronDown, ChevronRight } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { CheckScore, DimensionScore } from "../../engine/index";
import type { MapNames } from "../../reports/svg/names";
import { LevelShape } from "../shapes/level-shape";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { CheckFindings } from "./check-findings";
import { shapeLevel } from "./score";

/** A share of a weight as it stands in a formula. */
function share(value: number): string {
	return value.toFixed(2).replace(/\.?0+$/, "");
}

interface DimensionPointsProps {
	readonly dimension: DimensionScore;
	readonly names: MapNames;
}

/** A dimension's score with its formula, and what each check adds to it. */
export function DimensionPoints({
	dimension: { dimension, score, checks },
	names,
}: DimensionPointsProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const open = useApp((state) => state.shownDimension === dimension);
	const section = useRef<HTMLElement>(null);
	useEffect(() => {
		if (open) section.current?.scrollIntoView?.({ block: "nearest" });
	}, [open]);
	const total = checks.reduce((sum, { weight }) => sum + weight, 0);
	const id = `points-${dimension}`;
	return (
		<section ref={section} className="points" aria-label={t(`dimension.${dimension}`)}>
			<h3>
				<button
					type="button"
					className="points-head"
					aria-expanded={open}
					aria-controls={id}
					onClick={() => workbench.showPoints(open ? null : dimension)}
				>
					{open ? (
						<ChevronDown size={14} aria-hidden="true" />
					) : (
						<ChevronRight size={14} aria-hidden="true" />
					)}
					<LevelShape dimension={dimension} level={shapeLevel(score)} title={null} />
					<span>{t(`dimension.${dimension}`)}</span>
					<span className="points-value">{score}</span>
				</button>
			</h3>
			<div id={id} hidden={!open}>
				{open && (
					<>
						<p className="formula" data-testid="formula">
							{"100 × ("}
							{checks
								.filter(({ weight, credit }) => weight > 0 && credit > 0)
								.map(({ weight, credit }) => `${weight} × ${share(credit)}`)
								.join(" + ") || "0"}
							{`) ÷ ${total} = ${score}`}
						</p>
						<p className="list-note">{t("points.formula")}</p>
						<ul>
							{checks.map((check) => (
								<CheckPoints
									key={check.check}
									check={check}
									dimension={dimension}
									total={total}
									names={names}
								/>
							))}
						</ul>
					</>
				)}
			</div>
		</section>
	);
}

interface CheckPointsProps {
	readonly check: CheckScore;
	readonly dimension: DimensionScore["dimension"];
	/** Weights of all checks of the dimension. */
	readonly total: number;
	readonly names: MapNames;
}

/** What one check adds to its dimension, by which clauses and words. */
function CheckPoints({ check, dimension, total, names }: CheckPointsProps) {
	const t = useTranslate();
	const [open, setOpen] = useState(false);
	const { level, weight, credit, settled, depth, lacks } = check;
	const points = total === 0 ? 0 : (100 * weight * credit) / total;
	const id = `points-${check.check}`;
	return (
		<li className="check-points">
			<button
				type="button"
				className="check-points-head"
				aria-expanded={open}
				aria-controls={id}
				onClick={() => setOpen(!open)}
			>
				<LevelShape
					dimension={dimension}
					level={level as 0 | 1 | 2 | 3 | 4}
					title={t("points.level", { value: level, level })}
				/>
				<span className="check-points-name">{t(`check.${check.check}.label`)}</span>
				<span className="check-points-sum">
					{weight === 0 ? t("points.no-weight") : `${weight} × ${share(credit)}`}
				</span>
				<span className="check-points-value">{weight === 0 ? "" : points.toFixed(1)}</span>
			</button>
			<div id={id} hidden={!open} className="check-points-body">
				{open && (
					<>
						<p>
							{t("points.stands", { value: level, level })}
							{depth > 1 && ` ${t("points.depth", { settled, depth, rest: depth - 1 })}`}
							{lacks &&
								` ${t("points.lacks", {
									share: Math.round(lacks.share * 100),
									checks: Object.keys(lacks.anyOf)
										.map((other) => t(`check.${other}.label`))
										.join(t("list.or")),
								})}`}
						</p>
						<CheckFindings check={check.check} dimension={dimension} names={names} />
					</>
				)}
			</div>
		</li>
	);
}
