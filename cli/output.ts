import { once } from "node:events";
import type { Writable } from "node:stream";

/** A stream to write to that waits for a slow reader and goes quiet when the reader has gone. */
export class Output {
	/** Whether the reader has gone (a closed pipe); whatever is written then is dropped. */
	closed = false;
	private readonly stream: Writable;
	private failure: Error | null = null;

	constructor(stream: Writable) {
		this.stream = stream;
		stream.on("error", (error: NodeJS.ErrnoException) => {
			this.closed = true;
			if (error.code !== "EPIPE") this.failure = error;
		});
	}

	/** Writes and, where the reader is behind, waits for it. Throws what writing failed with, a closed pipe aside. */
	async write(text: string): Promise<void> {
		if (this.failure !== null) throw this.failure;
		if (this.closed || text === "") return;
		if (!this.stream.write(text)) {
			const gone = new AbortController();
			const stop = () => gone.abort();
			this.stream.once("close", stop);
			this.stream.once("error", stop);
			try {
				await once(this.stream, "drain", { signal: gone.signal });
			} catch (error) {
				if (!this.closed && !gone.signal.aborted) throw error;
				this.closed = true;
			} finally {
				this.stream.off("close", stop);
				this.stream.off("error", stop);
			}
		}
		if (this.failure !== null) throw this.failure;
	}
}
