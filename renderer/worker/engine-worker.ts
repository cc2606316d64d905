import { createEngineHost } from "./engine-host";
import type { EngineRequest, EngineResponse } from "./protocol";

/** What a dedicated worker's global object offers of use here; the page's own types know only `Window`. */
interface WorkerScope {
	addEventListener(type: "message", listener: (event: MessageEvent<EngineRequest>) => void): void;
	postMessage(message: EngineResponse): void;
}

const scope = globalThis as unknown as WorkerScope;
const host = createEngineHost(() => crypto.randomUUID());

setTimeout(() => host.warm());
const post = (response: EngineResponse) => scope.postMessage(response);
scope.addEventListener("message", (event) => post(host.handle(event.data, post)));
