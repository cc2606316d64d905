import type { Position } from "../../engine/index";
import type { Translate } from "../i18n";
import { useTranslate } from "../shell/context";
import type { LibraryFault } from "../store/library-state";

/** A place in a file as it is shown; nothing where there is none. */
export function placeOf(position: Position | null, t: Translate): string {
	return position === null
		? ""
		: t("offer.place", { line: position.line, column: position.column });
}

/** The mistakes of a checklist's or profile's file, each with its line and column. */
export function FaultList({
	family,
	faults,
	more,
}: {
	readonly family: "checklist" | "profile";
	readonly faults: readonly LibraryFault[];
	/** Mistakes beyond those listed. */
	readonly more: number;
}) {
	const t = useTranslate();
	return (
		<>
			<ul className="offer-list">
				{faults.map(({ code, params, pointer, position }) => (
					<li
						key={`${code} ${pointer} ${position?.line} ${position?.column} ${JSON.stringify(params)}`}
					>
						<span className="offer-place">{placeOf(position, t)}</span>
						<span>
							{t(`error.${family}.${code}`, params)}
							{pointer !== "" && <code>{pointer}</code>}
						</span>
					</li>
				))}
			</ul>
			{more > 0 && <p className="list-note">{t("offer.more", { count: more })}</p>}
		</>
	);
}
