import type { CheckData, CheckExample, Dimension } from "../checks/types";
import type { JsonObject } from "../text/json-source";
import { entriesOf } from "./conditions";

/** A check that a checklist brings along, with the examples that show what it means. */
export interface OwnCheck {
	readonly data: CheckData;
	readonly examples: readonly CheckExample[];
}

/** The parts of an entry with `detect` that the meta-schema guarantees. */
interface DetectingEntry {
	readonly dimension: Dimension;
	readonly source?: readonly string[];
	readonly detect?: Pick<CheckData, "concepts" | "rules" | "attributes"> & {
		readonly specifics?: CheckData["specifics"];
		readonly examples: readonly CheckExample[];
	};
}

/** The checks that a checklist brings along, of JSON that satisfies the meta-schema, in the order of the file. */
export function ownChecksOf(schema: JsonObject): readonly OwnCheck[] {
	const entries = Object.entries(entriesOf(schema)) as unknown as readonly [
		string,
		DetectingEntry,
	][];
	return entries.flatMap(([id, { dimension, source = [], detect }]) => {
		if (detect === undefined) return [];
		const { examples, specifics = [], ...rest } = detect;
		return [{ data: { id, dimension, source, specifics, ...rest }, examples }];
	});
}
