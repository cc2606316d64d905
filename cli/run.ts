import type { Readable } from "node:stream";
import type { WriteStream } from "node:tty";
import { formatMessage, VERSION } from "../engine/index";
import { catalogueOf, interfaceLanguage } from "./catalogues";
import { checkChecklist } from "./check-checklist";
import { CliError, errorLine, usageError } from "./cli-error";
import { convert } from "./convert";
import { forecast } from "./forecast";
import { history } from "./history";
import { openInWindow } from "./open";
import { outline } from "./outline";
import { Output } from "./output";
import { read } from "./read";
import { score } from "./score";
import type { Session } from "./session";
import { verify } from "./verify";

/** The process as the command sees it. */
export interface Surroundings {
	readonly input: Readable;
	readonly output: WriteStream;
	readonly errors: WriteStream;
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly program: string;
	readonly now: () => Date;
}

const COMMANDS: Readonly<
	Record<string, (args: readonly string[], session: Session) => Promise<number>>
> = {
	score,
	read,
	outline,
	history,
	convert,
	forecast,
	"check-checklist": checkChecklist,
	open: openInWindow,
	verify,
};

/** Runs the command line and resolves to its exit code: 0 done, 1 below a bar, 2 unusable input. */
export async function run(argv: readonly string[], around: Surroundings): Promise<number> {
	const language = interfaceLanguage(around.env);
	const session: Session = {
		input: around.input,
		output: new Output(around.output),
		errors: new Output(around.errors),
		language,
		catalogue: await catalogueOf(language),
		colour: around.output.isTTY === true && !around.env.NO_COLOR && around.env.TERM !== "dumb",
		env: around.env,
		program: around.program,
		now: around.now,
	};
	try {
		return await dispatch(argv, session);
	} catch (error) {
		const told =
			error instanceof CliError
				? error
				: usageError("unexpected", { reason: error instanceof Error ? error.message : `${error}` });
		await session.errors.write(errorLine(told, session.catalogue));
		return 2;
	}
}

async function dispatch(argv: readonly string[], session: Session): Promise<number> {
	const [name, ...args] = argv;
	if (name === undefined) throw usageError("no-command");
	if (name === "--version") {
		await session.output.write(`${VERSION}\n`);
		return 0;
	}
	if (name === "--help" || name === "-h") {
		await session.output.write(
			formatMessage(session.catalogue, { id: "cli.help.main", params: {} }),
		);
		return 0;
	}
	const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
	if (command === undefined) throw usageError("unknown-command", { name });
	return command(args, session);
}
