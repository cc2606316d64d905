import { readFile } from "node:fs/promises";
import { BrowserWindow, session } from "electron";
import { PAGE_URL, resolveAsset, SCHEME } from "./asset-path";
import { guardSession } from "./guards";
import { withOrdinaryLetters } from "./pdf-letters";
import { withoutPdfTraces } from "./pdf-traces";

/** Longest time that making a PDF may take, in milliseconds: a report on the largest treaties takes seconds. */
const LIMIT = 60_000;

/** Nothing of a printed page runs or is fetched, whatever it says itself, but the app's own fonts. */
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; font-src ${SCHEME}:; sandbox`;

/** The sizes of paper on offer. */
export type PaperName = "A4" | "Letter";

/**
 * Prints a page of HTML to a tagged PDF of A4 pages, or those the page asks for. `head` is put into the upper margin of every page and
 * its number into the lower; `null` leaves both to the page. Rejects where it takes over a minute.
 */
export function printToPdf(
	html: Uint8Array,
	root: string,
	head: readonly string[] | null,
): Promise<Uint8Array> {
	return withPage(html, root, async (window) => {
		let timer: NodeJS.Timeout | undefined;
		const late = new Promise<never>((_resolve, reject) => {
			timer = setTimeout(() => reject(new Error("printing took too long")), LIMIT);
		});
		const made = window.webContents.printToPDF({
			pageSize: "A4",
			printBackground: true,
			preferCSSPageSize: true,
			generateTaggedPDF: true,
			generateDocumentOutline: true,
			...(head === null ? {} : running(head)),
		});
		try {
			return withOrdinaryLetters(withoutPdfTraces(await Promise.race([made, late])));
		} finally {
			clearTimeout(timer);
		}
	});
}

/** What runs over and under every page: Chromium's templates, which take the page's number by class. */
function running(head: readonly string[]) {
	const line = (inner: string, place: string) =>
		`<div style="display:flex;justify-content:${place};width:100%;margin:0 14mm;font:8px sans-serif">${inner}</div>`;
	return {
		displayHeaderFooter: true,
		headerTemplate: line(
			head.map((words) => `<span>${escapeHtml(words)}</span>`).join(""),
			"space-between",
		),
		footerTemplate: line(
			'<span class="pageNumber"></span>&nbsp;/&nbsp;<span class="totalPages"></span>',
			"center",
		),
	};
}

function escapeHtml(words: string): string {
	return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Prints a page of HTML by the system's dialog; `false` where the user cancels. Rejects where the printer fails. */
export function printOnPaper(html: Uint8Array, root: string, paper: PaperName): Promise<boolean> {
	return withPage(
		html,
		root,
		(window) =>
			new Promise<boolean>((resolve, reject) => {
				window.webContents.print(
					{
						silent: false,
						printBackground: true,
						pageSize: paper,
						margins: { marginType: "none" },
					},
					(printed, reason) => {
						if (printed) resolve(true);
						else if (/cancel/i.test(reason)) resolve(false);
						else reject(new Error(reason));
					},
				);
			}),
	);
}

/**
 * Loads a page of HTML into a window that is never shown, without script and in a session of its own that reaches nothing but the
 * page and the fonts of the built renderer in `root`, and ends both after use.
 */
async function withPage<T>(
	html: Uint8Array,
	root: string,
	use: (window: BrowserWindow) => Promise<T>,
): Promise<T> {
	const own = session.fromPartition(`print-${crypto.randomUUID()}`);
	guardSession(own);
	own.protocol.handle(SCHEME, (request) => answer(html, root, request.url));
	const window = new BrowserWindow({
		show: false,
		webPreferences: {
			session: own,
			javascript: false,
			sandbox: true,
			contextIsolation: true,
			nodeIntegration: false,
			spellcheck: false,
		},
	});
	try {
		await window.loadURL(PAGE_URL);
		return await use(window);
	} finally {
		window.destroy();
		own.protocol.unhandle(SCHEME);
	}
}

async function answer(html: Uint8Array, root: string, address: string): Promise<Response> {
	const asset = resolveAsset(root, address);
	if (asset?.type === "font/woff2") {
		try {
			const font = await readFile(asset.file);
			// The page's sandbox gives it an origin of its own.
			const headers = { "content-type": asset.type, "access-control-allow-origin": "*" };
			return new Response(new Uint8Array(font), { headers });
		} catch {
			return new Response(null, { status: 404 });
		}
	}
	return new Response(Uint8Array.from(html), {
		headers: {
			"content-type": "text/html; charset=utf-8",
			"content-security-policy": POLICY,
			"x-content-type-options": "nosniff",
		},
	});
}
