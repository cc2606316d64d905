import { ChevronDown, FileInput, FolderSearch, ListChecks } from "lucide-react";
import { Popover } from "radix-ui";
import { useState } from "react";
import { FreshChecklists } from "../checklists/fresh-checklists";
import { entryText } from "../panels/score";
import { useApp, useTranslate, useWorkbench } from "./context";

/** The checklist that the draft is scored against, to be changed: those at hand, or one from a file. */
export function ChecklistChoice() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const [open, setOpen] = useState(false);
	const shown = useApp((state) => state.settings.language);
	const checklist = useApp((state) => state.checklist);
	const checklists = useApp((state) => state.checklists);
	const missing = useApp((state) => state.missingChecklist);
	const files = useApp((state) => state.library.files);
	const trusted = useApp((state) => state.settings.trusted);
	if (!checklist) return null;
	const fresh = files.filter(
		({ digest, content }) => content.kind !== "refused" && !trusted.includes(digest),
	);
	const name = `${entryText(checklist.label, shown) || checklist.id} ${checklist.version}`;
	const leaveFor = (act: () => unknown) => () => {
		setOpen(false);
		void act();
	};
	return (
		<Popover.Root
			open={open}
			onOpenChange={(wanted) => {
				setOpen(wanted);
				if (wanted) void workbench.lookThroughLibrary();
			}}
		>
			<Popover.Trigger asChild>
				<button
					type="button"
					className="button button-plain top-checklist"
					data-missing={missing !== null}
					aria-label={t("checklist.choose-now", { name })}
				>
					<ListChecks className="tight-only" size={16} aria-hidden="true" />
					<span className="name wide-only">{name}</span>
					<ChevronDown size={14} aria-hidden="true" />
				</button>
			</Popover.Trigger>
			<Popover.Portal>
				<Popover.Content
					className="popover checklist-popover"
					align="start"
					sideOffset={6}
					collisionPadding={8}
					aria-label={t("checklist.choose")}
				>
					<fieldset className="plain-fieldset">
						<legend className="field-label">{t("checklist.choose")}</legend>
						{checklists.map(({ key, id, version, label, author, digest, entries }) => (
							<label className="radio-row" key={key}>
								<input
									type="radio"
									name="checklist"
									checked={key === checklist.key && missing === null}
									onChange={() => workbench.chooseChecklist(key)}
								/>
								<span>
									<strong>
										{entryText(label, shown) || id} {version}
									</strong>
									<small>
										{digest === null
											? t("checklist.built-in-checks", { count: entries.length })
											: t("checklist.from-file", {
													author: author ?? t("checklist.no-author"),
													digest: digest.slice(0, 12),
												})}
									</small>
								</span>
							</label>
						))}
					</fieldset>
					<FreshChecklists files={fresh} onChosen={() => setOpen(false)} />
					<div className="checklist-ways">
						<button type="button" className="button" onClick={leaveFor(workbench.importChecklist)}>
							<FileInput size={14} aria-hidden="true" />
							{t("checklist.import")}
						</button>
						<button
							type="button"
							className="button"
							onClick={leaveFor(() => workbench.openDialog("library"))}
						>
							<FolderSearch size={14} aria-hidden="true" />
							{fresh.length > 0
								? t("library.open.new", { count: fresh.length })
								: t("library.open")}
						</button>
					</div>
				</Popover.Content>
			</Popover.Portal>
		</Popover.Root>
	);
}
