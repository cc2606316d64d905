import { createPrecedentIndex } from "./precedent-index";
import type { PrecedentAnswer, PrecedentRequest } from "./worker-client";

/** What a dedicated worker's global object offers of use here; the page's own types know only `Window`. */
interface WorkerScope {
	addEventListener(
		type: "message",
		listener: (event: MessageEvent<PrecedentRequest>) => void,
	): void;
	postMessage(message: PrecedentAnswer): void;
}

const scope = globalThis as unknown as WorkerScope;
const index = createPrecedentIndex();

function answer(request: PrecedentRequest): unknown {
	switch (request.kind) {
		case "add":
			return index.add(request.file, request.bytes);
		case "search":
			return index.search(request.query, request.language);
		case "clear":
			return index.clear();
	}
}

scope.addEventListener("message", ({ data }) => {
	try {
		scope.postMessage({ id: data.id, value: answer(data) });
	} catch (error) {
		scope.postMessage({ id: data.id, fault: String(error) });
	}
});
