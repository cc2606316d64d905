import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../..");
/** The built command. */
export const PROGRAM = join(root, "dist/cli/clausula.mjs");

/** Builds the command where it is not current. */
export function buildCommand(): void {
	const built = spawnSync(process.execPath, ["scripts/build.mjs", "cli"], {
		cwd: root,
		encoding: "utf8",
	});
	if (built.status !== 0) throw new Error(`the command was not built: ${built.stderr}`);
}

/** What came of a run. */
export interface Run {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

const ENVIRONMENT = { PATH: process.env.PATH ?? "", LANG: "C.UTF-8" };

/** Runs the built command to its end. */
export function clausula(
	args: readonly string[],
	input = "",
	env: Readonly<Record<string, string>> = {},
): Run {
	const run = spawnSync(process.execPath, [PROGRAM, ...args], {
		cwd: root,
		input,
		encoding: "utf8",
		env: { ...ENVIRONMENT, ...env },
		maxBuffer: 1 << 28,
	});
	return { code: run.status, out: run.stdout, err: run.stderr };
}

/** Starts the built command with open pipes. */
export function startClausula(args: readonly string[], nodeOptions: readonly string[] = []) {
	return spawn(process.execPath, [...nodeOptions, PROGRAM, ...args], {
		cwd: root,
		env: ENVIRONMENT,
		stdio: "pipe",
	});
}

/** A folder for one test file's inputs. */
export class Folder {
	readonly path = mkdtempSync(join(tmpdir(), "clausula-cli-"));

	/** Writes a file and gives its path. */
	write(name: string, content: string | Uint8Array): string {
		const path = join(this.path, name);
		writeFileSync(path, content);
		return path;
	}

	remove(): void {
		rmSync(this.path, { recursive: true, force: true });
	}
}

/** A treaty with something to say on each dimension. */
export const TREATY = `Treaty on Uncrewed Sentry Systems

The States Parties to this Treaty,

Recalling that human judgement should remain at the centre of any use of force,

Have agreed as follows:

Article 1
Prohibitions

1. Each State Party undertakes never to use a sentry system that selects and engages persons without the prior authorisation of a human operator.

Article 2
Records

1. Each State Party shall keep, for ten years, a record of every engagement by a sentry system, with the time, the place and the name of the operator who authorised it.

2. Commanders shall be criminally responsible for any use of a sentry system in breach of Article 1.

Article 3
Verification

1. Each State Party shall declare to the Secretariat, within 60 days, the number and location of its sentry systems.

2. Each State Party shall grant inspectors of the Secretariat access to any declared site within 48 hours of a request.
`;
