function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null;
}

/**
 * A JSON value with every part that equals the same part of an older value replaced by that part, so that whoever watches a part by
 * identity hears of it only where it changed. Returns `before` itself where all is equal.
 */
export function sharedValue<T>(before: T | null, after: T): T {
	if (Object.is(before, after) || !isObject(before) || !isObject(after)) return after;
	if (Array.isArray(before) !== Array.isArray(after)) return after;
	const old = before as Record<string, unknown>;
	const keys = Object.keys(after);
	let same = keys.length === Object.keys(old).length;
	const made: Record<string, unknown> | unknown[] = Array.isArray(after) ? [] : {};
	for (const key of keys) {
		const part = sharedValue(old[key], after[key]);
		(made as Record<string, unknown>)[key] = part;
		if (!Object.hasOwn(old, key) || !Object.is(part, old[key])) same = false;
	}
	return same ? before : (made as T);
}
