import { FileText } from "lucide-react";
import { folderOf } from "../files/folder-of";
import { useApp, useTranslate, useWorkbench } from "../shell/context";

/** The files last opened or saved, or a word on where they will appear. */
export function RecentFiles() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const recent = useApp((state) => state.recent);
	return (
		<section className="welcome-recent" aria-label={t("welcome.recent")}>
			<div className="welcome-recent-head">
				<h2 className="heading-small">{t("welcome.recent")}</h2>
				{recent.length > 0 && (
					<button type="button" className="link" onClick={() => void workbench.clearRecent()}>
						{t("welcome.clear-recent")}
					</button>
				)}
			</div>
			{recent.length === 0 ? (
				<p className="empty">
					<strong>{t("welcome.no-recent.title")}</strong>
					{t("welcome.no-recent.text")}
				</p>
			) : (
				<ul>
					{recent.map((file) => (
						<li key={file.token}>
							<button
								type="button"
								className="recent-file"
								title={file.path}
								onClick={() => void workbench.openFile(file)}
							>
								<FileText size={16} aria-hidden="true" />
								<span className="recent-name">{file.name}</span>
								<span className="recent-folder">
									<bdi>{folderOf(file)}</bdi>
								</span>
							</button>
						</li>
					))}
				</ul>
			)}
		</section>
	);
}
