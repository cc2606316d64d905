import { builtinModules } from "node:module";
import { dirname, join } from "node:path";
import { finishCommand } from "./command.mjs";

const root = dirname(dirname(import.meta.dirname));

const nodeBuiltins = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];
const settings = [
	"package.json",
	"package-lock.json",
	"tsconfig.base.json",
	"scripts/build",
	"scripts/build.mjs",
];
const shared = ["engine", "examples/profiles", "locales", "schemas", ...settings];

/** Everything but Electron and Node is bundled, so that the packaged app carries no node_modules. */
function nodeBundle({ entry, outDir, file, format, external, banner }) {
	return {
		ssr: { noExternal: true, target: "node" },
		build: {
			ssr: entry,
			outDir,
			target: "node20",
			minify: false,
			sourcemap: false,
			rolldownOptions: {
				external,
				output: {
					format,
					entryFileNames: file,
					codeSplitting: false,
					...(banner ? { banner } : {}),
				},
			},
		},
	};
}

/** The four programs: what each is built from, where it lands, and how Vite makes it. */
export const targets = {
	main: {
		entry: "electron/main.ts",
		output: "dist/main/main.mjs",
		inputs: ["electron", ...shared],
		config: () =>
			nodeBundle({
				entry: "electron/main.ts",
				outDir: "dist/main",
				file: "main.mjs",
				format: "es",
				external: ["electron", ...nodeBuiltins],
				// write-file-atomic is CommonJS and names its temporary files by this.
				banner: "const __filename = import.meta.filename;",
			}),
	},
	preload: {
		entry: "electron/preload.ts",
		output: "dist/preload/preload.cjs",
		inputs: ["electron", ...settings],
		config: () =>
			nodeBundle({
				entry: "electron/preload.ts",
				outDir: "dist/preload",
				file: "preload.cjs",
				format: "cjs",
				external: ["electron"],
			}),
	},
	renderer: {
		entry: "renderer/index.html",
		output: "dist/renderer/index.html",
		inputs: [
			"renderer",
			"exchange",
			"reports",
			"electron/commands.ts",
			"electron/default-settings.ts",
			"electron/sizes.ts",
			"electron/contract",
			...shared,
		],
		config: async () => {
			const { default: react } = await import("@vitejs/plugin-react");
			return {
				root: "renderer",
				base: "/",
				plugins: [react()],
				resolve: {
					// The packages' doors lead to code that reads files; the window takes the dictionaries themselves.
					alias: [
						{
							find: /^(dictionary-en(?:-gb)?\/index\.(?:aff|dic))/,
							replacement: join(root, "node_modules/$1"),
						},
					],
				},
				worker: {
					format: "es",
					// A folder of its own: the scheme's handler answers it with the policy for workers.
					rolldownOptions: { output: { entryFileNames: "workers/[name]-[hash].js" } },
				},
				build: {
					outDir: "../dist/renderer",
					// Chromium 130 is Electron 33's, the older of the two runtimes.
					target: "chrome130",
					// Inlined assets would be data: addresses, which the page's policy refuses.
					assetsInlineLimit: 0,
					modulePreload: { polyfill: false },
					chunkSizeWarningLimit: 4096,
				},
			};
		},
	},
	cli: {
		entry: "cli/main.ts",
		output: "dist/cli/clausula.mjs",
		inputs: ["cli", "exchange", "reports", "templates", ...shared],
		executable: true,
		config: () =>
			nodeBundle({
				entry: "cli/main.ts",
				outDir: "dist/cli",
				file: "program.js",
				format: "cjs",
				external: nodeBuiltins,
			}),
		// What loads the program, what is run once to compile it, and what reads PDFs, which most runs need not load.
		beside: () =>
			[
				["cli/launcher.ts", "clausula.mjs"],
				["cli/compile-program.ts", "compile-program.mjs"],
				["cli/pdf-thread.ts", "pdf-thread.mjs"],
			].map(([entry, file]) =>
				nodeBundle({
					entry,
					outDir: "dist/cli",
					file,
					format: "es",
					external: nodeBuiltins,
					banner: "#!/usr/bin/env node",
				}),
			),
		finish: finishCommand,
	},
};
