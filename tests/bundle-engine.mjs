// Prints the engine as one classic script that leaves its exports in the global `engine`.
import { join } from "node:path";
import { build } from "vite";

const root = join(import.meta.dirname, "..");
const [{ output }] = await build({
	configFile: false,
	root,
	logLevel: "error",
	build: {
		write: false,
		minify: false,
		target: "es2023",
		lib: { entry: join(root, "engine/index.ts"), formats: ["iife"], name: "engine" },
	},
});
process.stdout.write(output[0].code);
