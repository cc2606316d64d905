import accountabilityIncidentResponse from "./accountability.incident-response/check.json";
import accountabilityIncidentResponseTexts from "./accountability.incident-response/texts.json";
import accountabilityLegalReview from "./accountability.legal-review/check.json";
import accountabilityLegalReviewTexts from "./accountability.legal-review/texts.json";
import accountabilityLifeCycle from "./accountability.life-cycle/check.json";
import accountabilityLifeCycleTexts from "./accountability.life-cycle/texts.json";
import accountabilityNonTransfer from "./accountability.non-transfer/check.json";
import accountabilityNonTransferTexts from "./accountability.non-transfer/texts.json";
import accountabilityPersonnel from "./accountability.personnel/check.json";
import accountabilityPersonnelTexts from "./accountability.personnel/texts.json";
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
import verificationAccess from "./verification.access/check.json";
import verificationAccessTexts from "./verification.access/texts.json";
import verificationConfidentiality from "./verification.confidentiality/check.json";
import verificationConfidentialityTexts from "./verification.confidentiality/texts.json";
import verificationDataBoundary from "./verification.data-boundary/check.json";
import verificationDataBoundaryTexts from "./verification.data-boundary/texts.json";
import verificationDeclaration from "./verification.declaration/check.json";
import verificationDeclarationTexts from "./verification.declaration/texts.json";
import verificationNationalMeasures from "./verification.national-measures/check.json";
import verificationNationalMeasuresTexts from "./verification.national-measures/texts.json";
import verificationStandards from "./verification.standards/check.json";
import verificationStandardsTexts from "./verification.standards/texts.json";
import verificationTimeLimits from "./verification.time-limits/check.json";
import verificationTimeLimitsTexts from "./verification.time-limits/texts.json";
import type { CheckData, CheckTexts } from "./types";

/** Every built-in check, in the order in which findings, scores and interfaces list them. */
export const BUILT_IN_CHECKS: readonly CheckData[] = [
	autonomyHumanRole,
	autonomyProhibition,
	autonomyIntervention,
	accountabilityResponsibleParty,
	accountabilityNonTransfer,
	accountabilityLifeCycle,
	accountabilityTraceability,
	accountabilityIncidentResponse,
	accountabilityRemedy,
	accountabilityLegalReview,
	accountabilityPersonnel,
	verificationDeclaration,
	verificationAccess,
	verificationStandards,
	verificationTimeLimits,
	verificationConfidentiality,
	verificationDataBoundary,
	verificationNationalMeasures,
] as readonly CheckData[];

/** Name and question of each built-in check, by check id. */
export const CHECK_TEXTS: Readonly<Record<string, CheckTexts>> = {
	"autonomy.human-role": autonomyHumanRoleTexts,
	"autonomy.prohibition": autonomyProhibitionTexts,
	"autonomy.intervention": autonomyInterventionTexts,
	"accountability.responsible-party": accountabilityResponsiblePartyTexts,
	"accountability.non-transfer": accountabilityNonTransferTexts,
	"accountability.life-cycle": accountabilityLifeCycleTexts,
	"accountability.traceability": accountabilityTraceabilityTexts,
	"accountability.incident-response": accountabilityIncidentResponseTexts,
	"accountability.remedy": accountabilityRemedyTexts,
	"accountability.legal-review": accountabilityLegalReviewTexts,
	"accountability.personnel": accountabilityPersonnelTexts,
	"verification.declaration": verificationDeclarationTexts,
	"verification.access": verificationAccessTexts,
	"verification.standards": verificationStandardsTexts,
	"verification.time-limits": verificationTimeLimitsTexts,
	"verification.confidentiality": verificationConfidentialityTexts,
	"verification.data-boundary": verificationDataBoundaryTexts,
	"verification.national-measures": verificationNationalMeasuresTexts,
};
