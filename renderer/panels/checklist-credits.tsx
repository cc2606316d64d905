import { useApp, useTranslate } from "../shell/context";
import { entryText } from "./score";

/** Which checklist the score is of: its name, version, author and digest. */
export function ChecklistCredits() {
	const t = useTranslate();
	const shown = useApp((state) => state.settings.language);
	const checklist = useApp((state) => state.checklist);
	if (!checklist) return null;
	const { id, version, author, digest, label } = checklist;
	return (
		<section className="section" aria-label={t("checklist.title")}>
			<h2 className="heading-small">{t("checklist.title")}</h2>
			<p>
				{entryText(label, shown) || id} {version}
			</p>
			<p className="list-note">
				{digest === null
					? t("checklist.built-in")
					: t("checklist.by", { author: author ?? t("checklist.no-author") })}
			</p>
			{digest !== null && <p className="digest">SHA-256 {digest}</p>}
		</section>
	);
}
