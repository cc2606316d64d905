import type { Bridge } from "../../electron/contract/bridge";
import type { Argument } from "../../electron/contract/channels";
import type { ErrorDialogs } from "./errors";

/** What saving something made from the draft works with. */
export interface FileExport {
	readonly bridge: Pick<Bridge, "exportFile">;
	readonly dialogs: Pick<ErrorDialogs, "file">;
	readonly tell: (id: string, params: Readonly<Record<string, string>>) => void;
}

/** Lets the user save something made from the draft, and says under which name that was done or why it was not. */
export async function exportFile(
	{ bridge, dialogs, tell }: FileExport,
	file: Argument<"file:export">,
): Promise<void> {
	const saved = await bridge.exportFile(file);
	if (!saved.ok) await dialogs.file(saved);
	else if (saved.value !== null) tell("announce.saved", { name: saved.value });
}
