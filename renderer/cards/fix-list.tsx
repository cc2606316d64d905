import { Wrench } from "lucide-react";
import type { Fix } from "../../engine/index";
import { useMessages, useTranslate, useWorkbench } from "../shell/context";

interface FixListProps {
	readonly clause: string;
	readonly fixes: readonly Fix[];
}

/** Quick fixes as buttons: each changes the clause in one step of undo and puts the caret on what is then to be set. */
export function FixList({ clause, fixes }: FixListProps) {
	const t = useTranslate();
	const messages = useMessages();
	const workbench = useWorkbench();
	if (fixes.length === 0) return null;
	return (
		<ul className="fix-list" aria-label={t("fix.title")}>
			{fixes.map((fix) => {
				const label = messages(fix.label);
				return (
					<li key={`${fix.kind} ${fix.at.from} ${label}`}>
						<button
							type="button"
							className="button button-small fix"
							data-fix={fix.kind}
							onClick={() => workbench.applyFix(clause, fix)}
						>
							<Wrench size={13} aria-hidden="true" />
							<span>{label}</span>
						</button>
					</li>
				);
			})}
		</ul>
	);
}
