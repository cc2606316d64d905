import type { Region } from "./line-index";

/** A level of SARIF, the gravest first. */
export type SarifLevel = "error" | "warning" | "note";

/** Text for people. */
export interface SarifMessage {
	readonly text: string;
	readonly markdown?: string;
}

/** What a result can be of: a check of a checklist, or a check of form. */
export interface SarifRule {
	readonly id: string;
	readonly shortDescription: SarifMessage;
	readonly fullDescription: SarifMessage;
	readonly help: SarifMessage;
	readonly defaultConfiguration: { readonly level: SarifLevel };
	readonly properties: { readonly tags: readonly string[] };
}

/** A place of a result. */
export interface SarifLocation {
	readonly physicalLocation: {
		readonly artifactLocation: { readonly uri: string; readonly index: number };
		readonly region?: Region & { readonly snippet?: SarifMessage };
	};
	readonly logicalLocations?: readonly { readonly fullyQualifiedName: string }[];
}

/** A gap or a problem of form. */
export interface SarifResult {
	readonly ruleId: string;
	readonly ruleIndex: number;
	readonly level: SarifLevel;
	readonly message: SarifMessage;
	readonly locations: readonly SarifLocation[];
	readonly partialFingerprints: Readonly<Record<string, string>>;
	readonly rank?: number;
	readonly baselineState?: "new" | "unchanged";
	readonly suppressions?: readonly { readonly kind: "external" }[];
	readonly properties?: Readonly<Record<string, unknown>>;
}

/** A log of SARIF 2.1.0, as far as it is written here. */
export interface SarifLog {
	readonly $schema: string;
	readonly version: "2.1.0";
	readonly runs: readonly Readonly<Record<string, unknown>>[];
}
