import { FileDown } from "lucide-react";
import { useState } from "react";
import type { ExportFormat } from "../../exchange/index";
import { CancelButton } from "../shell/cancel-button";
import { Choice } from "../shell/choice";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { DraftLanguageChoice } from "../shell/draft-language-choice";
import { Modal } from "../shell/modal";
import { Tick } from "../shell/tick";
import { EXPORT_EXTENSIONS } from "../store/exchange-flows";
import "./exchange.css";

/** PDF is made of printed pages, with choices of its own. */
const FORMATS = [...(Object.keys(EXPORT_EXTENSIONS) as ExportFormat[]), "pdf"] as const;

/** Asks for format and language of an export, says what the format holds, and saves it. */
export function ExportDialog() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const draft = useApp((state) => state.document?.draft ?? null);
	const shown = useApp((state) => state.language);
	const busy = useApp((state) => state.busy);
	const [format, setFormat] = useState<(typeof FORMATS)[number]>("word");
	const [language, setLanguage] = useState(shown);
	const [explanations, setExplanations] = useState(false);
	if (!draft) return null;
	const save = () => {
		if (format === "pdf") workbench.openDialog("print");
		else void workbench.exportAs({ format, language, choice: { explanations } });
	};
	return (
		<Modal
			title={t("export.title")}
			onClose={workbench.closeDialog}
			actions={
				<>
					<CancelButton />
					<button type="submit" form="export" className="button button-primary" disabled={busy}>
						<FileDown size={16} aria-hidden="true" />
						{t(format === "pdf" ? "export.pages" : "export.save")}
					</button>
				</>
			}
		>
			<form
				id="export"
				className="export"
				onSubmit={(event) => {
					event.preventDefault();
					save();
				}}
			>
				<Choice
					label={t("export.format")}
					value={format}
					items={FORMATS.map((value) => ({ value, text: t(`export.format.${value}`) }))}
					onChange={setFormat}
				/>
				<p className="export-about" aria-live="polite">
					{t(`export.about.${format}`)}
				</p>
				{format !== "pdf" && (
					<>
						<DraftLanguageChoice
							draft={draft}
							label={t("export.language")}
							value={language}
							onChange={setLanguage}
						/>
						<Tick on={explanations} onChange={setExplanations}>
							{t("export.explanations")}
						</Tick>
					</>
				)}
			</form>
		</Modal>
	);
}
