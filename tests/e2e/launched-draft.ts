import { join } from "node:path";
import { type Draft, serialiseDraft } from "../../engine/index";
import { launchSample, makeFolder, type RunningApp } from "./harness";

/** An app with a draft open, and the path of the draft's file. */
export interface LaunchedDraft {
	readonly app: RunningApp;
	readonly path: string;
}

/** A window of 1440 by 900 in light English with a draft open, once its clauses are in sight. */
export async function launchDraft(draft: Draft): Promise<LaunchedDraft> {
	const folder = makeFolder();
	const app = await launchSample(folder, serialiseDraft(draft));
	await app.page.locator(".draft-clause").first().waitFor();
	return { app, path: join(folder, "declaration.clausula") };
}
