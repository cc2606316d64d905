import {
	addSavedVersion,
	addVersion,
	applyCommand,
	type Draft,
	textRuns,
} from "../../engine/index";
import { writtenDraft } from "./written-draft";

/** The wordings that a clause had, the oldest first, with the score of the whole at the time. */
const WORDINGS = [
	["Each operator shall approve every engagement.", 21, [34, 18, 11]],
	["Each operator shall approve every engagement before it begins.", 26, [41, 22, 14]],
	["Each operator shall approve every engagement in person before it begins.", 33, [47, 33, 19]],
	["Each operator shall approve every engagement before it begins.", 38, [45, 40, 30]],
] as const;

/** A draft with four months of versions, the third of them named. */
export function versionedDraft(id: string): Draft {
	let draft: Draft = writtenDraft(id);
	for (const [index, [words, overall, points]] of WORDINGS.entries()) {
		const command = {
			type: "set-runs",
			block: "c1",
			language: "en",
			runs: textRuns(words),
		} as const;
		draft = applyCommand(draft, command).draft;
		const [autonomy, accountability, verification] = points;
		const made = {
			id: `version-${index}`,
			time: `2026-0${index + 1}-12T09:3${index}:00.000Z`,
			author: index % 2 === 0 ? "Ana Lind" : "Wei Chen",
			note: "",
			score: {
				checklist: "core",
				language: "en",
				overall,
				weakest: "verification",
				dimensions: { autonomy, accountability, verification },
			},
		} as const;
		draft =
			index === 2
				? (addVersion(draft, {
						...made,
						occasion: "command",
						name: "Text for the second reading",
						note: "Approval in person, as the group of friends asked.",
					}) ?? draft)
				: addSavedVersion(draft, { ...made, occasion: "save" });
	}
	return draft;
}
