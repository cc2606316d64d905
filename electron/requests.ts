import { type IpcMainInvokeEvent, ipcMain, type WebContents } from "electron";
import { isOwnAddress } from "./asset-path";
import { type Argument, type Channel, REQUESTS, type Result } from "./contract/channels";
import type { Outcome } from "./contract/outcome";
import { failure, systemFailure } from "./failure";

/** What answers each channel; `W` stands for the window that asked. */
export type Answers<W> = {
	readonly [C in Channel]: (argument: Argument<C>, from: W) => Promise<Outcome<Result<C>>>;
};

/**
 * Answers the contract's requests. A request that doesn't come from the top frame of one of the app's own windows,
 * or whose argument the contract doesn't know, is refused before anything is done; an exception becomes a failure.
 * `windowOf` yields `null` for what is no such window.
 */
export function answerRequests<W>(
	answers: Answers<W>,
	windowOf: (sender: WebContents) => W | null,
): void {
	for (const channel of Object.keys(REQUESTS) as Channel[])
		answerChannel(channel, answers, windowOf);
}

function answerChannel<C extends Channel, W>(
	channel: C,
	answers: Answers<W>,
	windowOf: (sender: WebContents) => W | null,
): void {
	ipcMain.handle(channel, async (event, ...args: unknown[]): Promise<Outcome<Result<C>>> => {
		const argument = acceptArgument(channel, event, args);
		const from = windowOf(event.sender);
		if (argument === null || from === null) return failure("invalid-request");
		try {
			return await answers[channel](argument.value, from);
		} catch (error) {
			return systemFailure(error, "");
		}
	});
}

function acceptArgument<C extends Channel>(
	channel: C,
	event: IpcMainInvokeEvent,
	args: readonly unknown[],
): { readonly value: Argument<C> } | null {
	const frame = event.senderFrame;
	if (frame === null || frame.parent !== null || !isOwnAddress(frame.url)) return null;
	const [value, ...rest] = args;
	if (rest.length > 0 || !REQUESTS[channel].argument(value)) return null;
	return { value: value as Argument<C> };
}
