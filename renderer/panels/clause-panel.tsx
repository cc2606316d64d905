import { CircleAlert } from "lucide-react";
import { memo } from "react";
import { type ClauseReading, type Fix, findNode, type Language } from "../../engine/index";
import { FixList } from "../cards/fix-list";
import { fixesOfFinding, fixesOfProblem } from "../cards/fixes-of";
import { useFixes } from "../cards/use-fixes";
import { useMapNames } from "../maps/use-map-names";
import { PrivateNoteSection } from "../private-notes/private-note-section";
import { NoteSection } from "../review/note-section";
import { LevelShape } from "../shapes/level-shape";
import { useApp, useMessages, useTranslate, useWorkbench } from "../shell/context";
import { levelOf, standingFor } from "../store/levels";
import type { AppState } from "../store/state";
import { Evidenced } from "./evidenced";
import { FindingFacts } from "./finding-facts";
import { FindingReview } from "./finding-review";
import { GapRow } from "./gap-row";
import { normParts } from "./norm-parts";

const Norms = memo(function Norms({
	reading,
	language,
}: {
	readonly reading: ClauseReading;
	readonly language: Language;
}) {
	const t = useTranslate();
	// A prohibition that a duty carries is shown under it, as a norm of its own.
	const shown = reading.norms.flatMap((norm, index) => [
		{ norm, own: reading.findings.filter((finding) => finding.norm === index) },
		...norm.restraints.map((restraint) => ({ norm: restraint, own: [] })),
	]);
	return (
		<section className="section" aria-label={t("norm.title")}>
			<h2 className="heading-small">
				{shown.length > 1 ? t("norm.title-count", { count: shown.length }) : t("norm.title")}
			</h2>
			{shown.map(({ norm, own }) => {
				return (
					<div className="norm" key={`${norm.from}-${norm.to}-${norm.force}`}>
						<dl className="norm-parts">
							{normParts(norm, own).map((part) => {
								const absent = part.words === "";
								const words =
									part.name === "force"
										? [part.words, t(`force.${norm.force}`)].filter(Boolean).join(" · ")
										: part.words;
								return (
									<div
										className="norm-part"
										key={`${part.name} ${part.words}`}
										data-part={part.name}
										data-absent={absent && part.name !== "force"}
									>
										<dt>{t(`norm.${part.name}`)}</dt>
										<dd {...(absent ? {} : { lang: language })}>
											{words || t(norm.bearer ? "norm.bearer-implied" : "norm.bearer-none")}
										</dd>
									</div>
								);
							})}
						</dl>
					</div>
				);
			})}
		</section>
	);
});

const Findings = memo(function Findings({
	reading,
	language,
}: {
	readonly reading: ClauseReading;
	readonly language: Language;
}) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const messages = useMessages();
	const names = useMapNames();
	const fixes = useFixes(reading.id);
	const standings = useApp((state) => state.standings.get(reading.id));
	return (
		<section className="section" aria-label={t("findings.title")}>
			<h2 className="heading-small">{t("findings.title")}</h2>
			<ul>
				{reading.findings.map((finding) => {
					const dimension = workbench.dimensionOf(finding.check) ?? "autonomy";
					const standing = standingFor(standings, finding);
					const level = levelOf(finding, standing);
					const label = t(`check.${finding.check}.label`);
					return (
						<li className="finding" key={`${finding.check} ${finding.rule} ${finding.norm}`}>
							<LevelShape dimension={dimension} level={level} title={null} />
							<strong className="finding-title">{label}</strong>
							<span className="pill" data-low={level < 2} title={t(`level.${level}`)}>
								{standing?.automatic !== undefined && standing.automatic !== level && (
									<del>
										<span className="visually-hidden">{t("review.automatic")} </span>
										{standing.automatic}
									</del>
								)}
								{level === 4 ? t("findings.covered") : t("findings.level", { value: level })}
							</span>
							<div className="finding-text">
								<p>
									<Evidenced
										text={messages(finding.message)}
										words={String(finding.message.params.words ?? "")}
										language={language}
										dimension={dimension}
									/>
								</p>
								<FindingFacts finding={finding} standing={standing} names={names} />
								<FixList clause={reading.id} fixes={fixesOfFinding(fixes, finding)} />
								<FindingReview clause={reading.id} finding={finding} label={label} />
							</div>
						</li>
					);
				})}
			</ul>
		</section>
	);
});

/** What a list of notices tells: a text, and the clause's words in it. */
interface Notice {
	readonly key: string;
	readonly text: string;
	readonly words: string;
	readonly fixes?: readonly Fix[];
}

