#!/usr/bin/env node
// Key-to-paint at 500 clauses: the workbench against a page with plain Lexical, in the same Electron, one after the other.
// Needs a build and a display.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "vite";
import { electronRuntime } from "../scripts/setup/electron.mjs";
import { clause, draftText, inWindow, spread } from "./window.mjs";

const root = dirname(import.meta.dirname);
const runtime = await electronRuntime(root);
const CLAUSES = 500;
const KEYS = 120;
/** Milliseconds between keys: a fast typist's. */
const PACE = 60;
/** The most that the workbench may take of plain Lexical's time, by the median. */
const LIMIT = 1.3;

const PLAIN_PAGE = `
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

async function plainApp(folder) {
	const source = join(root, "benches", ".plain-entry.mjs");
	writeFileSync(source, PLAIN_PAGE);
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
	const clauses = JSON.stringify(Array.from({ length: CLAUSES }, (_, index) => clause(index)));
	writeFileSync(
		join(folder, "page.html"),
		`<!doctype html><meta charset="utf-8"><style>#text{width:572px;font:17px/1.6 serif;white-space:pre-wrap}p{margin:10px 0}</style>
<div id="text" contenteditable="true" spellcheck="false"></div><script type="application/json" id="clauses">${clauses}</script><script src="built/plain.js"></script>`,
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

function measure(app, args, block) {
	return inWindow(runtime.executable, app, args, async (page) => {
		await page
			.locator(block)
			.nth(CLAUSES - 1)
			.waitFor({ state: "attached" });
		await page.waitForTimeout(3000);
		await page.locator(block).nth(4).click();
		await page.keyboard.press("End");
		await page.evaluate(() => {
			globalThis.keyTimes = [];
			document.addEventListener(
				"keydown",
				() => {
					const start = performance.now();
					requestAnimationFrame(() => {
						const { port1, port2 } = new MessageChannel();
						port1.onmessage = () => globalThis.keyTimes.push(performance.now() - start);
						port2.postMessage(null);
					});
				},
				{ capture: true },
			);
		});
		for (let key = 0; key < KEYS; key++) {
			await page.keyboard.press(key % 6 === 5 ? "Space" : "e");
			await page.waitForTimeout(PACE);
		}
		await page.waitForTimeout(300);
		const times = await page.evaluate(() => globalThis.keyTimes);
		return spread(times.slice(20));
	});
}

const folder = mkdtempSync(join(tmpdir(), "clausula-plain-"));
try {
	mkdirSync(join(folder, "built"));
	const draft = join(folder, "measured.txt");
	writeFileSync(draft, draftText(CLAUSES));
	const plain = await measure(await plainApp(folder), [], "#text > p");
	const ours = await measure(root, [draft], ".draft-clause");
	const show = ({ median, late, keys }) =>
		`median ${median.toFixed(1)} ms, 95th percentile ${late.toFixed(1)} ms (${keys} keys)`;
	console.log(`plain Lexical, ${CLAUSES} paragraphs: ${show(plain)}`);
	console.log(`workbench,     ${CLAUSES} clauses:    ${show(ours)}`);
	const ratio = ours.median / plain.median;
	console.log(`ratio ${ratio.toFixed(2)}, at most ${LIMIT}`);
	process.exitCode = ratio <= LIMIT ? 0 : 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
}
