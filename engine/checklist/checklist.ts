import type { ErrorObject } from "ajv";
import { BUILT_IN_CHECKS, CORE_CHECKS } from "../checks/index";
import type { CheckData, Dimension } from "../checks/types";
import type { ByLanguage } from "../language/types";
import type { JsonObject } from "../text/json-source";
import { checksNamedBy } from "./conditions";
import { type OwnCheck, ownChecksOf } from "./own-checks";
import type { ChecklistEntry } from "./types";
import { DEFAULT_CREDIT } from "./vocabulary";

/** A schema compiled by ajv; `errors` belongs to the last call. */
export interface CompiledSchema {
	(data: unknown): boolean;
	errors?: ErrorObject[] | null;
}

/** A checklist ready to be evaluated. It holds a compiled function, so it cannot be sent between threads. */
export interface Checklist {
	readonly id: string;
	readonly version: string;
	readonly author: string | null;
	/** SHA-256 of the file in hexadecimal, as the caller computed it; `null` for a built-in checklist. */
	readonly digest: string | null;
	readonly label: ByLanguage<string>;
	/** Entries in the order of the file. */
	readonly entries: readonly ChecklistEntry[];
	/** The checks that it brings along, in the order of the file. */
	readonly ownChecks: readonly OwnCheck[];
	/** The checks to read a draft with: the core, those built in that it names, then its own. */
	readonly checks: readonly CheckData[];
	/** The checklist's JSON, for what gaps point to. */
	readonly schema: JsonObject;
	readonly validate: CompiledSchema;
}

interface EntryMembers {
	readonly dimension: Dimension;
	readonly weight: number;
	readonly credit?: ChecklistEntry["credit"];
	readonly depth?: number;
	readonly restsOn?: ChecklistEntry["restsOn"];
	readonly label?: ByLanguage<string>;
	readonly question?: ByLanguage<string>;
	readonly needs?: ByLanguage<string>;
	readonly severity?: ChecklistEntry["severity"];
	readonly fix?: ByLanguage<string>;
	readonly source?: readonly string[];
}

/** The members of a checklist that its meta-schema guarantees. */
interface ChecklistMembers {
	readonly name: string;
	readonly version: string;
	readonly author?: string;
	readonly label?: ByLanguage<string>;
	readonly severity?: ChecklistEntry["severity"];
	readonly properties: {
		readonly checks: { readonly properties: Readonly<Record<string, EntryMembers>> };
	};
}

/** Makes a checklist of JSON that satisfies `schemas/checklist.schema.json` and of its compiled conditions. */
export function checklistOf(
	schema: JsonObject,
	validate: CompiledSchema,
	digest: string | null,
): Checklist {
	const members = schema as unknown as ChecklistMembers;
	const entries = Object.entries(members.properties.checks.properties).map(
		([check, entry]): ChecklistEntry => ({
			check,
			dimension: entry.dimension,
			weight: entry.weight,
			credit: entry.credit ?? DEFAULT_CREDIT,
			depth: entry.depth ?? 1,
			restsOn: entry.restsOn ?? null,
			label: entry.label ?? {},
			question: entry.question ?? {},
			needs: entry.needs ?? {},
			severity: entry.severity ?? members.severity ?? "warning",
			fix: entry.fix ?? {},
			source: (entry.source ?? []).join("; "),
		}),
	);
	const ownChecks = ownChecksOf(schema);
	return {
		id: members.name,
		version: members.version,
		author: members.author ?? null,
		digest,
		label: members.label ?? {},
		entries,
		ownChecks,
		checks: checksFor(schema, ownChecks),
		schema,
		validate,
	};
}

const CORE = new Set(CORE_CHECKS.map(({ id }) => id));

function checksFor(schema: JsonObject, own: readonly OwnCheck[]): readonly CheckData[] {
	const named = checksNamedBy(schema);
	return [
		...BUILT_IN_CHECKS.filter(({ id }) => CORE.has(id) || named.has(id)),
		...own.map(({ data }) => data),
	];
}
