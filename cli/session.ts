import type { Readable } from "node:stream";
import type { Catalogue, Language } from "../engine/index";
import type { Output } from "./output";

/** What a command may see and touch of the world. */
export interface Session {
	readonly input: Readable;
	readonly output: Output;
	readonly errors: Output;
	readonly language: Language;
	readonly catalogue: Catalogue;
	/** Whether the output is a terminal that may be coloured. */
	readonly colour: boolean;
	/** The clock. */
	readonly now: () => Date;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** The program's own file, for the threads it starts. */
	readonly program: string;
}
