/** What a live request asks and tells. */
export interface LiveRequestParts<T> {
	/** Asks for the session's answer; `null` where another session is being read by now. */
	readonly ask: (session: string) => Promise<T | null>;
	readonly onAnswer: (session: string, answer: T) => void;
	readonly onFault: (fault: unknown) => void;
}

/** Something made of what was last read, kept up to date while it is in sight. */
export interface LiveRequest {
	/** Asks for a session's; while an answer is awaited only the last wish is kept. */
	refresh(session: string): void;
}

/** Keeps one request in flight, so that what is shown besides the score never queues up before readings. */
export function createLiveRequest<T>({ ask, onAnswer, onFault }: LiveRequestParts<T>): LiveRequest {
	let wanted: string | null = null;
	let running = false;

	async function run(): Promise<void> {
		running = true;
		while (wanted !== null) {
			const session = wanted;
			wanted = null;
			try {
				const answer = await ask(session);
				if (answer !== null) onAnswer(session, answer);
			} catch (fault) {
				onFault(fault);
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
