import { useEffect, useState } from "react";
import { DIMENSIONS } from "../../engine/index";
import { useApp, useTranslate } from "./context";

/** A score is spoken only when it has stood this long, so that typing is not talked over. */
const QUIET_MILLISECONDS = 1500;

/** Tells screen readers, politely, when the score has changed and come to rest. */
export function Announcer() {
	const t = useTranslate();
	const score = useApp((state) => state.report?.score ?? null);
	const text = score
		? [
				t("announce.score", {
					score: Math.round(score.overall),
					dimension: score.weakest,
				}),
				...DIMENSIONS.flatMap((dimension) => {
					const found = score.dimensions.find((other) => other.dimension === dimension);
					return found ? `${t(`dimension.${dimension}`)} ${Math.round(found.score)}` : [];
				}),
			].join(", ")
		: "";
	const notice = useApp((state) => state.notice);
	const [spoken, setSpoken] = useState("");
	useEffect(() => {
		const timer = setTimeout(() => setSpoken(text), QUIET_MILLISECONDS);
		return () => clearTimeout(timer);
	}, [text]);
	const done = notice === null ? "" : t(notice.id, notice.params);
	return (
		<>
			<div className="visually-hidden" role="log" aria-live="polite">
				{done}
			</div>
			<Spoken text={spoken} />
		</>
	);
}

function Spoken({ text: spoken }: { readonly text: string }) {
	return (
		<div className="visually-hidden" role="status" aria-live="polite">
			{spoken}
		</div>
	);
}
