import { EngineTimeout } from "../../../renderer/worker/engine-client";
import { createGuardedEngine } from "../../../renderer/worker/guarded-engine";
import type { EngineRequest, EngineResponse } from "../../../renderer/worker/protocol";

interface Port {
	readonly sent: EngineRequest[];
	ended: boolean;
	answer: (data: EngineResponse) => void;
}

/** Workers that never answer by themselves, and a clock that runs out when told. */
function bench() {
	const ports: Port[] = [];
	const timers = new Set<() => void>();
	const spawn = () => {
		const port: Port = { sent: [], ended: false, answer: () => {} };
		ports.push(port);
		return {
			postMessage: (request: EngineRequest) => port.sent.push(request),
			addEventListener(type: string, listener: (event: never) => void) {
				if (type === "message")
					port.answer = (data) => (listener as (event: { data: EngineResponse }) => void)({ data });
			},
			terminate() {
				port.ended = true;
			},
		};
	};
	const engine = createGuardedEngine({
		spawn,
		spawnReader: spawn,
		later(callback) {
			timers.add(callback);
			return () => timers.delete(callback);
		},
	});
	return { engine, ports, runOut: () => [...timers].forEach((late) => void late()) };
}

const DIGEST = "a".repeat(64);
const examined = { card: null, errors: [], more: 0 };

test("a checklist is examined in a worker of its own, which is ended with the answer", async () => {
	const { engine, ports } = bench();
	const asked = engine.examine("{}", DIGEST);
	expect(ports).toHaveLength(2);
	ports[1]?.answer({ kind: "examined", id: ports[1].sent[0]?.id ?? 0, examined });
	await expect(asked).resolves.toEqual(examined);
	expect(ports.map(({ ended }) => ended)).toEqual([false, true]);
});

test("an examination that never ends is ended, and the engine goes on", async () => {
	const { engine, ports, runOut } = bench();
	const checklists = engine.checklists();
	const asked = engine.examine("{}", DIGEST);
	runOut();
	await expect(asked).rejects.toThrow(EngineTimeout);
	expect(ports.map(({ ended }) => ended)).toEqual([false, true]);
	ports[0]?.answer({ kind: "checklists", id: ports[0].sent[0]?.id ?? 0, checklists: [] });
	await expect(checklists).resolves.toEqual([]);
});

test("a reading against a stranger's checklist that never ends is ended, nobody waits, and a new worker answers", async () => {
	const { engine, ports, runOut } = bench();
	const frame = {
		instrument: "treaty",
		languages: ["en"],
		language: "en",
		checklist: DIGEST,
		decisions: [],
	} as const;
	const reading = engine.read({
		kind: "read",
		session: "s",
		version: 1,
		frame,
		changed: [],
		order: [],
	});
	const maps = engine.maps("s");
	runOut();
	await expect(reading).rejects.toThrow(EngineTimeout);
	await expect(maps).rejects.toThrow(EngineTimeout);
	expect(ports.map(({ ended }) => ended)).toEqual([true, false]);
	const again = engine.checklists();
	ports[1]?.answer({ kind: "checklists", id: ports[1].sent[0]?.id ?? 0, checklists: [] });
	await expect(again).resolves.toEqual([]);
});

test("a PDF is read in a worker of its own, which is ended with the answer", async () => {
	const { engine, ports } = bench();
	const asked = engine.parse("Treaty.PDF", new Uint8Array());
	expect(ports[0]?.sent).toEqual([]);
	expect(ports[1]?.sent).toMatchObject([{ kind: "parse", name: "Treaty.PDF" }]);
	const reason = { family: "exchange", code: "no-text", position: null, params: {} } as const;
	ports[1]?.answer({ kind: "unusable", id: ports[1].sent[0]?.id ?? 0, reason });
	await expect(asked).resolves.toEqual({ ok: false, reason });
	expect(ports.map(({ ended }) => ended)).toEqual([false, true]);
});

test("a PDF that takes too long is refused, and its worker ended", async () => {
	const { engine, ports, runOut } = bench();
	const asked = engine.parse("a.pdf", new Uint8Array());
	runOut();
	await expect(asked).resolves.toMatchObject({ ok: false, reason: { code: "too-slow" } });
	expect(ports.map(({ ended }) => ended)).toEqual([false, true]);
});
