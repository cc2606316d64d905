import type {
	Draft,
	DraftMaps,
	ExaminedChecklist,
	Fix,
	InspectedProfile,
	PrivateNotes,
} from "../../engine/index";
import type { Exported, Imported } from "../../exchange/index";
import type {
	Analysis,
	ChecklistTexts,
	EarlyScore,
	EngineRequest,
	EngineResponse,
	ExportOrder,
	ForecastAnswer,
	ReviewerPair,
	SectionBytes,
	UnusableFile,
	WholeReport,
} from "./protocol";

/** The part of a `Worker` that the client uses. */
export interface EnginePort {
	postMessage(message: EngineRequest): void;
	addEventListener(
		type: "message",
		listener: (event: { readonly data: EngineResponse }) => void,
	): void;
	/** A worker that cannot start, or that throws outside of a request. */
	addEventListener(type: "error", listener: (event: { readonly message: string }) => void): void;
}

type WithoutId<T> = T extends { readonly id: number } ? Omit<T, "id"> : never;

/** A request to read, as the caller writes it. */
export type ReadRequest = WithoutId<Extract<EngineRequest, { readonly kind: "read" }>>;

/** A request for a forecast, as the caller writes it. */
export type ForecastQuestion = Omit<
	WithoutId<Extract<EngineRequest, { readonly kind: "forecast" }>>,
	"kind"
>;

/** A file read as a draft with what was not carried into it, or the reason why it is none. */
export type ParseResult =
	| ({ readonly ok: true } & Imported)
	| { readonly ok: false; readonly reason: UnusableFile };

/** The engine, seen from the window: every call is a message to the worker and back. */
export interface EngineClient {
	checklists(): Promise<readonly ChecklistTexts[]>;
	/** The ending of `name` decides how the bytes are read: as a format that is imported, else as a draft file. */
	parse(name: string, bytes: Uint8Array): Promise<ParseResult>;
	serialise(draft: Draft): Promise<Uint8Array>;
	/** The sections of a draft, to be digested. */
	sections(draft: Draft): Promise<readonly SectionBytes[]>;
	/** The private notes in a file; `null` where it holds none that this version understands. */
	readNotes(bytes: Uint8Array): Promise<PrivateNotes | null>;
	/** Private notes as their file holds them. */
	writeNotes(notes: PrivateNotes): Promise<Uint8Array>;
	/** A draft in another format, with what that does not carry. */
	export(order: ExportOrder): Promise<Exported>;
	/** `onScore` hears of the score before the rest is known, `onShare` before that how much of many clauses is read (0–1). */
	read(
		request: ReadRequest,
		onScore?: (early: EarlyScore) => void,
		onShare?: (share: number) => void,
	): Promise<Analysis>;
	/** Looks through a checklist's file and runs its examples; rejects with `EngineTimeout` where that takes too long. */
	examine(text: string, digest: string): Promise<ExaminedChecklist>;
	/** Takes over a checklist that was found usable; it is read against under its digest. */
	adopt(text: string, digest: string): Promise<ChecklistTexts>;
	/** Looks through the text of a delegation profile. */
	inspectProfile(text: string): Promise<InspectedProfile>;
	/** What delegations would do with a draft. */
	forecast(question: ForecastQuestion): Promise<ForecastAnswer>;
	/** The quick fixes of a clause as it was last read; none where another session is being read by now. */
	fixes(session: string, clause: string): Promise<readonly Fix[]>;
	/** How far the reviewers of what was last read agree; `null` where another session is being read by now. */
	agreement(session: string): Promise<readonly ReviewerPair[] | null>;
	/** All that a report says of what was last read; `null` where another session is being read by now. */
	report(session: string): Promise<WholeReport | null>;
	/** The maps of what was last read; `null` where another session is being read by now. */
	maps(session: string): Promise<DraftMaps | null>;
}

/** A fault of the engine itself; `message` is technical and for a report. */
export class EngineFault extends Error {
	override readonly name = "EngineFault";
}

/** The engine took longer than a checklist may make it take; it was ended and a new one started. */
export class EngineTimeout extends Error {
	override readonly name = "EngineTimeout";
}

interface Waiter {
	readonly resolve: (response: EngineResponse) => void;
	readonly reject: (fault: Error) => void;
	readonly onScore: ((early: EarlyScore) => void) | undefined;
	readonly onShare: ((share: number) => void) | undefined;
}

