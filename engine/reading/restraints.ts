import type { Norm } from "./types";

/** A prohibition that follows a duty of the same clause restrains how the duty is done: the duty carries it. */
export function withRestraints(norms: readonly Norm[]): readonly Norm[] {
	const first = norms.find((norm) => norm.force === "obligation" || norm.force === "prohibition");
	if (first?.force !== "obligation") return norms;
	const carried: Norm[] = [];
	let seen = false;
	for (const norm of norms) {
		seen ||= norm === first;
		// A duty without a word of force stands in a sentence of its own.
		const carrier = carried.findLastIndex(
			(each) => each.force === "obligation" && each.modal !== null,
		);
		const duty = carried[carrier];
		if (seen && duty && norm.force === "prohibition" && sharesBearer(duty, norm))
			carried[carrier] = { ...duty, restraints: [...duty.restraints, norm] };
		else carried.push(norm);
	}
	return carried;
}

/** Whether a prohibition binds the same one as a duty, or names nobody of its own. */
function sharesBearer(duty: Norm, norm: Norm): boolean {
	return norm.bearer?.source !== "text" || norm.bearer.text === duty.bearer?.text;
}

/** Every norm of a list with the restraints that it carries, in textual order. */
export function everyNorm(norms: readonly Norm[]): readonly Norm[] {
	if (norms.length < 2 && norms.every(({ restraints }) => restraints.length === 0)) return norms;
	return norms
		.flatMap((norm) => [norm, ...norm.restraints])
		.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The index in `norms` of the norm that is, or carries, the one at `index` of `all`; `null` stays `null`. */
export function carrierOf(
	norms: readonly Norm[],
	all: readonly Norm[],
	index: number | null,
): number | null {
	if (norms === all) return index;
	const norm = index === null ? undefined : all[index];
	const at = norm ? norms.findIndex((each) => each === norm || each.restraints.includes(norm)) : -1;
	return at < 0 ? null : at;
}
