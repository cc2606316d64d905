import type { Version } from "../../engine/index";
import type { Translate } from "../i18n";

/** What a version can have been made at; files of later versions may name others. */
const OCCASIONS: ReadonlySet<string> = new Set([
	"command",
	"save",
	"restore",
	"accept",
	"sign",
	"import",
]);

/** What a version is called: its name, else what it was made at. */
export function versionName({ name, occasion }: Version, t: Translate): string {
	return name ?? t(`versions.occasion.${OCCASIONS.has(occasion) ? occasion : "other"}`);
}

/** A version's time in the interface's language; what is no time as it stands. */
export function versionTime({ time }: Version, language: string): string {
	const date = new Date(time);
	if (Number.isNaN(date.getTime())) return time;
	return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(
		date,
	);
}

/** A number of points as it is shown: whole. */
export function points(value: number): number {
	return Math.round(value);
}
