import { join } from "node:path";
import { build } from "vite";

const root = join(import.meta.dirname, "../..");

/** The engine as a module; its sources name each other without endings, which Node does not follow. */
async function loadEngine() {
	const [{ output }] = await build({
		configFile: false,
		root,
		logLevel: "error",
		build: {
			write: false,
			minify: false,
			target: "node20",
			lib: { entry: join(root, "engine/index.ts"), formats: ["es"] },
		},
	});
	return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
}

const { parseDraftText, serialiseDraft } = await loadEngine();

/** Members of a draft file as Clausula writes them. Throws where they are no draft. */
export const draftText = (members) => serialiseDraft(parseDraftText(JSON.stringify(members)));
