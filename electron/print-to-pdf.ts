import { BrowserWindow, session } from "electron";
import { PAGE_URL, SCHEME } from "./asset-path";
import { guardSession } from "./guards";

/** Longest time that printing may take, in milliseconds: a report on the largest treaties takes seconds. */
const LIMIT = 60_000;

/** Nothing of a printed page runs or is fetched, whatever it says itself. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/**
 * Prints a page of HTML to a tagged PDF of A4 pages, in a window that is never shown, without script and in a session of its own that
 * reaches nothing but the page. Rejects where printing takes over a minute.
 */
export async function printToPdf(html: Uint8Array): Promise<Uint8Array> {
	const own = session.fromPartition(`print-${crypto.randomUUID()}`);
	guardSession(own);
	own.protocol.handle(
		SCHEME,
		() =>
			new Response(Uint8Array.from(html), {
				headers: {
					"content-type": "text/html; charset=utf-8",
					"content-security-policy": POLICY,
					"x-content-type-options": "nosniff",
				},
			}),
	);
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
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_resolve, reject) => {
		timer = setTimeout(() => reject(new Error("printing took too long")), LIMIT);
	});
	try {
		return await Promise.race([print(window), late]);
	} finally {
		clearTimeout(timer);
		window.destroy();
		own.protocol.unhandle(SCHEME);
	}
}

async function print(window: BrowserWindow): Promise<Uint8Array> {
	await window.loadURL(PAGE_URL);
	return window.webContents.printToPDF({
		pageSize: "A4",
		printBackground: true,
		preferCSSPageSize: true,
		generateTaggedPDF: true,
		generateDocumentOutline: true,
	});
}
