import { readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import { entryWith } from "./entry.mjs";

/** The name of the app on the desktop, in reverse order of a domain as the specifications want it. */
export const APP = "org.clausula.Clausula";
const DRAFT_ICON = "application-vnd.clausula.draft+json";

/** The folder of the user's own data (XDG Base Directory Specification; a relative path counts as unset). */
export function dataHome(env = process.env) {
	const { XDG_DATA_HOME: home } = env;
	return home && isAbsolute(home) ? home : join(homedir(), ".local", "share");
}

/** What the desktop is given: contents by their path in the data folder. `command` starts the window, with files after it. */
export function desktopFiles(root, command) {
	const packaging = join(root, "packaging");
	const linux = (name) => readFileSync(join(packaging, "linux", name));
	const icons = readdirSync(join(packaging, "icons")).flatMap((name) => {
		const [, kind, size] = /^clausula(-draft)?-(\d+)\.png$/.exec(name) ?? [];
		return size === undefined
			? []
			: [{ name, folder: `${size}x${size}`, draft: kind !== undefined }];
	});
	const drawn = [
		{ name: "clausula.svg", folder: "scalable", draft: false },
		{ name: "clausula-draft.svg", folder: "scalable", draft: true },
	];
	const iconFiles = [...icons, ...drawn].map(({ name, folder, draft }) => [
		`icons/hicolor/${folder}/${draft ? `mimetypes/${DRAFT_ICON}` : `apps/${APP}`}.${name.split(".").at(-1)}`,
		readFileSync(join(packaging, "icons", name)),
	]);
	return new Map([
		[
			`applications/${APP}.desktop`,
			Buffer.from(entryWith(linux(`${APP}.desktop`).toString(), command)),
		],
		[`mime/packages/${APP}.xml`, linux(`${APP}.mime.xml`)],
		[`metainfo/${APP}.metainfo.xml`, linux(`${APP}.metainfo.xml`)],
		...iconFiles,
	]);
}
