import { FileDown, Printer } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { Language } from "../../engine/index";
import { LANGUAGE_NAMES } from "../i18n";
import { Choice } from "../shell/choice";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { Modal } from "../shell/modal";
import { Tick } from "../shell/tick";
import { createPreview, type Preview } from "./preview";
import { printPage } from "./print-page";
import { type PrintOptions, titleOf } from "./print-parts";
import { PAPERS, type Paper } from "./print-style";
import "./print.css";

const PAPER_NAMES = Object.keys(PAPERS) as Paper[];

/** The width of a page in the preview, in CSS pixels. */
const SHOWN_WIDTH = 520;

/** Shows the pages of the draft as they will be printed, and prints them or saves them as a PDF. */
export function PrintDialog() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const draft = useApp((state) => state.document?.draft ?? null);
	const shown = useApp((state) => state.language);
	const interfaceLanguage = useApp((state) => state.settings.language);
	const host = useRef<HTMLDivElement>(null);
	const preview = useRef<Preview | null>(null);
	const [sheets, setSheets] = useState<readonly HTMLElement[] | null>(null);
	const [options, setOptions] = useState<PrintOptions>({
		paper: "A4",
		languages: [shown],
		comments: false,
		explanations: true,
	});
	useEffect(() => {
		if (!draft || !host.current) return;
		preview.current ??= createPreview(host.current);
		setSheets(null);
		void preview.current.show(draft, options, SHOWN_WIDTH).then((made) => made && setSheets(made));
	}, [draft, options]);
	if (!draft) return null;
	const change = (next: Partial<PrintOptions>) => setOptions({ ...options, ...next });
	const withLanguage = (language: Language, on: boolean) =>
		change({
			languages: draft.languages.filter((each) =>
				each === language ? on : options.languages.includes(each),
			),
		});
	const bytes = () =>
		printPage(sheets ?? [], {
			paper: options.paper,
			title: titleOf(draft, options.languages[0] ?? shown),
			language: options.languages[0] ?? shown,
		});
	return (
		<Modal
			title={t("print.title")}
			size="large"
			onClose={workbench.closeDialog}
			actions={
				<>
					<button
						type="button"
						className="button"
						disabled={!sheets}
						onClick={() => void workbench.savePages(bytes())}
					>
						<FileDown size={16} aria-hidden="true" />
						{t("print.pdf")}
					</button>
					<button
						type="button"
						className="button button-primary"
						disabled={!sheets}
						onClick={() => void workbench.printPages(bytes(), options.paper)}
					>
						<Printer size={16} aria-hidden="true" />
						{t("print.print")}
					</button>
				</>
			}
		>
			<div className="print">
				{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
				<section className="print-pages" tabIndex={0} aria-label={t("print.pages")}>
					<div ref={host} lang={interfaceLanguage} />
				</section>
				<div className="print-options">
					<p aria-live="polite" data-testid="print-count">
						{sheets ? t("print.count", { count: sheets.length }) : t("print.setting")}
					</p>
					<Choice
						label={t("print.paper")}
						value={options.paper}
						items={PAPER_NAMES.map((value) => ({ value, text: t(`print.paper.${value}`) }))}
						onChange={(paper) => change({ paper })}
					/>
					<fieldset className="plain-fieldset">
						<legend className="field-label">{t("print.languages")}</legend>
						{draft.languages.map((language) => {
							const on = options.languages.includes(language);
							return (
								<Tick
									key={language}
									on={on}
									disabled={on && options.languages.length === 1}
									onChange={(wanted) => withLanguage(language, wanted)}
								>
									<span lang={language}>{LANGUAGE_NAMES[language]}</span>
								</Tick>
							);
						})}
					</fieldset>
					<fieldset className="plain-fieldset">
						<legend className="field-label">{t("print.besides")}</legend>
						<Tick on={options.explanations} onChange={(explanations) => change({ explanations })}>
							{t("print.explanations")}
						</Tick>
						<Tick on={options.comments} onChange={(comments) => change({ comments })}>
							{t("print.comments")}
						</Tick>
					</fieldset>
					{!draft.marking && !draft.symbol && <p className="hint">{t("print.head-hint")}</p>}
				</div>
			</div>
		</Modal>
	);
}
