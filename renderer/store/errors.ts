import type { Bridge } from "../../electron/contract/bridge";
import type { Failure } from "../../electron/contract/outcome";
import type { ProfileFault } from "../../engine/index";
import type { Translate } from "../i18n";
import type { UnusableFile } from "../worker/protocol";

/** Tells of errors in native dialogs, in the interface's language. */
export interface ErrorDialogs {
	readonly file: (failure: Failure) => Promise<void>;
	readonly unusable: (name: string, reason: UnusableFile) => Promise<void>;
	/** A delegation profile cannot be used; the first of its mistakes are told, each with its place. */
	readonly profile: (name: string, faults: readonly ProfileFault[]) => Promise<void>;
	/** What was kept of drafts can't be read; it stays where it is, under the names given. */
	readonly unreadable: (names: readonly string[]) => Promise<void>;
	/** A draft of a format that only later versions may write is not saved. */
	readonly newer: (version: string) => Promise<void>;
	/** Unsaved changes can't be kept against a sudden end. */
	readonly unkept: (failure: Failure) => Promise<void>;
	readonly fault: (fault: unknown) => Promise<void>;
	/** Reading against a checklist took too long; it is used no more. */
	readonly checklist: (name: string) => Promise<void>;
}

/** Mistakes of a file that one dialog names. */
const SHOWN_FAULTS = 6;

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
		async unusable(name, { family, code, position, params }) {
			const t = translate();
			const told = t(`error.${family}.${code}`, { name, ...params });
			const reason = family === "draft" ? told : t("exchange.refused", { reason: told });
			const placed = position ? t("error.draft.place", { ...position, reason }) : reason;
			await bridge.showError({
				title: t("error.draft.title", { name }),
				detail: `${placed}\n\n${t("error.draft.untouched")}`,
			});
		},
		async profile(name, faults) {
			const t = translate();
			const told = faults.slice(0, SHOWN_FAULTS).map(({ code, params, position }) => {
				const reason = t(`error.profile.${code}`, params);
				return position ? t("error.draft.place", { ...position, reason }) : reason;
			});
			const more = faults.length - told.length;
			await bridge.showError({
				title: t("error.profile.title", { name }),
				detail: [...told, ...(more > 0 ? [t("map.more", { count: more })] : [])].join("\n"),
			});
		},
		async unreadable(names) {
			const t = translate();
			await bridge.showError({
				title: t("recovery.unreadable.title"),
				detail: t("recovery.unreadable.detail", { names: names.join("\n") }),
			});
		},
		async newer(version) {
			const t = translate();
			await bridge.showError({ title: t("newer.title"), detail: t("newer.detail", { version }) });
		},
		async unkept(failure) {
			const t = translate();
			await bridge.showError({
				title: t("recovery.unkept.title"),
				detail: t("recovery.unkept.detail", {
					reason: t(`error.file.${failure.code}`, {
						...failure.params,
						name: failure.params.name || "recovery",
					}),
				}),
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
