import { textIn } from "../language/text-in";
import type { Language } from "../language/types";
import type { Catalogue } from "../messages";
import type { Checklist } from "./checklist";

/**
 * Messages for the checks that a checklist brings along, under the ids that built-in checks have in the catalogues
 * (`check.<id>.label`, `.question`, `.needs`). They are a stranger's words: whoever prints them must make them harmless.
 */
export function ownMessages(checklist: Checklist, language: Language): Catalogue {
	const own = new Set(checklist.ownChecks.map(({ data }) => data.id));
	return Object.fromEntries(
		checklist.entries
			.filter(({ check }) => own.has(check))
			.flatMap(({ check, label, question, needs }) =>
				Object.entries({ label, question, needs }).map(([member, texts]) => [
					`check.${check}.${member}`,
					textIn(texts, language) ?? check,
				]),
			),
	);
}
