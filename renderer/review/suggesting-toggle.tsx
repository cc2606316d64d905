import { PencilLine } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { countProposals } from "./reviewed-items";

/** Shows whether what is written is proposed, and turns that on or off. */
export function SuggestingToggle() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const suggesting = useApp((state) => state.review.suggesting);
	return (
		<button
			type="button"
			className="button button-plain suggesting-toggle"
			aria-pressed={suggesting}
			aria-label={t(suggesting ? "suggest.on" : "suggest.off")}
			title={t("suggest.mode-why")}
			onClick={workbench.toggleSuggesting}
		>
			<PencilLine size={14} aria-hidden="true" />
			<span className="wide-only">{t(suggesting ? "suggest.on" : "suggest.off")}</span>
		</button>
	);
}

/** What suggestions mode says of a key that it did not take as a proposal. */
const STRUCTURE: ReadonlySet<string> = new Set(["suggest.told.direct", "suggest.told.refused"]);

/** How long that stays in sight, in milliseconds. */
const SEEN = 8000;

/** Shows for a while why a key did something else than propose; the announcer speaks it. */
function StructureNotice() {
	const t = useTranslate();
	const notice = useApp((state) => state.notice);
	const [past, setPast] = useState<typeof notice>(null);
	useEffect(() => {
		const timer = setTimeout(() => setPast(notice), SEEN);
		return () => clearTimeout(timer);
	}, [notice]);
	if (!notice || notice === past || !STRUCTURE.has(notice.id)) return null;
	return <span className="status-suggesting">{t(notice.id)}</span>;
}

/** Says in the status bar who proposes, and that the text is read as if all proposals were accepted. */
export function SuggestingState() {
	const t = useTranslate();
	const suggesting = useApp((state) => state.review.suggesting);
	const author = useApp((state) => state.settings.reviewer);
	const language = useApp((state) => state.language);
	const suggestions = useApp((state) => state.document?.draft.suggestions);
	const count = useMemo(
		() => countProposals((suggestions ?? []).filter(({ anchor }) => anchor.language === language)),
		[suggestions, language],
	);
	return (
		<>
			<StructureNotice />
			{suggesting && <span className="status-suggesting">{t("suggest.as", { author })}</span>}
			{count > 0 && <span title={t("suggest.read-why")}>{t("suggest.read", { count })}</span>}
		</>
	);
}
