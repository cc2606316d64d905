import { isPdf } from "../../exchange/index";
import {
	createEngineClient,
	type EndableClient,
	type EngineClient,
	type EnginePort,
	EngineTimeout,
	type ParseResult,
} from "./engine-client";

/** A worker that can be ended from outside, whatever it is doing. */
export interface EndablePort extends EnginePort {
	terminate(): void;
}

/** What a guarded engine needs. */
export interface GuardParts {
	/** Starts a worker. */
	readonly spawn: () => EndablePort;
	/** Starts a worker that does nothing but read PDFs. */
	readonly spawnReader: () => EndablePort;
	/** Calls back after so many milliseconds; returns what takes the call back. */
	readonly later: (callback: () => void, milliseconds: number) => () => void;
}

/** Milliseconds that a stranger's checklist may take (to be examined with its examples, to be taken over, and for each reading), and a PDF to be read. */
const LIMITS = { examine: 30_000, adopt: 15_000, read: 30_000, pdf: 30_000 } as const;

/** The keys of checklists that came from files: digests of SHA-256. */
const DIGEST = /^[0-9a-f]{64}$/;

/**
 * The engine in a worker, guarded against checklists that never come to an end: each is examined in a worker of its own, and a
 * worker that exceeds its time is ended and a new one started. Whatever was waited for then rejects with `EngineTimeout`, and
 * checklists that had been taken over are gone.
 */
export function createGuardedEngine({ spawn, spawnReader, later }: GuardParts): EngineClient {
	let port = spawn();
	let client: EndableClient = createEngineClient(port);

	/** Forecasts read a draft many times over: they have a worker of their own, so that no key waits for them. */
	let forecaster: EngineClient | null = null;
	const forecasting = (): EngineClient => {
		forecaster ??= createEngineClient(spawn());
		return forecaster;
	};

	function restart(): void {
		port.terminate();
		client.abandon(new EngineTimeout("the engine was ended"));
		port = spawn();
		client = createEngineClient(port);
	}

	async function within<T>(milliseconds: number, work: Promise<T>, onLate: () => void): Promise<T> {
		const cancel = later(onLate, milliseconds);
		try {
			return await work;
		} finally {
			cancel();
		}
	}

	/** Reads a PDF in a worker of its own, which ends with it: nothing of a hostile one stays. */
	async function parsePdf(name: string, bytes: Uint8Array): Promise<ParseResult> {
		const own = spawnReader();
		const reader = createEngineClient(own);
		try {
			return await within(LIMITS.pdf, reader.parse(name, bytes), () =>
				reader.abandon(new EngineTimeout("the PDF took too long")),
			);
		} catch (error) {
			if (!(error instanceof EngineTimeout)) throw error;
			const params = { most: LIMITS.pdf / 1000 };
			return {
				ok: false,
				reason: { family: "exchange", code: "too-slow", position: null, params },
			};
		} finally {
			own.terminate();
		}
	}

	return {
		checklists: () => client.checklists(),
		parse: (name, bytes) => (isPdf(name) ? parsePdf(name, bytes) : client.parse(name, bytes)),
		serialise: (draft) => client.serialise(draft),
		sections: (draft) => client.sections(draft),
		readNotes: (bytes) => client.readNotes(bytes),
		writeNotes: (notes) => client.writeNotes(notes),
		export: (order) => client.export(order),
		inspectProfile: (text) => forecasting().inspectProfile(text),
		forecast: (question) => forecasting().forecast(question),
		fixes: (session, clause) => client.fixes(session, clause),
		agreement: (session) => client.agreement(session),
		report: (session) => client.report(session),
		maps: (session) => client.maps(session),
		read: (request, onScore, onShare) =>
			DIGEST.test(request.frame.checklist)
				? within(LIMITS.read, client.read(request, onScore, onShare), restart)
				: client.read(request, onScore, onShare),
		adopt: (text, digest) => within(LIMITS.adopt, client.adopt(text, digest), restart),
		async examine(text, digest) {
			const own = spawn();
			const examiner = createEngineClient(own);
			try {
				return await within(LIMITS.examine, examiner.examine(text, digest), () =>
					examiner.abandon(new EngineTimeout("the checklist took too long")),
				);
			} finally {
				own.terminate();
			}
		},
	};
}
