import type { Norm } from "../reading/types";
import { type Candidate, candidate, type FixScene } from "./candidate";
import { strikeEdit } from "./text-edits";
import type { TextEdit } from "./types";
import { bindingVerb } from "./usual-words";

/** Forces below what binds that a stronger verb lifts. */
const WEAK: ReadonlySet<Norm["force"]> = new Set(["recommendation", "permission"]);

/** Words of force that address whoever follows them: the verb goes behind that subject. */
function addressed(scene: FixScene, norm: Norm, verb: string): readonly TextEdit[] | null {
	const { modal, bearer } = norm;
	if (modal?.in !== "text" || bearer?.in !== "text" || bearer.from < modal.to) return null;
	if (scene.reading.language !== "en") {
		return [
			{ from: modal.from, to: bearer.from, text: "" },
			{ from: bearer.to, to: bearer.to, text: verb },
		];
	}
	const to = /^ to\b/.exec(scene.input.text.slice(bearer.to));
	if (!to) return null;
	const name = bearer.text.slice(0, 1).toUpperCase() + bearer.text.slice(1);
	return [{ from: modal.from, to: bearer.to + to[0].length, text: `${name} ${verb}` }];
}

/** Puts the verb that binds in an instrument of this type in place of one that recommends, allows or only tries. */
export function strengthenCandidates(
	scene: FixScene,
	norm: Norm,
	index: number,
	check: string,
): readonly Candidate[] {
	const { input, reading } = scene;
	const { modal } = norm;
	// A permission may be a right: it becomes a duty only where a finding says that the words bind nobody.
	const right =
		norm.force === "permission" &&
		!reading.findings.some((finding) => finding.norm === index && finding.level === 1);
	if (!WEAK.has(norm.force) || right || modal?.in !== "text" || modal.from === modal.to) return [];
	const verb = bindingVerb(input.instrument, reading.language);
	const negated = / not$|^不/.test(modal.text);
	const chinese = reading.language !== "en";
	const text = negated ? (chinese ? "不得" : `${verb} not`) : verb;
	const follows = input.text.slice(modal.to);
	// "will endeavour to share": the infinitive goes with the verb that only tries.
	const infinitive = chinese || / to$/.test(modal.text) ? null : /^ to\b/.exec(follows);
	const edits = addressed(scene, norm, text) ?? [
		{ from: modal.from, to: modal.to + (infinitive?.[0].length ?? 0), text },
	];
	const hedges = norm.hedges
		.filter(({ in: where, from, to }) => where === "text" && (to <= modal.from || from >= modal.to))
		.map((hedge) => strikeEdit(input.text, hedge));
	const apart = hedges.filter((hedge) =>
		edits.every((edit) => hedge.to <= edit.from || edit.to <= hedge.from),
	);
	const all = [...edits, ...apart].sort((a, b) => a.from - b.from);
	return [
		candidate(scene, { kind: "strengthen", at: modal, check, norm: index, edits: all, text }),
	];
}

/** Strikes the hedges that leave a duty to whoever bears it. */
export function strikeCandidates(scene: FixScene, norm: Norm, index: number): readonly Candidate[] {
	return norm.hedges.flatMap((hedge) => {
		if (!hedge.toBearer || hedge.in !== "text") return [];
		const { modal } = norm;
		// Within the word of force (可酌情) the verb alone stays.
		const inside = modal?.in === "text" && modal.from <= hedge.from && hedge.to <= modal.to;
		const edit = inside
			? { from: hedge.from, to: hedge.to, text: "" }
			: strikeEdit(scene.input.text, hedge);
		return [
			candidate(scene, {
				kind: "strike",
				at: hedge,
				check: "form.hedged",
				norm: index,
				edits: [edit],
				text: "",
			}),
		];
	});
}
