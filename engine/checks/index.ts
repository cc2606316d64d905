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
import autonomyChangeControl from "./autonomy.change-control/check.json";
import autonomyChangeControlTexts from "./autonomy.change-control/texts.json";
import autonomyDefinition from "./autonomy.definition/check.json";
import autonomyDefinitionTexts from "./autonomy.definition/texts.json";
import autonomyFunctions from "./autonomy.functions/check.json";
import autonomyFunctionsTexts from "./autonomy.functions/texts.json";
import autonomyHumanRole from "./autonomy.human-role/check.json";
import autonomyHumanRoleTexts from "./autonomy.human-role/texts.json";
import autonomyIntervention from "./autonomy.intervention/check.json";
import autonomyInterventionTexts from "./autonomy.intervention/texts.json";
import autonomyProhibition from "./autonomy.prohibition/check.json";
import autonomyProhibitionTexts from "./autonomy.prohibition/texts.json";
import autonomyScope from "./autonomy.scope/check.json";
import autonomyScopeTexts from "./autonomy.scope/texts.json";
import autonomyThreshold from "./autonomy.threshold/check.json";
import autonomyThresholdTexts from "./autonomy.threshold/texts.json";
import type { CheckData, CheckTexts } from "./types";
import verificationAccess from "./verification.access/check.json";
import verificationAccessTexts from "./verification.access/texts.json";
import verificationClarification from "./verification.clarification/check.json";
import verificationClarificationTexts from "./verification.clarification/texts.json";
import verificationConfidentiality from "./verification.confidentiality/check.json";
import verificationConfidentialityTexts from "./verification.confidentiality/texts.json";
import verificationDataBoundary from "./verification.data-boundary/check.json";
import verificationDataBoundaryTexts from "./verification.data-boundary/texts.json";
import verificationDeclaration from "./verification.declaration/check.json";
import verificationDeclarationTexts from "./verification.declaration/texts.json";
import verificationIndependentBody from "./verification.independent-body/check.json";
import verificationIndependentBodyTexts from "./verification.independent-body/texts.json";
import verificationNationalMeasures from "./verification.national-measures/check.json";
import verificationNationalMeasuresTexts from "./verification.national-measures/texts.json";
import verificationNonCompliance from "./verification.non-compliance/check.json";
import verificationNonComplianceTexts from "./verification.non-compliance/texts.json";
import verificationReview from "./verification.review/check.json";
import verificationReviewTexts from "./verification.review/texts.json";
import verificationStandards from "./verification.standards/check.json";
import verificationStandardsTexts from "./verification.standards/texts.json";
import verificationTimeLimits from "./verification.time-limits/check.json";
import verificationTimeLimitsTexts from "./verification.time-limits/texts.json";

/** Every built-in check, in the order in which findings, scores and interfaces list them. */
export const BUILT_IN_CHECKS: readonly CheckData[] = [
	autonomyDefinition,
	autonomyFunctions,
	autonomyHumanRole,
	autonomyThreshold,
	autonomyIntervention,
	autonomyProhibition,
	autonomyChangeControl,
	autonomyScope,
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
	verificationIndependentBody,
	verificationStandards,
	verificationTimeLimits,
	verificationClarification,
	verificationNonCompliance,
	verificationConfidentiality,
	verificationDataBoundary,
	verificationNationalMeasures,
	verificationReview,
] as readonly CheckData[];

/** Name and question of each built-in check, by check id. */
export const CHECK_TEXTS: Readonly<Record<string, CheckTexts>> = {
	"autonomy.definition": autonomyDefinitionTexts,
	"autonomy.functions": autonomyFunctionsTexts,
	"autonomy.human-role": autonomyHumanRoleTexts,
	"autonomy.threshold": autonomyThresholdTexts,
	"autonomy.intervention": autonomyInterventionTexts,
	"autonomy.prohibition": autonomyProhibitionTexts,
	"autonomy.change-control": autonomyChangeControlTexts,
	"autonomy.scope": autonomyScopeTexts,
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
	"verification.independent-body": verificationIndependentBodyTexts,
	"verification.standards": verificationStandardsTexts,
	"verification.time-limits": verificationTimeLimitsTexts,
	"verification.clarification": verificationClarificationTexts,
	"verification.non-compliance": verificationNonComplianceTexts,
	"verification.confidentiality": verificationConfidentialityTexts,
	"verification.data-boundary": verificationDataBoundaryTexts,
	"verification.national-measures": verificationNationalMeasuresTexts,
	"verification.review": verificationReviewTexts,
};
