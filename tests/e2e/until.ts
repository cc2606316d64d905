/** Waits until the page answers what is expected; after twenty seconds the last answer is compared, so that a failure shows it. */
export async function until<T>(ask: () => Promise<T>, expected: T): Promise<void> {
	const end = Date.now() + 20_000;
	for (;;) {
		const got = await ask();
		if (JSON.stringify(got) === JSON.stringify(expected) || Date.now() > end) {
			expect(got).toEqual(expected);
			return;
		}
		await new Promise((done) => setTimeout(done, 50));
	}
}
