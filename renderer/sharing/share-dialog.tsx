import { FileDown } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { leavesWhole, type ShareChoices, sharedCopy, WHOLE } from "../../engine/index";
import { createPreview, type Preview } from "../print/preview";
import { printPage } from "../print/print-page";
import { titleOf } from "../print/print-parts";
import { CancelButton } from "../shell/cancel-button";
import { Choice } from "../shell/choice";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { DraftLanguageChoice } from "../shell/draft-language-choice";
import { Modal } from "../shell/modal";
import { EXPORT_EXTENSIONS } from "../store/exchange-flows";
import type { CopyFormat } from "../store/sharing-flows";
import { ShareItemRow } from "./share-item-row";
import { shareItems } from "./share-items";
import "../print/print.css";
import "./sharing.css";

type Format = CopyFormat | "pdf";

const FORMATS: readonly Format[] = [
	"draft",
	"pdf",
	...(Object.keys(EXPORT_EXTENSIONS) as CopyFormat[]),
];

/** The width of a page in the preview, in CSS pixels. */
const SHOWN_WIDTH = 440;

/** What does not go along unless it is asked for: what nobody sees, and what others made of the draft before. */
const FIRST: ShareChoices = { ...WHOLE, history: false, hidden: false, unknown: false };

/** Shows what would leave with a draft, lets each thing be left out, shows the result, and saves it as a copy. */
export function ShareDialog() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const draft = useApp((state) => state.document?.draft ?? null);
	const shown = useApp((state) => state.language);
	const busy = useApp((state) => state.busy);
	const interfaceLanguage = useApp((state) => state.settings.language);
	const [choices, setChoices] = useState(FIRST);
	const [format, setFormat] = useState<Format>("draft");
	const [language, setLanguage] = useState(shown);
	const host = useRef<HTMLDivElement>(null);
	const preview = useRef<Preview | null>(null);
	const [sheets, setSheets] = useState<readonly HTMLElement[] | null>(null);
	const items = useMemo(() => (draft ? shareItems(draft, shown) : []), [draft, shown]);
	const copy = useMemo(() => draft && sharedCopy(draft, choices), [draft, choices]);
	const left = useMemo(() => (copy ? shareItems(copy, shown) : []), [copy, shown]);
	useEffect(() => {
		if (!copy || !host.current) return;
		preview.current ??= createPreview(host.current);
		setSheets(null);
		const options = {
			paper: "A4",
			languages: [language],
			comments: choices.comments,
			explanations: choices.notes,
		} as const;
		void preview.current.show(copy, options, SHOWN_WIDTH).then((made) => made && setSheets(made));
	}, [copy, choices.comments, choices.notes, language]);
	if (!draft || !copy) return null;
	const changed =
		(draft.signatures?.length ?? 0) > 0 && (copy.signatures?.length ?? 0) > 0 && copy !== draft;
	const save = () => {
		if (format !== "pdf") return void workbench.saveCopy(choices, format, language);
		const title = titleOf(copy, language);
		void workbench.savePages(printPage(sheets ?? [], { paper: "A4", title, language }));
	};
	const heldFor = (name: (typeof items)[number]["name"]): string | null => {
		if (name === "history" && !leavesWhole(choices)) return t("share.history-whole");
		if (name === "signatures" && choices.authors !== "keep") return t("share.signatures-names");
		return null;
	};
	return (
		<Modal
			title={t("share.title")}
			size="large"
			onClose={workbench.closeDialog}
			actions={
				<>
					<CancelButton />
					<button
						type="button"
						className="button button-primary"
						disabled={busy || (format === "pdf" && !sheets)}
						onClick={save}
					>
						<FileDown size={16} aria-hidden="true" />
						{t("share.save")}
					</button>
				</>
			}
		>
			<div className="share">
				<div className="share-choices">
					<p className="share-about">{t("share.about")}</p>
					{items.length === 0 && <p className="share-none">{t("share.nothing")}</p>}
					<ul className="share-items" aria-label={t("share.holds")}>
						{items.map((item) => (
							<ShareItemRow
								key={item.name}
								item={item}
								choices={choices}
								held={heldFor(item.name)}
								onChange={(change) => setChoices({ ...choices, ...change })}
							/>
						))}
					</ul>
					{changed && <p className="share-warning">{t("share.signatures-change")}</p>}
					<p className="hint">{t("share.stays")}</p>
				</div>
				<div className="share-result">
					<p className="share-left" aria-live="polite" data-testid="share-left">
						{left.length === 0
							? t("share.left-words")
							: t("share.left", {
									things: left
										.map(({ name, entries }) =>
											t("share.count", { name: t(`share.item.${name}`), count: entries.length }),
										)
										.join(t("share.join")),
								})}
					</p>
					{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
					<section className="print-pages" tabIndex={0} aria-label={t("share.preview")}>
						<div ref={host} lang={interfaceLanguage} />
					</section>
					<div className="share-format">
						<Choice
							label={t("share.format")}
							value={format}
							items={FORMATS.map((value) => ({
								value,
								text: t(
									value === "draft" || value === "pdf"
										? `share.format.${value}`
										: `export.format.${value}`,
								),
							}))}
							onChange={setFormat}
						/>
						{draft.languages.length > 1 && (
							<DraftLanguageChoice
								draft={draft}
								label={t("share.language")}
								value={language}
								onChange={setLanguage}
							/>
						)}
					</div>
				</div>
			</div>
		</Modal>
	);
}
