import { useMemo } from "react";
import { clausesOf, type Draft } from "../../engine/index";
import { mapNames } from "../../reports/svg/map-svgs";
import type { MapNames } from "../../reports/svg/names";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { useSettled } from "../shell/use-settled";

/** Milliseconds without a change of the draft after which names are made anew. */
const PAUSE = 300;

/** What maps and panels call the clauses of the open draft, in the language shown; made when first asked for, and anew after a pause. */
export function useMapNames(): MapNames {
	const translate = useTranslate();
	const { store } = useWorkbench();
	const draft = useSettled(
		useApp((state) => state.document?.draft ?? null),
		PAUSE,
	);
	const language = useApp((state) => state.language);
	return useMemo(() => {
		const made = (of: Draft | null): MapNames =>
			mapNames(of ? Array.from(clausesOf(of, language), (input) => ({ input })) : [], translate);
		let names: MapNames | null = null;
		let newest: MapNames | null = null;
		/** A clause that is younger than the last pause is named all the same. */
		const namesFor = (id: string): MapNames => {
			names ??= made(draft);
			if (names.clause(id) !== id) return names;
			newest ??= made(store.get().document?.draft ?? null);
			return newest;
		};
		return {
			translate,
			clause: (id) => namesFor(id).clause(id),
			words: (id) => namesFor(id).words(id),
		};
	}, [draft, language, translate, store]);
}
