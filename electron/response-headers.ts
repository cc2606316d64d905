/**
 * The page's policy: nothing but the app's own files, no inline script or style, no eval.
 * Styles that React, Lexical and Radix set go through the CSSOM, which `style-src` does not govern.
 */
export const PAGE_POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self' data:",
	"font-src 'self'",
	"worker-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
].join("; ");

/** The workers' policy: checklists of the user compile with `new Function` there, where neither page nor network is in reach. */
export const WORKER_POLICY = "default-src 'none'; script-src 'self' 'unsafe-eval'";

/** Where the build puts the scripts that workers start with. */
const WORKER_FOLDER = "/workers/";

/** The response headers for a path of the app's origin; a worker takes its policy from the response that carries its script. */
export function responseHeaders(pathname: string, type: string): Record<string, string> {
	return {
		"content-type": type,
		"content-security-policy": pathname.startsWith(WORKER_FOLDER) ? WORKER_POLICY : PAGE_POLICY,
		"x-content-type-options": "nosniff",
		"referrer-policy": "no-referrer",
		"cross-origin-opener-policy": "same-origin",
		"cross-origin-resource-policy": "same-origin",
		"cache-control": "no-cache",
	};
}
