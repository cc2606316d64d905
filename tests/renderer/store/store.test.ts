import { createStore } from "../../../renderer/store/store";

test("listeners hear of a change once and of none where nothing differs", () => {
	const store = createStore({ a: 1, b: 2 });
	let calls = 0;
	const stop = store.subscribe(() => {
		calls += 1;
	});
	store.set({ a: 1, b: 2 });
	expect(calls).toBe(0);
	store.set({ a: 2, b: 3 });
	expect(calls).toBe(1);
	expect(store.get()).toEqual({ a: 2, b: 3 });
	stop();
	store.set({ a: 3 });
	expect(calls).toBe(1);
});

test("a value once read stays as it was", () => {
	const store = createStore({ a: 1 });
	const before = store.get();
	store.set({ a: 2 });
	expect(before).toEqual({ a: 1 });
});
