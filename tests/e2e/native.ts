import { inTime, type RunningApp } from "./harness";

/** Chooses an item of the native menu by its id; fails where it can't be chosen now. */
export async function chooseItem(app: RunningApp, id: string): Promise<void> {
	await app.electron.evaluate(({ Menu }, item) => {
		const found = Menu.getApplicationMenu()?.getMenuItemById(item);
		if (!found?.enabled) throw new RangeError(`not to be chosen now: ${item}`);
		found.click();
	}, id);
}

/** Asks until the answer is the one wanted, for 30 seconds; a question that a window in the making can't take is asked again. */
export async function until<T>(ask: () => Promise<T>, wanted: (value: T) => boolean): Promise<T> {
	const end = Date.now() + 30_000;
	for (;;) {
		const answer = await inTime(ask()).then(
			(value) => ({ value }),
			(error: unknown) => ({ error }),
		);
		if ("value" in answer && wanted(answer.value)) return answer.value;
		if (Date.now() > end) throw new Error(`Waited in vain; at last: ${JSON.stringify(answer)}`);
		await new Promise((done) => setTimeout(done, 50));
	}
}
