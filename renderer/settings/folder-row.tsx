import { useEffect } from "react";
import type { FolderKind } from "../../electron/contract/folders";
import { useApp, useTranslate, useWorkbench } from "../shell/context";

/** A folder of the user's: where it is, and another one instead. */
export function FolderRow({ kind }: { readonly kind: FolderKind }) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const folder = useApp((state) => state[kind].folder);
	useEffect(() => {
		if (kind === "templates") void workbench.refreshTemplates();
	}, [workbench, kind]);
	const ways = [
		{ id: "folder.show", act: workbench.showFolder },
		{ id: "folder.choose", act: workbench.chooseFolder },
		...(folder && !folder.usual ? [{ id: "folder.usual", act: workbench.resetFolder }] : []),
	];
	return (
		<fieldset className="plain-fieldset folder-row">
			<legend className="field-label">{t(`folder.${kind}`)}</legend>
			<p className="folder-path">
				<bdi>{folder?.path}</bdi>
			</p>
			{folder?.away && <p className="notice notice-problem">{t("folder.away")}</p>}
			<div className="folder-ways">
				{ways.map(({ id, act }) => (
					<button
						key={id}
						type="button"
						className="button button-small"
						onClick={() => void act(kind)}
					>
						{t(id)}
					</button>
				))}
			</div>
		</fieldset>
	);
}
