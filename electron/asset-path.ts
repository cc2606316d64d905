import path from "node:path";

/** The scheme under which the app's own files are served. */
export const SCHEME = "clausula";

/** The one host of the scheme. */
export const HOST = "app";

/** The address of the page; every request and every sender must share its origin. */
export const PAGE_URL = `${SCHEME}://${HOST}/index.html`;

const TYPES: Readonly<Record<string, string>> = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".json": "application/json; charset=utf-8",
	".svg": "image/svg+xml",
	".png": "image/png",
	".woff2": "font/woff2",
};

/** A file of the built renderer: its place on disk, the path it was asked by, and its media type. */
export interface Asset {
	readonly file: string;
	readonly pathname: string;
	readonly type: string;
}

/**
 * Leads an address to a file under `root`; `null` for another scheme or host, for what lies outside `root`
 * however it is written, and for kinds of file that the renderer does not consist of.
 */
export function resolveAsset(root: string, address: string): Asset | null {
	const url = parseAddress(address);
	if (url === null) return null;
	const pathname = decodePath(url.pathname);
	if (pathname === null || /[\0\\:]/.test(pathname)) return null;
	// Checked before resolving: an encoded slash would otherwise hide a step up from the URL parser.
	if (pathname.split("/").some((part) => part === ".." || part === ".")) return null;
	const asked = pathname === "/" ? "/index.html" : pathname;
	const file = path.resolve(root, `.${asked}`);
	if (!file.startsWith(path.resolve(root) + path.sep)) return null;
	const type = TYPES[path.extname(file).toLowerCase()];
	return type === undefined ? null : { file, pathname: asked, type };
}

/** Whether an address belongs to the app's own origin. */
export function isOwnAddress(address: string): boolean {
	return parseAddress(address) !== null;
}

function parseAddress(address: string): URL | null {
	if (!URL.canParse(address)) return null;
	const url = new URL(address);
	const own = url.protocol === `${SCHEME}:` && url.host === HOST;
	return own && url.username === "" && url.password === "" ? url : null;
}

function decodePath(pathname: string): string | null {
	try {
		return decodeURIComponent(pathname);
	} catch {
		return null;
	}
}
