import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** The ways by which a document goes through LibreOffice: saved as Word again, or as OpenDocument and then as Word. */
export type Route = "docx" | "odt";

/** Longer than this for some twenty documents means that LibreOffice hangs. */
const WITHIN_MS = 120_000;

/** LibreOffice with a profile of its own in a temporary folder. */
export class Office {
	private readonly folder = mkdtempSync(join(tmpdir(), "clausula-office-"));

	/** The documents as they come back, by name; one that LibreOffice did not write is missing. */
	through(route: Route, files: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
		const names = Object.keys(files);
		const from = this.made(`${route}-from`);
		for (const name of names) writeFileSync(join(from, `${name}.docx`), files[name] as Uint8Array);
		let at = from;
		let ending = "docx";
		for (const step of route === "odt" ? ["odt", "docx"] : ["docx"]) {
			const to = this.made(`${route}-${step}`);
			this.convert(
				step,
				to,
				names.map((name) => join(at, `${name}.${ending}`)),
			);
			at = to;
			ending = step;
		}
		const back = names.map((name) => [name, join(at, `${name}.docx`)] as const);
		return Object.fromEntries(
			back.filter(([, file]) => existsSync(file)).map(([name, file]) => [name, readFileSync(file)]),
		);
	}

	/** Leaves nothing behind. */
	close(): void {
		rmSync(this.folder, { recursive: true, force: true });
	}

	private made(name: string): string {
		const folder = join(this.folder, name);
		mkdirSync(folder);
		return folder;
	}

	/** One run for all files: the start is what takes the time. */
	private convert(to: string, folder: string, files: readonly string[]): void {
		const profile = pathToFileURL(join(this.folder, "profile")).href;
		const args = ["--headless", "--norestore", "--convert-to", to, "--outdir", folder, ...files];
		const run = spawnSync("soffice", [`-env:UserInstallation=${profile}`, ...args], {
			encoding: "utf8",
			timeout: WITHIN_MS,
			killSignal: "SIGKILL",
		});
		if (run.error) throw run.error;
		if (run.status !== 0) throw new Error(`soffice ended with ${run.status}: ${run.stderr}`);
	}
}
