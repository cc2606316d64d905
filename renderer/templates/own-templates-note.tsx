import { useEffect } from "react";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import "./templates.css";

/** Where the user's own templates come from, and which files there are none. */
export function OwnTemplatesNote() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const { folder, refused } = useApp((state) => state.templates);
	useEffect(() => {
		void workbench.refreshTemplates();
	}, [workbench]);
	return (
		<div className="own-templates">
			<button
				type="button"
				className="link"
				title={folder?.path}
				onClick={() => void workbench.showFolder("templates")}
			>
				{t("templates.open")}
			</button>
			{folder?.away && <p role="status">{t("templates.away")}</p>}
			{refused.length > 0 && (
				<details>
					<summary>{t("templates.refused", { count: refused.length })}</summary>
					<ul>
						{refused.map(({ name, reason: { family, code, params, position } }) => {
							const reason = t(`error.${family}.${code}`, { name, ...params });
							return (
								<li key={name}>
									<strong>{name}</strong>{" "}
									{position ? t("error.draft.place", { ...position, reason }) : reason}
								</li>
							);
						})}
					</ul>
				</details>
			)}
		</div>
	);
}
