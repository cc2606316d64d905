import type { Bridge } from "../../electron/contract/bridge";
import { headOf } from "../../engine/index";
import { draftName } from "../files/draft-name";
import { messageText, type Translate } from "../i18n";
import type { EngineClient } from "../worker/engine-client";
import { readingSession } from "./draft-reading";
import type { ErrorDialogs } from "./errors";
import { exportFile } from "./export-file";
import { reportPage } from "./report-page";
import type { AppState } from "./state";
import type { Store } from "./store";

/** The ways of what was read into files. */
export interface ReportFlows {
	/** Lets the user save the report of the draft as it was last read. */
	readonly saveReport: (kind: "html" | "pdf") => Promise<void>;
	/** Lets the user save a drawing of the draft, an SVG document, under the draft's name and `part`. */
	readonly exportSvg: (part: string, svg: string) => Promise<void>;
}

/** What the flows work with. */
export interface ReportFlowParts {
	readonly bridge: Bridge;
	readonly engine: Pick<EngineClient, "report">;
	readonly store: Store<AppState>;
	readonly dialogs: ErrorDialogs;
	readonly now: () => number;
	/** Asked each time, since the language may have changed. */
	readonly translate: () => Translate;
	readonly tell: (id: string, params: Readonly<Record<string, string>>) => void;
}

/** Makes the flows. */
export function createReportFlows(parts: ReportFlowParts): ReportFlows {
	const { bridge, engine, store, dialogs } = parts;
	const bytesOf = (text: string) => new TextEncoder().encode(text);
	return {
		async saveReport(kind) {
			const state = store.get();
			const { document, checklist, settings } = state;
			if (!document) return;
			try {
				const whole = await engine.report(readingSession(state));
				if (!whole) return;
				const { language } = settings;
				const own = checklist?.messages[language];
				const page = reportPage(whole, {
					file: document.name,
					draft: document.draft,
					language,
					tell: (phrase) => messageText(language, phrase, own),
					date: new Date(parts.now()).toISOString(),
				});
				await exportFile(parts, {
					suggestedName: `${draftName(document.name)} ${parts.translate()("report.file")}`,
					kind,
					bytes: bytesOf(page),
					head: headOf(document.draft),
				});
			} catch (fault) {
				await dialogs.fault(fault);
			}
		},
		async exportSvg(part, svg) {
			const name = draftName(store.get().document?.name ?? "");
			const suggestedName = `${name} ${part}`.trim();
			const bytes = bytesOf(svg);
			const saved = await bridge.exportFile({ suggestedName, kind: "svg", bytes, head: null });
			if (!saved.ok) await dialogs.file(saved);
		},
	};
}
