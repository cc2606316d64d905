import { draftFromPdf, ExchangeError } from "../../exchange/index";
import { extractPdf } from "../../exchange/pdf/extract";
import type { EngineRequest, EngineResponse } from "./protocol";

/** What a dedicated worker's global object offers of use here; the page's own types know only `Window`. */
interface WorkerScope {
	addEventListener(type: "message", listener: (event: MessageEvent<EngineRequest>) => void): void;
	postMessage(message: EngineResponse): void;
}

const scope = globalThis as unknown as WorkerScope;

async function answer(request: EngineRequest): Promise<EngineResponse> {
	const { id } = request;
	if (request.kind !== "parse") return { kind: "crashed", id, detail: request.kind };
	try {
		const { draft, losses } = draftFromPdf(await extractPdf(request.bytes), {
			language: null,
			instrument: null,
			newId: () => crypto.randomUUID(),
			now: new Date().toISOString(),
		});
		return { kind: "parsed", id, draft, losses };
	} catch (error) {
		if (!(error instanceof ExchangeError)) return { kind: "crashed", id, detail: String(error) };
		const { code, params } = error;
		return { kind: "unusable", id, reason: { family: "exchange", code, position: null, params } };
	}
}

scope.addEventListener(
	"message",
	(event) => void answer(event.data).then((response) => scope.postMessage(response)),
);
