import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { Gap } from "../../engine/index";
import { messageText } from "../i18n";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { entryText } from "./score";

const SEVERITY_ICONS = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;

interface GapRowProps {
	readonly gap: Gap;
	/** The clause that choosing the gap leads to; `null` where there is none to lead to. */
	readonly clause: string | null;
}

/** A failed condition of the checklist: what is missing, how grave, and what closes it. */
export function GapRow({ gap, clause }: GapRowProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const shown = useApp((state) => state.settings.language);
	const entry = useApp((state) =>
		state.checklist?.entries.find(({ check }) => check === gap.check),
	);
	const message = messageText(shown, gap.message);
	const label = t(`check.${gap.check}.label`);
	const fix = entryText(gap.fix ?? entry?.fix, shown);
	const Icon = SEVERITY_ICONS[gap.severity];
	const body = (
		<>
			<Icon size={15} aria-label={t(`severity.${gap.severity}`)} />
			<span className="gap-text">
				{message.startsWith(label) ? (
					<>
						<strong>{label}</strong>
						{message.slice(label.length)}
					</>
				) : (
					message
				)}
				{fix !== "" && <span className="gap-fix">{fix}</span>}
				{clause !== null && <span className="gap-where">{t("gaps.show")}</span>}
			</span>
			{gap.wanted !== null && (
				<span className="pill" data-low={gap.level === 0}>
					{t("gaps.level", { value: gap.level, asked: gap.wanted })}
				</span>
			)}
		</>
	);
	if (clause === null) {
		return (
			<div className="gap" data-severity={gap.severity}>
				{body}
			</div>
		);
	}
	return (
		<button
			type="button"
			className="gap"
			data-severity={gap.severity}
			onClick={() => workbench.moveCaretTo(clause)}
		>
			{body}
		</button>
	);
}
