import { MAX_PROFILE_DEPTH, MAX_PROFILE_ERRORS, MAX_PROFILE_LENGTH } from "../bounds";
import { membersOf } from "../checklist/conditions";
import type { ErrorParams } from "../checklist/errors";
import { tellSchemaErrors } from "../checklist/schema-errors";
import { validate } from "../generated/validate-profile";
import { type JsonSource, JsonSourceError, parseJsonSource } from "../text/json-source";
import type { Position } from "../text/position-map";
import { type ComplainOfProfile, ProfileError, type ProfileErrorCode } from "./errors";
import { tellProfileFaults } from "./profile-faults";
import type { Profile, RedLine } from "./types";

/** An error of a profile as plain data. */
export interface ProfileFault {
	readonly code: ProfileErrorCode;
	readonly params: ErrorParams;
	readonly pointer: string;
	readonly position: Position | null;
}

/** A profile's file looked through to its end: either it can be used, or it has errors. Plain data. */
export interface InspectedProfile {
	/** `null` where there are errors. */
	readonly profile: Profile | null;
	/** Whether the file says that it is a profile, right or wrong; `false` where its JSON is broken. */
	readonly claimed: boolean;
	/** In the order of the file. Where the JSON itself is broken, only the first. */
	readonly errors: readonly ProfileFault[];
	/** Errors found beyond those listed. */
	readonly more: number;
}

const FORMAT = "clausula-profile";

/** The members of a profile that its schema guarantees. */
interface ProfileMembers extends Omit<Partial<Profile>, "redLines"> {
	readonly id: string;
	readonly name: Profile["name"];
	readonly redLines?: readonly (Omit<RedLine, "otherwise" | "note"> & Partial<RedLine>)[];
}

/** Looks through the text of a profile's file for every error, and makes the profile where there is none. */
export function inspectProfile(text: string): InspectedProfile {
	let source: JsonSource;
	try {
		source = sourceOf(text);
	} catch (error) {
		if (!(error instanceof ProfileError)) throw error;
		return { profile: null, claimed: false, errors: [faultOf(error)], more: 0 };
	}
	const { errors, more } = errorsOf(source);
	const { value } = source;
	return {
		claimed: membersOf(value).format === FORMAT,
		profile: errors.length > 0 ? null : profileOf(source.value as unknown as ProfileMembers),
		errors: errors.map(faultOf),
		more,
	};
}

/** Reads the text of a profile's file. Throws `ProfileError`, the first in the file; nothing but that. */
export function parseProfile(text: string): Profile {
	const { profile, errors } = inspectProfile(text);
	if (profile !== null) return profile;
	const [first] = errors;
	if (first === undefined) throw new RangeError("a refused profile has an error");
	throw new ProfileError(first.code, first.pointer, first.position, first.params);
}

function faultOf({ code, params, pointer, position }: ProfileError): ProfileFault {
	return { code, params, pointer, position };
}

function sourceOf(text: string): JsonSource {
	if (text.length > MAX_PROFILE_LENGTH)
		throw new ProfileError("too-large", "", null, { most: MAX_PROFILE_LENGTH });
	try {
		return parseJsonSource(text, MAX_PROFILE_DEPTH);
	} catch (error) {
		if (!(error instanceof JsonSourceError)) throw error;
		const { code, pointer, position, found } = error;
		throw new ProfileError(code, pointer, position, { found });
	}
}

function errorsOf(source: JsonSource): {
	readonly errors: readonly ProfileError[];
	readonly more: number;
} {
	const errors = new Map<string, ProfileError>();
	let more = 0;
	const complain: ComplainOfProfile = (code, pointer, params = {}) => {
		const key = JSON.stringify([code, pointer, params]);
		if (errors.has(key)) return;
		if (errors.size >= MAX_PROFILE_ERRORS) more++;
		else errors.set(key, new ProfileError(code, pointer, source.positionOf(pointer), params));
	};
	if (!validate(source.value))
		tellSchemaErrors(validate.errors ?? [], (code, pointer, params) =>
			// A misspelt member is just that here; there are no checklist entries to move it to.
			complain(
				code === "misplaced-weight" ? "unknown-keyword" : (code as ProfileErrorCode),
				pointer,
				params,
			),
		);
	tellProfileFaults(membersOf(source.value), complain);
	const place = ({ position }: ProfileError) => position ?? { line: 0, column: 0 };
	return {
		errors: [...errors.values()].sort(
			(a, b) => place(a).line - place(b).line || place(a).column - place(b).column,
		),
		more,
	};
}

function profileOf(members: ProfileMembers): Profile {
	const { id, name, author, notes, redLines, weights, thresholds } = members;
	return {
		id,
		name,
		author: author ?? null,
		notes: notes ?? {},
		redLines: (redLines ?? []).map((line) => ({
			...line,
			otherwise: line.otherwise ?? "refuse",
			note: line.note ?? {},
		})),
		weights: weights ?? {},
		thresholds: thresholds ?? null,
	};
}