/** A client that can be left behind with its worker. */
export interface EndableClient extends EngineClient {
	/** Rejects all that is waited for. */
	abandon(fault: Error): void;
}

/** Speaks to the worker at `port`; answers are matched to requests by id, in whatever order they come. */
export function createEngineClient(port: EnginePort): EndableClient {
	let last = 0;
	const waiting = new Map<number, Waiter>();

	port.addEventListener("message", ({ data }) => {
		const waiter = waiting.get(data.id);
		if (!waiter) return;
		if (data.kind === "scored") {
			waiter.onScore?.(data.early);
			return;
		}
		if (data.kind === "reading") {
			waiter.onShare?.(data.share);
			return;
		}
		waiting.delete(data.id);
		if (data.kind === "crashed") waiter.reject(new EngineFault(data.detail));
		else waiter.resolve(data);
	});

	function abandon(fault: Error): void {
		const waiters = [...waiting.values()];
		waiting.clear();
		for (const { reject } of waiters) reject(fault);
	}

	port.addEventListener("error", ({ message }) => abandon(new EngineFault(message)));

	function ask(
		request: WithoutId<EngineRequest>,
		onScore?: Waiter["onScore"],
		onShare?: Waiter["onShare"],
	): Promise<EngineResponse> {
		last += 1;
		const id = last;
		return new Promise((resolve, reject) => {
			waiting.set(id, { resolve, reject, onScore, onShare });
			port.postMessage({ ...request, id } as EngineRequest);
		});
	}

	function unexpected(response: EngineResponse): never {
		throw new EngineFault(`unexpected answer ${response.kind}`);
	}

	return {
		abandon,
		async examine(text, digest) {
			const response = await ask({ kind: "examine", text, digest });
			return response.kind === "examined" ? response.examined : unexpected(response);
		},
		async adopt(text, digest) {
			const response = await ask({ kind: "adopt", text, digest });
			return response.kind === "adopted" ? response.checklist : unexpected(response);
		},
		async inspectProfile(text) {
			const response = await ask({ kind: "profile", text });
			return response.kind === "inspected" ? response.inspected : unexpected(response);
		},
		async forecast(question) {
			const response = await ask({ kind: "forecast", ...question });
			return response.kind === "forecasted" ? response.answer : unexpected(response);
		},
		async fixes(session, clause) {
			const response = await ask({ kind: "fixes", session, clause });
			return response.kind === "fixed" ? response.fixes : unexpected(response);
		},
		async agreement(session) {
			const response = await ask({ kind: "agreement", session });
			return response.kind === "agreed" ? response.pairs : unexpected(response);
		},
		async checklists() {
			const response = await ask({ kind: "checklists" });
			return response.kind === "checklists" ? response.checklists : unexpected(response);
		},
		async parse(name, bytes) {
			const response = await ask({ kind: "parse", name, bytes });
			if (response.kind === "parsed")
				return { ok: true, draft: response.draft, losses: response.losses };
			if (response.kind === "unusable") return { ok: false, reason: response.reason };
			return unexpected(response);
		},
		async serialise(draft) {
			const response = await ask({ kind: "serialise", draft });
			return response.kind === "serialised" ? response.bytes : unexpected(response);
		},
		async sections(draft) {
			const response = await ask({ kind: "sections", draft });
			return response.kind === "sectioned" ? response.sections : unexpected(response);
		},
		async readNotes(bytes) {
			const response = await ask({ kind: "read-notes", bytes });
			return response.kind === "noted" ? response.notes : unexpected(response);
		},
		async writeNotes(notes) {
			const response = await ask({ kind: "write-notes", notes });
			return response.kind === "serialised" ? response.bytes : unexpected(response);
		},
		async export(order) {
			const response = await ask({ kind: "export", order });
			return response.kind === "exported" ? response.exported : unexpected(response);
		},
		async read(request, onScore, onShare) {
			const response = await ask(request, onScore, onShare);
			return response.kind === "analysed" ? response.analysis : unexpected(response);
		},
		async report(session) {
			const response = await ask({ kind: "report", session });
			return response.kind === "reported" ? response.report : unexpected(response);
		},
		async maps(session) {
			const response = await ask({ kind: "maps", session });
			return response.kind === "mapped" ? response.maps : unexpected(response);
		},
	};
}
