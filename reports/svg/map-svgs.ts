import {
	type AutonomyDomain,
	type DraftMaps,
	type Language,
	type ReadClauseInput,
	shortAddress,
} from "../../engine/index";
import type { Translate } from "../translate";
import { chainDrawing } from "./chain-drawing";
import { coverageDrawing } from "./coverage-drawing";
import type { Drawing } from "./drawing";
import { matrixDrawing } from "./matrix-drawing";
import type { MapNames } from "./names";
import { renderSvg } from "./render";

/** The names by which maps call clauses, from the clauses that were read; an id that none has is shown as it is. */
export function mapNames(
	clauses: readonly Pick<ReadClauseInput, "input">[],
	translate: Translate,
): MapNames {
	const byId = new Map(clauses.map(({ input }) => [input.id, input]));
	return {
		translate,
		clause: (id) => shortAddress(byId.get(id)?.place ?? []) || id,
		words: (id) => byId.get(id)?.text ?? "",
	};
}

/** Width of the tables, which fits an A4 page across. */
export const MAP_WIDTH = 1040;

/** What of the maps is drawn. */
export interface MapOptions {
	/** The one domain that the matrix shows; `null` shows all. */
	readonly domain?: AutonomyDomain | null;
	/** How wide the tables are. */
	readonly width?: number;
}

/** One of something for each map. */
export interface ByMap<T> {
	readonly autonomy: T;
	readonly chain: T;
	readonly verification: T;
}

/** Draws the three maps of a draft. */
export function mapDrawings(
	maps: DraftMaps,
	names: MapNames,
	{ domain = null, width = MAP_WIDTH }: MapOptions = {},
): ByMap<Drawing> {
	return {
		autonomy: matrixDrawing(maps.autonomy, names, { width, domain }),
		chain: chainDrawing(maps.chain, names),
		verification: coverageDrawing(maps.verification, names, width),
	};
}

/** The three maps as SVG documents; `language` is that of labels, `draftLanguage` that of the words quoted. */
export function mapSvgs(
	maps: DraftMaps,
	names: MapNames,
	languages: { readonly language: Language; readonly draftLanguage: Language },
): ByMap<string> {
	const { autonomy, chain, verification } = mapDrawings(maps, names);
	return {
		autonomy: renderSvg(autonomy, { ...languages, idPrefix: "map-autonomy" }),
		chain: renderSvg(chain, { ...languages, idPrefix: "map-chain" }),
		verification: renderSvg(verification, { ...languages, idPrefix: "map-verification" }),
	};
}
