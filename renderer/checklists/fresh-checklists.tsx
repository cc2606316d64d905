import { useApp, useTranslate, useWorkbench } from "../shell/context";
import type { LibraryFile } from "../store/library-state";
import { LibraryName } from "./library-name";
import "./library.css";

/** Checklists of the folder that nobody has used yet: each is shown before it is. */
export function FreshChecklists({
	files,
	onChosen,
}: {
	readonly files: readonly LibraryFile[];
	readonly onChosen: () => void;
}) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const folder = useApp((state) => state.library.folder);
	const fresh = files.filter(({ content }) => content.kind === "checklist");
	if (fresh.length === 0) return null;
	return (
		<section className="fresh-checklists" aria-label={t("library.fresh")}>
			<h3 className="field-label" title={folder?.path}>
				{t("library.fresh")}
			</h3>
			<ul>
				{fresh.map((file) => (
					<li key={file.digest}>
						<button
							type="button"
							className="fresh-checklist"
							onClick={() => {
								onChosen();
								void workbench.offerFromLibrary(file.digest);
							}}
						>
							<LibraryName file={file} />
						</button>
					</li>
				))}
			</ul>
		</section>
	);
}
