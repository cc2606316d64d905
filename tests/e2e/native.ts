import type { RunningApp } from "./harness";

/** Chooses an item of the native menu by its id; fails where it can't be chosen now. */
export async function chooseItem(app: RunningApp, id: string): Promise<void> {
	await app.electron.evaluate(({ Menu }, item) => {
		const found = Menu.getApplicationMenu()?.getMenuItemById(item);
		if (!found?.enabled) throw new RangeError(`not to be chosen now: ${item}`);
		found.click();
	}, id);
}
