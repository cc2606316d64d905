import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app";
import { createPrecedentWorker } from "./precedents/worker-client";
import { WorkbenchContext } from "./shell/context";
import { createSpellingClient } from "./spelling/spelling-client";
import { createWorkbench } from "./store/workbench";
import "./styles/index.css";
import { createGuardedEngine } from "./worker/guarded-engine";

const later = (callback: () => void, milliseconds: number) => {
	const timer = setTimeout(callback, milliseconds);
	return () => clearTimeout(timer);
};

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	const digest = await crypto.subtle.digest("SHA-256", bytes);
	return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const workbench = createWorkbench({
	bridge: window.clausula,
	engine: createGuardedEngine({
		spawn: () =>
			new Worker(new URL("./worker/engine-worker.ts", import.meta.url), {
				type: "module",
				name: "engine",
			}),
		spawnReader: () =>
			new Worker(new URL("./worker/pdf-worker.ts", import.meta.url), {
				type: "module",
				name: "pdf",
			}),
		later,
	}),
	spelling: createSpellingClient(
		() =>
			new Worker(new URL("./spelling/spelling-worker.ts", import.meta.url), {
				type: "module",
				name: "spelling",
			}),
	),
	precedents: createPrecedentWorker(
		() =>
			new Worker(new URL("./precedents/precedents-worker.ts", import.meta.url), {
				type: "module",
				name: "precedents",
			}),
		later,
	),
	digestOf: (bytes) => sha256(Uint8Array.from(bytes)),
	newId: () => crypto.randomUUID(),
	now: () => Date.now(),
	timing: {
		// At once: the engine works in its worker while this thread renders and paints.
		soon: (callback) => callback(),
		// The task after the frame.
		afterFrame: (callback) => requestAnimationFrame(() => setTimeout(callback)),
		later,
	},
});

const root = document.getElementById("root");
if (!root) throw new RangeError("no #root in index.html");
createRoot(root).render(
	<StrictMode>
		<WorkbenchContext value={workbench}>
			<App />
		</WorkbenchContext>
	</StrictMode>,
);
void workbench.start();
