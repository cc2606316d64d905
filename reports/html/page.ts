import { clean } from "../clean";
import type { ReportDocument } from "../document/blocks";
import { reportDocument } from "../report-document";
import type { ReportSource } from "../report-source";
import { blockHtml, lineHtml, type Place } from "./elements";
import { escapeHtml } from "./escape";
import { STYLE, STYLE_DIGEST } from "./style";

/** Nothing is fetched and nothing runs; only the page's own style sheet is let pass. */
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_DIGEST}'; base-uri 'none'; form-action 'none'`;

interface Placed {
	readonly source: ReportSource;
	readonly document: ReportDocument;
	readonly place: Place;
}

function placed(source: ReportSource, index: number, alone: boolean): Placed {
	const prefix = alone ? "" : `report-${index + 1}-`;
	const anchors = new Map(
		source.report.clauses.map(({ id }, at) => [id, `${prefix}clause-${at + 1}`]),
	);
	const { language, report } = source;
	const level = alone ? 2 : 3;
	return {
		source,
		document: reportDocument(source),
		place: { prefix, level, language, draftLanguage: report.language, anchors },
	};
}

function contents({ document, place }: Placed): string {
	const items = document.sections.map(
		({ name, title }) => `<li><a href="#${place.prefix}${name}">${escapeHtml(title)}</a></li>`,
	);
	return `<ul>\n${items.join("\n")}\n</ul>`;
}

function sections({ document, place }: Placed): string {
	return document.sections.map((each) => blockHtml(each, place)).join("\n");
}

function article(report: Placed): string {
	const { document, place } = report;
	const id = `${place.prefix}title`;
	return [
		`<article aria-labelledby="${id}">`,
		`<h2 id="${id}">${lineHtml(document.title, place)}</h2>`,
		sections(report),
		"</article>",
	].join("\n");
}

/**
 * Reports as one HTML page that stands alone: no script, no network, and a policy that would refuse both. `sources` holds one
 * report at least, all in one interface language. Everything that comes from files is escaped.
 */
export function htmlReport(sources: readonly [ReportSource, ...ReportSource[]]): string {
	const [first] = sources;
	const alone = sources.length === 1;
	const say = (id: string) => first.tell({ id, params: {} });
	const reports = sources.map((source, index) => placed(source, index, alone));
	const [one] = reports as [Placed, ...Placed[]];
	const kind = say(alone ? "report.title" : "report.titles");
	const name = alone && first.title !== "" ? `${clean(first.title)} – ${kind}` : kind;
	const heading = alone ? lineHtml(one.document.title, one.place) : escapeHtml(kind);
	const index = alone
		? contents(one)
		: `<ul>\n${reports
				.map(
					({ document, place, source }) =>
						`<li><a href="#${place.prefix}title">${lineHtml(document.title, place)}</a> ${escapeHtml(clean(source.report.checklist.id))} ${source.report.score.overall}</li>`,
				)
				.join("\n")}\n</ul>`;
	return [
		"<!DOCTYPE html>",
		`<html lang="${first.language}">`,
		"<head>",
		'<meta charset="utf-8">',
		`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		'<meta name="referrer" content="no-referrer">',
		`<meta name="generator" content="Clausula ${escapeHtml(first.engine)}">`,
		`<title>${escapeHtml(name)}</title>`,
		`<style>${STYLE}</style>`,
		"</head>",
		"<body>",
		`<a class="skip" href="#main">${escapeHtml(say("report.skip"))}</a>`,
		`<header>\n${first.head.map((words) => `<p>${escapeHtml(clean(words))}</p>\n`).join("")}<p class="note">${escapeHtml(kind)}</p>\n<h1>${heading}</h1>\n</header>`,
		`<nav aria-label="${escapeHtml(say("report.contents"))}">\n${index}\n</nav>`,
		'<main id="main">',
		...(alone ? [sections(one)] : reports.map(article)),
		"</main>",
		`<footer><p>${escapeHtml(say("report.indicator"))} Clausula ${escapeHtml(first.engine)}, <time>${escapeHtml(first.date)}</time></p></footer>`,
		"</body>",
		"</html>",
		"",
	].join("\n");
}
