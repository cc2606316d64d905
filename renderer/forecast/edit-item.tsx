import type { Edit } from "../../engine/index";
import type { MapNames } from "../../reports/svg/names";
import { ClauseChips } from "../maps/clause-chips";
import { useMessages, useTranslate } from "../shell/context";

interface EditItemProps {
	readonly edit: Edit;
	readonly names: MapNames;
}

/** An edit of the text, with the clauses that it changes and what has to be read again after it. */
export function EditItem({ edit, names }: EditItemProps) {
	const t = useTranslate();
	const tell = useMessages();
	const clauses =
		edit.kind === "drop" ? [...new Set(edit.places.map(({ clause }) => clause))] : edit.clauses;
	return (
		<>
			<span>{tell(edit.message)}</span> <ClauseChips clauses={clauses} names={names} />
			{edit.kind === "drop" &&
				edit.touches.map((check) => (
					<p key={check} className="forecast-faint">
						{t("forecast.touches", { check: t(`check.${check}.label`) })}
					</p>
				))}
		</>
	);
}
