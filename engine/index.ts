export {
	MAX_BRACKET_DEPTH,
	MAX_CLAUSE_DEPTH,
	MAX_DRAFT_BYTES,
	MAX_OPTIONS,
	MAX_PROFILE_LENGTH,
	MAX_PROFILES,
} from "./bounds";
export { type Agreement, agreementBetween, cohensKappa } from "./checklist/agreement";
export { BUILT_IN_CHECKLISTS, builtInChecklist } from "./checklist/built-in";
export type { Checklist } from "./checklist/checklist";
export { compileChecklist } from "./checklist/compile";
export { readCoverage } from "./checklist/coverage";
export type * from "./checklist/coverage-types";
export { decisionKey, evidenceText } from "./checklist/decisions";
export { ChecklistError, type ChecklistErrorCode, type ErrorParams } from "./checklist/errors";
export { DIMENSIONS, evaluate, scoreOf } from "./checklist/evaluate";
export {
	type CardCheck,
	type CardCondition,
	type CardError,
	type ChecklistCard,
	type ExaminedChecklist,
	examineChecklist,
} from "./checklist/examine";
export { findingsDocument } from "./checklist/findings-document";
export { legalStatusOf } from "./checklist/legal-status";
export { liftsOf } from "./checklist/lifts";
export type { OwnCheck } from "./checklist/own-checks";
export {
	type DraftReading,
	type DraftReport,
	readDraft,
	scoreDraft,
} from "./checklist/score-draft";
export { frees, standingOf } from "./checklist/standing";
export { ownMessages } from "./checklist/texts";
export type { FailedExample, IdleRule } from "./checklist/trial";
export type * from "./checklist/types";
export { countWords } from "./checklist/words";
export { BUILT_IN_CHECKS, CHECK_TEXTS, CORE_CHECKS, CORE_DIMENSIONS, isCore } from "./checks/index";
export type * from "./checks/types";
export { addressOf } from "./draft/address";
export { anchoredText } from "./draft/anchors";
export { blankTable, type TableContent, type TableSize, tableOf } from "./draft/blank-table";
export { toBlocks, withBlocks } from "./draft/blocks";
export { draftFromOutline, newDraft, withAutomaticNumbers } from "./draft/builder";
export { applyCommand, type DraftCommand, MAX_HEAD_LENGTH } from "./draft/commands";
export { type CommentCommand, isOrphaned } from "./draft/comments";
export { liftBlock, nestBlock, splitBlock } from "./draft/drafting";
export { DraftError, type DraftErrorCode } from "./draft/errors";
export { type FinalClauses, insertFinalClauses } from "./draft/final-clauses";
export { type FindHit, type FindScope, type FindTarget, findTargets, hitsIn } from "./draft/find";
export {
	createMatcher,
	type FindQuery,
	type Matcher,
	type PatternFault,
} from "./draft/find-pattern";
export { type Replacing, replaceHits, replacementOf } from "./draft/find-replace";
export {
	editFootnote,
	footnotesOf,
	insertFootnote,
	type PlacedFootnote,
	removeFootnote,
} from "./draft/footnotes";
export { newerFormat } from "./draft/format";
export { headOf } from "./draft/head";
export {
	beginHistory,
	type CaretPlace,
	type DraftHistory,
	perform,
	redo,
	type Step,
	undo,
} from "./draft/history";
export { guessInstrument } from "./draft/instrument-guess";
export { isSilentElsewhere, joinWithNext, joinWithPrevious } from "./draft/joining";
export { keptWords } from "./draft/kept-words";
export {
	type ArticleWords,
	type ChosenKind,
	changeKind,
	insertAnnex,
	insertArticleAfter,
	insertPartAfter,
	insertRecital,
	insertWordedArticle,
	toggleNumber,
} from "./draft/kinds";
export { type Beside, moveBeside, moveDown, moveUp } from "./draft/moving";
export { notesOf } from "./draft/notes";
export { CUSTOMARY_STYLE, labelsOf } from "./draft/numbering";
export { chineseNumeral, letters, roman } from "./draft/numerals";
export { parseDraft, parseDraftText } from "./draft/parse";
export { plainText } from "./draft/plain-text";
export type { BlockInput } from "./draft/rebuild";
export {
	insertReference,
	type PlacedReference,
	referencesOf,
	retargetReferences,
} from "./draft/references";
export { MISSING_REFERENCE } from "./draft/references-missing";
export { normaliseRuns, openLength, openText, sameRuns, sliceRuns, textRuns } from "./draft/runs";
export type { DraftingEdit } from "./draft/scene";
export { SECTIONS, type SectionName, type SectionText, sectionsOf } from "./draft/sections";
export { serialiseDraft } from "./draft/serialise";
export { leavesWhole, type ShareChoices, sharedCopy, WHOLE } from "./draft/shared-copy";
export {
	type CheckedSignature,
	checkSignature,
	keyFingerprint,
	type Manifest,
	type SectionState,
	type SignatureState,
	signedText,
	unsignedSignature,
} from "./draft/signatures";
export { proposedDeletions } from "./draft/suggestions-spans";
export { type Proposer, suggestWords, type WrittenWords } from "./draft/suggestions-typed";
export { cellsOf, isOfTable } from "./draft/table-grid";
export { editTable, insertTable, type TableEdit, tableAround } from "./draft/tables";
export { draftFromTemplate, type TemplateChoice } from "./draft/template";
export { type FoundDefinition, foundDefinitions, nameStem } from "./draft/terms-found";
export { cleanName } from "./draft/terms-matcher";
export {
	blocksNaming,
	definedNames,
	type TermUse,
	termUses,
	termUsesIn,
} from "./draft/terms-uses";
export type * from "./draft/types";
export {
	addSavedVersion,
	addVersion,
	editVersion,
	isKept,
	removeVersion,
	restoreVersion,
	type VersionMade,
	versionDraft,
	withoutHistory,
} from "./draft/versions";
export { isAutomatic } from "./draft/versions-kept";
export {
	clausesOf,
	findNode,
	missingClauses,
	type PlacedClause,
	referenceTexts,
} from "./draft/walk";
export { bearersOf } from "./fixes/bearers";
export { fixCommand } from "./fixes/fix-command";
export { fixesFor } from "./fixes/fixes-for";
export { editRuns, openSpan } from "./fixes/run-edits";
export type { Fix, FixKind } from "./fixes/types";
export { ProfileError, type ProfileErrorCode } from "./forecast/errors";
export { checksFor, type ForecastRequest, forecast, movesOfLifts } from "./forecast/forecast";
export {
	type InspectedProfile,
	inspectProfile,
	type ProfileFault,
	parseProfile,
} from "./forecast/profile";
export { SAMPLE_PROFILES } from "./forecast/samples";
export type * from "./forecast/types";
export { createFormReader, type FormReader, type ReadClauseInput } from "./form/read-form";
export { VERSION } from "./generated/version";
export { textIn } from "./language/text-in";
export { type ByLanguage, LANGUAGES, type Language } from "./language/types";
export { CLAUSE_LIBRARY, modelClausesOf } from "./library/index";
export {
	type ParameterSpan,
	type ParameterValues,
	proposedValue,
	type RenderedClause,
	renderModelClause,
	showModelClause,
} from "./library/render";
export type * from "./library/types";
export { inUsage } from "./library/usage";
export { accountabilityChain } from "./maps/accountability-chain";
export { autonomyMatrix } from "./maps/autonomy-matrix";
export { DOMAINS, FUNCTIONS, ROLES } from "./maps/autonomy-roles";
export type * from "./maps/autonomy-types";
export { ACTORS, LINKS, STAGES } from "./maps/chain-duties";
export type * from "./maps/chain-types";
export { type DraftMaps, mapsOf } from "./maps/maps";
export { shortAddress } from "./maps/short-address";
export {
	CHECKING_BODIES,
	COVERAGE_MEANS,
	REACHED_OBJECTS,
	verificationCoverage,
} from "./maps/verification-coverage";
export type * from "./maps/verification-types";
export { type AuthorText, type Catalogue, formatMessage, type Phrase } from "./messages";
export { highestLevel } from "./modifiers/index";
export {
	noPrivateNotes,
	parsePrivateNotes,
	serialisePrivateNotes,
	withPrivateNote,
} from "./private-notes/private-notes";
export type * from "./private-notes/types";
export { type ClauseInputResult, clauseInputOf } from "./reading/clause-input";
export { createReader, type Reader } from "./reading/reader";
export type * from "./reading/types";
export { type FoldName, foldTable, foldText } from "./text/fold";
export { JsonSourceError, parseJsonSource } from "./text/json-source";
export { detectLanguage } from "./text/language";
export { type OutlineNode, outlineText } from "./text/outline";
export { lineColumn, type Position } from "./text/position-map";
export { withoutRadicals } from "./text/radicals";
export { splitSentences } from "./text/sentences";
export { buildTrie, type OnHit, scan, type TermTrie } from "./text/term-trie";
export { type Token, tokenIndexAt, tokenise } from "./text/tokens";
export type { Span } from "./text/types";
export { type Decoded, decodeUtf8 } from "./text/utf8";
