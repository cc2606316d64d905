import accountabilityRemedy from "./accountability.remedy/check.json";
import accountabilityRemedyTexts from "./accountability.remedy/texts.json";
import accountabilityResponsibleParty from "./accountability.responsible-party/check.json";
import accountabilityResponsiblePartyTexts from "./accountability.responsible-party/texts.json";
import accountabilityTraceability from "./accountability.traceability/check.json";
import accountabilityTraceabilityTexts from "./accountability.traceability/texts.json";
import autonomyHumanRole from "./autonomy.human-role/check.json";
import autonomyHumanRoleTexts from "./autonomy.human-role/texts.json";
import autonomyIntervention from "./autonomy.intervention/check.json";
import autonomyInterventionTexts from "./autonomy.intervention/texts.json";
import autonomyProhibition from "./autonomy.prohibition/check.json";
import autonomyProhibitionTexts from "./autonomy.prohibition/texts.json";
import type { CheckData, CheckTexts } from "./types";
import verificationAccess from "./verification.access/check.json";
import verificationAccessTexts from "./verification.access/texts.json";
import verificationDeclaration from "./verification.declaration/check.json";
import verificationDeclarationTexts from "./verification.declaration/texts.json";
import verificationTimeLimits from "./verification.time-limits/check.json";
import verificationTimeLimitsTexts from "./verification.time-limits/texts.json";

/** Every built-in check, in the order in which findings, scores and interfaces list them. */
export const BUILT_IN_CHECKS: readonly CheckData[] = [
	autonomyHumanRole,
	autonomyProhibition,
	autonomyIntervention,
	accountabilityResponsibleParty,
	accountabilityTraceability,
	accountabilityRemedy,
	verificationDeclaration,
	verificationAccess,
	verificationTimeLimits,
] as readonly CheckData[];

/** Name and question of each built-in check, by check id. */
export const CHECK_TEXTS: Readonly<Record<string, CheckTexts>> = {
	"autonomy.human-role": autonomyHumanRoleTexts,
	"autonomy.prohibition": autonomyProhibitionTexts,
	"autonomy.intervention": autonomyInterventionTexts,
	"accountability.responsible-party": accountabilityResponsiblePartyTexts,
	"accountability.traceability": accountabilityTraceabilityTexts,
	"accountability.remedy": accountabilityRemedyTexts,
	"verification.declaration": verificationDeclarationTexts,
	"verification.access": verificationAccessTexts,
	"verification.time-limits": verificationTimeLimitsTexts,
};
