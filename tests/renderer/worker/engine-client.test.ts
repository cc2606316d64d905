import { createEngineClient, EngineFault } from "../../../renderer/worker/engine-client";
import type { EngineRequest, EngineResponse } from "../../../renderer/worker/protocol";

/** A worker that answers when told. */
function port() {
	const sent: EngineRequest[] = [];
	let onMessage: (event: { data: EngineResponse }) => void = () => {};
	let onError: (event: { message: string }) => void = () => {};
	const client = createEngineClient({
		postMessage: (request) => sent.push(request),
		addEventListener(type: string, listener: (event: never) => void) {
			if (type === "message") onMessage = listener as typeof onMessage;
			else onError = listener as typeof onError;
		},
	});
	const id = (index: number) => sent[index]?.id ?? 0;
	return {
		client,
		id,
		answer: (data: EngineResponse) => onMessage({ data }),
		breakDown: (message: string) => onError({ message }),
	};
}

test("answers find their requests in whatever order they come", async () => {
	const { client, id, answer } = port();
	const checklists = client.checklists();
	const parsed = client.parse("a.clausula", new Uint8Array());
	const reason = { family: "draft" as const, code: "not-json", position: null, params: {} };
	answer({ kind: "unusable", id: id(1), reason });
	answer({ kind: "checklists", id: id(0), checklists: [] });
	await expect(checklists).resolves.toEqual([]);
	await expect(parsed).resolves.toEqual({ ok: false, reason });
});

test("a fault of the engine rejects its own request only", async () => {
	const { client, id, answer } = port();
	const first = client.checklists();
	const second = client.checklists();
	answer({ kind: "crashed", id: id(0), detail: "RangeError: no" });
	answer({ kind: "checklists", id: id(1), checklists: [] });
	await expect(first).rejects.toThrow(EngineFault);
	await expect(second).resolves.toEqual([]);
});

test("a worker that breaks down leaves nobody waiting", async () => {
	const { client, breakDown } = port();
	const waiting = [client.checklists(), client.parse("a.txt", new Uint8Array())];
	breakDown("out of memory");
	for (const each of waiting) await expect(each).rejects.toThrow("out of memory");
});

test("an answer of the wrong kind is a fault", async () => {
	const { client, id, answer } = port();
	const parsed = client.parse("a.txt", new Uint8Array());
	answer({ kind: "checklists", id: id(0), checklists: [] });
	await expect(parsed).rejects.toThrow(EngineFault);
});
