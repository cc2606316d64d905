import { inTime } from "./harness";

/** How long a window on a busy machine may take for anything, in milliseconds. */
const patience = 30_000;
const pause = () => new Promise((done) => setTimeout(done, 50));

/** Waits until something holds, and fails with what was waited for. */
export async function until(description: string, holds: () => Promise<boolean>): Promise<void> {
	const end = Date.now() + patience;
	while (!(await holds())) {
		if (Date.now() > end) throw new Error(`Waited in vain until ${description}`);
		await pause();
	}
}

/** Waits until the page answers what is expected; at last the answer is compared, so that a failure shows it. */
export async function untilEqual<T>(ask: () => Promise<T>, expected: T): Promise<void> {
	const end = Date.now() + patience;
	let got = await ask();
	while (JSON.stringify(got) !== JSON.stringify(expected) && Date.now() < end) {
		await pause();
		got = await ask();
	}
	expect(got).toEqual(expected);
}

/** Asks until the answer is the one wanted; a question that a window in the making can't take is asked again. */
export async function untilAnswer<T>(
	ask: () => Promise<T>,
	wanted: (value: T) => boolean,
): Promise<T> {
	const end = Date.now() + patience;
	for (;;) {
		const answer = await inTime(ask()).then(
			(value) => ({ value }),
			(error: unknown) => ({ error }),
		);
		if ("value" in answer && wanted(answer.value)) return answer.value;
		if (Date.now() > end) throw new Error(`Waited in vain; at last: ${JSON.stringify(answer)}`);
		await pause();
	}
}
