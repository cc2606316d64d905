import { useDeferredValue, useMemo } from "react";
import { clausesOf } from "../../engine/index";
import { mapNames } from "../../reports/svg/map-svgs";
import type { MapNames } from "../../reports/svg/names";
import { useApp, useTranslate } from "../shell/context";

/** What maps call the clauses of the open draft, in the language shown. */
export function useMapNames(): MapNames {
	const translate = useTranslate();
	const draft = useDeferredValue(useApp((state) => state.document?.draft ?? null));
	const language = useApp((state) => state.language);
	return useMemo(() => {
		const clauses = draft ? Array.from(clausesOf(draft, language), (input) => ({ input })) : [];
		return mapNames(clauses, translate);
	}, [draft, language, translate]);
}