/** Notices that have no level: flaws of form, and what takes from the whole text. */
function Notices({
	clause,
	title,
	notices,
	language,
}: {
	readonly clause: string;
	readonly title: string;
	readonly notices: readonly Notice[];
	readonly language: Language;
}) {
	if (notices.length === 0) return null;
	return (
		<section className="section" aria-label={title}>
			<h2 className="heading-small">{title}</h2>
			<ul>
				{notices.map(({ key, text, words, fixes = [] }) => (
					<li className="finding problem" key={key}>
						<CircleAlert size={14} aria-hidden="true" />
						<div className="finding-text">
							<p>
								<Evidenced text={text} words={words} language={language} dimension={null} />
							</p>
							<FixList clause={clause} fixes={fixes} />
						</div>
					</li>
				))}
			</ul>
		</section>
	);
}

function Modifiers({
	reading,
	language,
}: {
	readonly reading: ClauseReading;
	readonly language: Language;
}) {
	const t = useTranslate();
	const notices = reading.modifiers.map(({ modifier, evidence }) => {
		const words = evidence.map(({ text }) => text).join(" … ");
		return { key: modifier, text: t("findings.modifier", { modifier, words }), words };
	});
	return (
		<Notices
			clause={reading.id}
			title={t("modifiers.title")}
			notices={notices}
			language={language}
		/>
	);
}

function Problems({
	reading,
	language,
}: {
	readonly reading: ClauseReading;
	readonly language: Language;
}) {
	const t = useTranslate();
	const messages = useMessages();
	const fixes = useFixes(reading.id);
	const notices = reading.problems.map((problem) => ({
		key: `${problem.check} ${problem.from} ${problem.to}`,
		text: messages(problem.message),
		words: problem.text,
		fixes: fixesOfProblem(fixes, problem),
	}));
	return (
		<Notices
			clause={reading.id}
			title={t("problems.title")}
			notices={notices}
			language={language}
		/>
	);
}

/** The gaps that this clause comes nearest to closing. */
const ClauseGaps = memo(function ClauseGaps({ clause }: { readonly clause: string }) {
	const t = useTranslate();
	const report = useApp((state) => state.report);
	const gaps = report?.gaps.filter((gap) => gap.clause === clause) ?? [];
	if (gaps.length === 0) return null;
	return (
		<section className="section section-list" aria-label={t("clause.gaps")}>
			<h2 className="heading-small">{t("clause.gaps")}</h2>
			<ul>
				{gaps.map((gap) => (
					<li key={`${gap.check} ${gap.schemaPath}`}>
						<GapRow gap={gap} names={null} />
					</li>
				))}
			</ul>
		</section>
	);
});

/** What stands at the caret: a clause with words in the language shown or without, or something else. */
function clauseAt({ document, block, language }: AppState): "written" | "missing" | "none" {
	const node = document && block !== null ? findNode(document.draft, block)?.node : undefined;
	if (node?.kind !== "clause" && node?.kind !== "cell") return "none";
	const mayBeEmpty = node.kind === "cell" && Object.keys(node.text).length === 0;
	return node.text[language] === undefined && !mayBeEmpty ? "missing" : "written";
}

/** What was read in the clause at the caret: its norms as labelled parts, its findings, its problems. */
export function ClausePanel() {
	const t = useTranslate();
	const language = useApp((state) => state.language);
	const place = useApp(clauseAt);
	const read = useApp((state) =>
		state.block === null ? undefined : state.readings.get(state.block),
	);
	if (place === "none") {
		return (
			<p className="empty">
				<strong>{t("clause.none.title")}</strong>
				{t("clause.none.text")}
			</p>
		);
	}
	if (!read) {
		return (
			<p className="empty">
				<strong>{t(place === "missing" ? "clause.missing.title" : "clause.empty.title")}</strong>
				{t(place === "missing" ? "clause.missing.text" : "clause.empty.text")}
			</p>
		);
	}
	const { reading } = read;
	return (
		<>
			{reading.norms.length > 0 ? (
				<Norms reading={reading} language={language} />
			) : (
				<section className="section">
					<h2 className="heading-small">{t("norm.title")}</h2>
					<p className="finding-text">{t("norm.none")}</p>
				</section>
			)}
			{reading.findings.length > 0 ? (
				<Findings reading={reading} language={language} />
			) : (
				<section className="section">
					<h2 className="heading-small">{t("findings.title")}</h2>
					<p className="finding-text">{t("findings.none")}</p>
				</section>
			)}
			<Modifiers reading={reading} language={language} />
			<Problems reading={reading} language={language} />
			<ClauseGaps clause={reading.id} />
			<NoteSection clause={reading.id} />
			<PrivateNoteSection clause={reading.id} />
		</>
	);
}
