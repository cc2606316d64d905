/** A run-time test of a value that crossed a process border. */
export type Validator<T> = (value: unknown) => value is T;

/** The type a validator vouches for. */
export type Validated<V> = V extends Validator<infer T> ? T : never;

/** No value at all: the argument of channels that take none. */
export const nothing: Validator<undefined> = (value): value is undefined => value === undefined;

/** `true` or `false`, nothing that merely counts as one. */
export const flag: Validator<boolean> = (value): value is boolean => typeof value === "boolean";

/** A string of at most `limit` UTF-16 units, without NUL. */
export function textUpTo(limit: number): Validator<string> {
	return (value): value is string =>
		typeof value === "string" && value.length <= limit && !value.includes("\0");
}

/** A string that matches `pattern` as a whole; the pattern must be anchored. */
export function textLike(pattern: RegExp): Validator<string> {
	return (value): value is string => typeof value === "string" && pattern.test(value);
}

/** One of the given strings. */
export function oneOf<const T extends string>(options: readonly T[]): Validator<T> {
	const known = new Set<unknown>(options);
	return (value): value is T => known.has(value);
}

/** A whole number within bounds, both included. */
export function wholeNumber(least: number, most: number): Validator<number> {
	return (value): value is number =>
		Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}

/** `null`, or what another validator lets pass. */
export function nullOr<T>(validator: Validator<T>): Validator<T | null> {
	return (value): value is T | null => value === null || validator(value);
}

/** A list of at most `limit` members, each by the same validator. */
export function listUpTo<T>(limit: number, validator: Validator<T>): Validator<readonly T[]> {
	return (value): value is readonly T[] =>
		Array.isArray(value) && value.length <= limit && value.every(validator);
}

/** Bytes, at most `limit` of them. */
export function bytesUpTo(limit: number): Validator<Uint8Array> {
	return (value): value is Uint8Array => value instanceof Uint8Array && value.byteLength <= limit;
}

/** A plain object with exactly the members named, each by its own validator. */
export function shape<const S extends Readonly<Record<string, Validator<unknown>>>>(
	members: S,
): Validator<{ readonly [K in keyof S]: Validated<S[K]> }> {
	const names = Object.keys(members);
	return (value): value is { readonly [K in keyof S]: Validated<S[K]> } => {
		if (!isPlainObject(value)) return false;
		const keys = Object.keys(value);
		return (
			keys.length === names.length &&
			names.every((name) => Object.hasOwn(value, name) && members[name]?.(value[name]) === true)
		);
	};
}

/** A plain object with any of the members named and no others. */
export function partialShape<const S extends Readonly<Record<string, Validator<unknown>>>>(
	members: S,
): Validator<{ readonly [K in keyof S]?: Validated<S[K]> }> {
	return (value): value is { readonly [K in keyof S]?: Validated<S[K]> } =>
		isPlainObject(value) &&
		Object.entries(value).every(
			([name, member]) => Object.hasOwn(members, name) && members[name]?.(member) === true,
		);
}

/** An object literal, as opposed to an array, a byte array or a class instance of another kind. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
	if (typeof value !== "object" || value === null) return false;
	const tag = Object.prototype.toString.call(value);
	return tag === "[object Object]";
}
