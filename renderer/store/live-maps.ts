import type { DraftMaps } from "../../engine/index";
import type { EngineClient } from "../worker/engine-client";

/** What live maps tell. */
export interface LiveMapsEvents {
	readonly onMaps: (session: string, maps: DraftMaps) => void;
	readonly onFault: (fault: unknown) => void;
}

/** Keeps maps up to date with what was last read. */
export interface LiveMaps {
	/** Asks for the maps of a session; while an answer is awaited only the last wish is kept. */
	refresh(session: string): void;
}

/** Keeps one request in flight, so that maps never queue up before readings. */
export function createLiveMaps(
	client: Pick<EngineClient, "maps">,
	events: LiveMapsEvents,
): LiveMaps {
	let wanted: string | null = null;
	let running = false;

	async function run(): Promise<void> {
		running = true;
		while (wanted !== null) {
			const session = wanted;
			wanted = null;
			try {
				const maps = await client.maps(session);
				if (maps) events.onMaps(session, maps);
			} catch (fault) {
				events.onFault(fault);
			}
		}
		running = false;
	}

	return {
		refresh(session) {
			wanted = session;
			if (!running) void run();
		},
	};
}
