import { useState } from "react";
import type { Draft } from "../../engine/index";
import { LANGUAGE_NAMES } from "../i18n";
import { entryText } from "../panels/score";
import { Choice } from "../shell/choice";
import { useApp, useTranslate } from "../shell/context";
import { type ChartPoint, placedPoints, type ScoreSeries, scoreSeries } from "./score-series";
import { points, versionName, versionTime } from "./version-words";

/** The field of the chart and the room around it, in the drawing's units. */
const FIELD = { width: 760, height: 200 };
const MARGIN = { left: 40, top: 12, right: 20, bottom: 28 };
const GRID = [0, 25, 50, 75, 100];

/** The scores of the versions over time, drawn and as a table. */
export function ScoreChart({ draft }: { readonly draft: Draft }) {
	const t = useTranslate();
	const language = useApp((state) => state.settings.language);
	const checklists = useApp((state) => state.checklists);
	const [wanted, setWanted] = useState("");
	const all = scoreSeries(draft.history);
	const series = all.find(({ key }) => key === wanted) ?? all[0];
	if (!series)
		return (
			<p className="empty">
				<strong>{t("versions.unscored")}</strong>
				{t("versions.unscored-how")}
			</p>
		);
	const nameOf = ({ checklist, language: read }: ScoreSeries) => {
		const known = checklists.find(({ id }) => id === checklist);
		const label = known ? entryText(known.label, language) || checklist : checklist;
		return `${label} · ${LANGUAGE_NAMES[read]}`;
	};
	return (
		<div className="score-chart">
			{all.length > 1 ? (
				<Choice
					label={t("versions.series")}
					value={series.key}
					items={all.map((each) => ({ value: each.key, text: nameOf(each) }))}
					onChange={setWanted}
				/>
			) : (
				<p className="version-facts">{nameOf(series)}</p>
			)}
			<Drawing series={series} />
			<ScoreTable series={series} />
		</div>
	);
}

interface SeriesProps {
	readonly series: ScoreSeries;
}

function lineOf(placed: readonly ChartPoint[]): string {
	return placed
		.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`)
		.join("");
}

/** A mark of a line: the shape that its dimension has everywhere, a square for those that share one, and a cross for the whole. */
function Mark({ line, x, y }: ChartPoint & { readonly line: string }) {
	switch (line) {
		case "overall":
			return <path d={`M${x - 1.5} ${y - 5}h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5v-3h3.5z`} />;
		case "autonomy":
			return <path d={`M${x} ${y - 5}l5 5l-5 5l-5-5z`} />;
		case "accountability":
			return <circle cx={x} cy={y} r={4} />;
		case "verification":
			return <path d={`M${x} ${y - 5}l5 9h-10z`} />;
		default:
			return <rect x={x - 3.5} y={y - 3.5} width={7} height={7} />;
	}
}

function Drawing({ series }: SeriesProps) {
	const t = useTranslate();
	const language = useApp((state) => state.settings.language);
	const { versions, dimensions } = series;
	const [first, last] = [versions[0], versions.at(-1)];
	const day = new Intl.DateTimeFormat(language, { dateStyle: "medium" });
	const lines = [
		{ name: "overall", scoreOf: (index: number) => versions[index]?.score.overall },
		...dimensions.map((name) => ({
			name,
			scoreOf: (index: number) => versions[index]?.score.dimensions[name],
		})),
	].map(({ name, scoreOf }) => ({
		name,
		placed: placedPoints(
			versions.flatMap(({ time }, index) => {
				const value = scoreOf(index);
				return value === undefined ? [] : [{ time: Date.parse(time), value }];
			}),
			FIELD,
		),
	}));
	const labelOf = (name: string) =>
		name === "overall" ? t("versions.overall") : t(`dimension.${name}`);
	return (
		<figure className="score-drawing">
			<svg
				viewBox={`${-MARGIN.left} ${-MARGIN.top} ${FIELD.width + MARGIN.left + MARGIN.right} ${FIELD.height + MARGIN.top + MARGIN.bottom}`}
				role="img"
				aria-label={t("versions.chart", {
					count: versions.length,
					from: points(first?.score.overall ?? 0),
					to: points(last?.score.overall ?? 0),
				})}
			>
				{GRID.map((value) => {
					const y = FIELD.height * (1 - value / 100);
					return (
						<g key={value} className="score-grid">
							<line x1={0} x2={FIELD.width} y1={y} y2={y} />
							<text x={-8} y={y + 4} textAnchor="end">
								{value}
							</text>
						</g>
					);
				})}
				{first && (
					<text className="score-day" x={0} y={FIELD.height + 20}>
						{day.format(new Date(first.time))}
					</text>
				)}
				{last && last !== first && (
					<text className="score-day" x={FIELD.width} y={FIELD.height + 20} textAnchor="end">
						{day.format(new Date(last.time))}
					</text>
				)}
				{lines.map(({ name, placed }) => (
					<g key={name} className="score-line" data-line={name}>
						<path className="score-path" d={lineOf(placed)} />
						{placed.map((point, at) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: points have no other name than their order
							<Mark key={at} line={name} {...point} />
						))}
					</g>
				))}
			</svg>
			<figcaption className="score-legend">
				{lines.map(({ name }) => (
					<span key={name} className="score-line" data-line={name}>
						<svg viewBox="-12 -6 24 12" width={24} height={12} aria-hidden="true">
							<path className="score-path" d="M-12 0H12" />
							<Mark line={name} x={0} y={0} />
						</svg>
						<span>{labelOf(name)}</span>
					</span>
				))}
			</figcaption>
		</figure>
	);
}

function ScoreTable({ series }: SeriesProps) {
	const t = useTranslate();
	const language = useApp((state) => state.settings.language);
	const { versions, dimensions } = series;
	return (
		<table className="score-table">
			<caption className="visually-hidden">{t("versions.table")}</caption>
			<thead>
				<tr>
					<th scope="col">{t("versions.version")}</th>
					<th scope="col">{t("versions.time")}</th>
					<th scope="col">{t("versions.overall")}</th>
					{dimensions.map((name) => (
						<th key={name} scope="col">
							{t(`dimension.${name}`)}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{versions.toReversed().map((version) => (
					<tr key={version.id}>
						<th scope="row">{versionName(version, t)}</th>
						<td>{versionTime(version, language)}</td>
						<td>{points(version.score.overall)}</td>
						{dimensions.map((name) => {
							const value = version.score.dimensions[name];
							return <td key={name}>{value === undefined ? "–" : points(value)}</td>;
						})}
					</tr>
				))}
			</tbody>
		</table>
	);
}
