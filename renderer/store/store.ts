/** A value that many read and that changes by replacement; fits `useSyncExternalStore`. */
export interface Store<T> {
	readonly get: () => T;
	/** Replaces the members given; listeners hear of it once, at once, and only if a member differs. */
	readonly set: (change: Partial<T>) => void;
	readonly subscribe: (listener: () => void) => () => void;
}

/** Makes a store that starts with `initial`. */
export function createStore<T extends object>(initial: T): Store<T> {
	let value = initial;
	const listeners = new Set<() => void>();
	return {
		get: () => value,
		set(change) {
			const keys = Object.keys(change) as (keyof T)[];
			if (keys.every((key) => Object.is(value[key], change[key]))) return;
			value = { ...value, ...change };
			for (const listener of [...listeners]) listener();
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}
