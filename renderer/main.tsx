import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app";
import { WorkbenchContext } from "./shell/context";
import { createWorkbench } from "./store/workbench";
import "./styles/index.css";
import { createEngineClient } from "./worker/engine-client";

const worker = new Worker(new URL("./worker/engine-worker.ts", import.meta.url), {
	type: "module",
	name: "engine",
});

const workbench = createWorkbench({
	bridge: window.clausula,
	engine: createEngineClient(worker),
	newId: () => crypto.randomUUID(),
	now: () => Date.now(),
	timing: {
		// The task after the frame: typing is painted before anything is read.
		afterFrame: (callback) => requestAnimationFrame(() => setTimeout(callback)),
		later: (callback, milliseconds) => {
			const timer = setTimeout(callback, milliseconds);
			return () => clearTimeout(timer);
		},
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
