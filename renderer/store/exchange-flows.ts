import type { Bridge } from "../../electron/contract/bridge";
import type { ExportKind } from "../../electron/contract/files";
import type { Draft } from "../../engine/index";
import type { ExportFormat, Loss } from "../../exchange/index";
import { draftName } from "../files/draft-name";
import type { EngineClient } from "../worker/engine-client";
import type { ExportOrder } from "../worker/protocol";
import type { ErrorDialogs } from "./errors";
import type { AppState } from "./state";
import type { Store } from "./store";

/** What was not carried on the way from one format into another. */
export interface LossReport {
	readonly way: "import" | "export";
	/** The name of the file read or written. */
	readonly name: string;
	/** At least one. */
	readonly losses: readonly Loss[];
}

/** The formats that a draft can be exported to, with the extension of their files, in the order in which they are offered. */
export const EXPORT_EXTENSIONS = {
	word: "docx",
	html: "html",
	markdown: "md",
	text: "txt",
	"akoma-ntoso": "xml",
} as const satisfies Readonly<Record<ExportFormat, ExportKind>>;

/** A file made of a draft, and what it does not carry. */
export interface MadeFile {
	readonly bytes: Uint8Array;
	readonly losses: readonly Loss[];
}

/** The ways of drafts into other formats. */
export interface ExchangeFlows {
	/** Lets the user save the open draft in another format, then shows what that did not carry. */
	readonly exportAs: (order: Omit<ExportOrder, "draft">) => Promise<void>;
	/** Lets the user save what is made of the open draft, then shows what that did not carry. */
	readonly saveMade: (kind: ExportKind, make: (draft: Draft) => Promise<MadeFile>) => Promise<void>;
	/** Shows what a file just opened did not carry into the draft; nothing where it carried all. */
	readonly reportLosses: (report: LossReport) => void;
}

/** What exchange flows work with. */
export interface ExchangeFlowParts {
	readonly bridge: Bridge;
	readonly engine: EngineClient;
	readonly store: Store<AppState>;
	readonly dialogs: ErrorDialogs;
	readonly tell: (id: string, params: Readonly<Record<string, string>>) => void;
}

/** Makes the flows. */
export function createExchangeFlows(parts: ExchangeFlowParts): ExchangeFlows {
	const { bridge, engine, store, dialogs } = parts;

	function reportLosses(losses: LossReport): void {
		if (losses.losses.length > 0) store.set({ losses, dialog: "losses" });
	}

	async function saveMade(
		kind: ExportKind,
		make: (draft: Draft) => Promise<MadeFile>,
	): Promise<void> {
		const { document } = store.get();
		if (!document) return;
		store.set({ busy: true });
		try {
			const { bytes, losses } = await make(document.draft);
			const suggestedName = draftName(document.name);
			const written = await bridge.exportFile({ suggestedName, kind, bytes, head: null });
			if (!written.ok) return await dialogs.file(written);
			const name = written.value;
			if (name === null) return;
			store.set({ dialog: null });
			parts.tell("announce.saved", { name });
			reportLosses({ way: "export", name, losses });
		} catch (fault) {
			await dialogs.fault(fault);
		} finally {
			store.set({ busy: false });
		}
	}

	return {
		reportLosses,
		saveMade,
		exportAs: (order) =>
			saveMade(EXPORT_EXTENSIONS[order.format], (draft) => engine.export({ ...order, draft })),
	};
}
