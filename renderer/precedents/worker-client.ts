import type { PrecedentAdded, PrecedentHits, PrecedentIndex, PrecedentLanguage } from "./types";

/** What the window asks of the worker; `id` comes back with the answer. */
export type PrecedentRequest =
	| {
			readonly kind: "add";
			readonly id: number;
			readonly file: string;
			readonly bytes: Uint8Array;
	  }
	| {
			readonly kind: "search";
			readonly id: number;
			readonly query: string;
			readonly language: PrecedentLanguage;
	  }
	| { readonly kind: "clear"; readonly id: number };

/** An answer: what was asked for, or what went wrong in the program. */
export type PrecedentAnswer =
	| { readonly id: number; readonly value: unknown }
	| { readonly id: number; readonly fault: string };

/** A worker that can be ended whatever it is doing. */
export interface PrecedentPort {
	postMessage(message: PrecedentRequest): void;
	addEventListener(type: "message", listener: (event: MessageEvent<PrecedentAnswer>) => void): void;
	terminate(): void;
}

/** Milliseconds that one file may take; a treaty of 500 articles takes about 100. */
const FILE_MILLISECONDS = 20_000;

type Asked = PrecedentRequest extends infer R ? (R extends unknown ? Omit<R, "id"> : never) : never;

/** The index in a worker of its own, begun when it is first needed, so that neither keys nor scores wait for a stranger's file. */
export function createPrecedentWorker(
	spawn: () => PrecedentPort,
	later: (callback: () => void, milliseconds: number) => () => void,
): PrecedentIndex {
	let port: PrecedentPort | null = null;
	let count = 0;
	const waiting = new Map<
		number,
		{ readonly resolve: (value: unknown) => void; readonly reject: (fault: Error) => void }
	>();

	function start(): PrecedentPort {
		const fresh = spawn();
		fresh.addEventListener("message", ({ data }) => {
			const asked = waiting.get(data.id);
			waiting.delete(data.id);
			if ("fault" in data) asked?.reject(new Error(data.fault));
			else asked?.resolve(data.value);
		});
		return fresh;
	}

	function ask<T>(request: Asked): Promise<T> {
		port ??= start();
		const id = count++;
		const answered = new Promise<unknown>((resolve, reject) =>
			waiting.set(id, { resolve, reject }),
		);
		port.postMessage({ ...request, id });
		return answered as Promise<T>;
	}

	return {
		async add(file, bytes) {
			let cancel = () => {};
			const late = new Promise<"late">((resolve) => {
				cancel = later(() => {
					port?.terminate();
					port = null;
					for (const { reject } of waiting.values()) reject(new Error("the worker was ended"));
					waiting.clear();
					resolve("late");
				}, FILE_MILLISECONDS);
			});
			const added = ask<PrecedentAdded>({ kind: "add", file, bytes });
			// Whoever loses the race has nobody to tell.
			added.catch(() => {});
			try {
				return await Promise.race([late, added]);
			} finally {
				cancel();
			}
		},
		search: (query, language) => ask<PrecedentHits>({ kind: "search", query, language }),
		clear: () => (port === null ? Promise.resolve() : ask<void>({ kind: "clear" })),
	};
}
