import type { Bridge, Failure } from "../../electron/contract";
import type { Translate } from "../i18n";
import type { UnusableFile } from "../worker/protocol";

/** Tells of errors in native dialogs, in the interface's language. */
export interface ErrorDialogs {
	readonly file: (failure: Failure) => Promise<void>;
	readonly unusable: (name: string, reason: UnusableFile) => Promise<void>;
	readonly fault: (fault: unknown) => Promise<void>;
	/** Reading against a checklist took too long; it is used no more. */
	readonly checklist: (name: string) => Promise<void>;
}

/** Makes the dialogs; `translate` is asked each time, since the language may have changed. */
export function createErrorDialogs(
	bridge: Pick<Bridge, "showError">,
	translate: () => Translate,
): ErrorDialogs {
	return {
		async file(failure) {
			const t = translate();
			await bridge.showError({
				title: t("error.file.title"),
				detail: t(`error.file.${failure.code}`, failure.params),
			});
		},
		async unusable(name, { code, position, params }) {
			const t = translate();
			const reason = t(`error.draft.${code}`, { name, ...params });
			const placed = position ? t("error.draft.place", { ...position, reason }) : reason;
			await bridge.showError({
				title: t("error.draft.title", { name }),
				detail: `${placed}\n\n${t("error.draft.untouched")}`,
			});
		},
		async checklist(name) {
			const t = translate();
			await bridge.showError({
				title: t("checklist.late.title"),
				detail: t("checklist.late.reading", { name }),
			});
		},
		async fault(fault) {
			const t = translate();
			const reason = fault instanceof Error ? fault.message : String(fault);
			await bridge.showError({
				title: t("error.engine.title"),
				detail: t("error.engine.detail", { reason }),
			});
		},
	};
}
