// A page with nothing but plain Lexical and the bare text of a draft, as an app of Electron: what the workbench is measured beside.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "vite";
import { clause } from "./window.mjs";

const root = dirname(import.meta.dirname);

const PAGE = `
import { registerRichText } from "@lexical/rich-text";
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from "lexical";
const editor = createEditor({ onError(error) { throw error; } });
editor.setRootElement(document.querySelector("#text"));
registerRichText(editor);
editor.update(() => {
	for (const text of JSON.parse(document.querySelector("#clauses").textContent)) {
		$getRoot().append($createParagraphNode().append($createTextNode(text)));
	}
});
`;

/** Builds the app into a folder, with so many paragraphs; returns the folder. */
export async function plainApp(folder, clauses) {
	mkdirSync(join(folder, "built"), { recursive: true });
	const source = join(root, "benches", ".plain-entry.mjs");
	writeFileSync(source, PAGE);
	try {
		await build({
			configFile: false,
			root,
			logLevel: "error",
			build: {
				outDir: join(folder, "built"),
				minify: true,
				lib: { entry: source, formats: ["iife"], name: "plain", fileName: () => "plain.js" },
			},
			define: { "process.env.NODE_ENV": '"production"' },
		});
	} finally {
		rmSync(source);
	}
	const texts = JSON.stringify(Array.from({ length: clauses }, (_, index) => clause(index)));
	writeFileSync(
		join(folder, "page.html"),
		`<!doctype html><meta charset="utf-8"><style>#text{width:572px;font:17px/1.6 serif;white-space:pre-wrap}p{margin:10px 0}.contained p{contain:content}</style>
<div id="text" contenteditable="true" spellcheck="false"></div><script type="application/json" id="clauses">${texts}</script><script src="built/plain.js"></script>`,
	);
	writeFileSync(
		join(folder, "main.mjs"),
		'import { app, BrowserWindow } from "electron"; import { join } from "node:path";\napp.whenReady().then(() => new BrowserWindow({ width: 1440, height: 900 }).loadFile(join(import.meta.dirname, "page.html")));\n',
	);
	writeFileSync(
		join(folder, "package.json"),
		'{"name":"plain-lexical","version":"1.0.0","type":"module","main":"main.mjs"}\n',
	);
	return folder;
}
