import { readFile } from "node:fs/promises";
import { protocol } from "electron";
import { resolveAsset, SCHEME } from "./asset-path";
import { responseHeaders } from "./response-headers";

/** Makes the app's scheme a secure origin of its own; must run before Electron is ready. */
export function registerAppScheme(): void {
	protocol.registerSchemesAsPrivileged([
		{
			scheme: SCHEME,
			privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
		},
	]);
}

/** Serves the built renderer in `root`, each response with its policy. */
export function serveAppScheme(root: string): void {
	protocol.handle(SCHEME, (request) => answer(root, request.method, request.url));
}

async function answer(root: string, method: string, address: string): Promise<Response> {
	if (method !== "GET") return refusal(405);
	const asset = resolveAsset(root, address);
	if (asset === null) return refusal(404);
	try {
		const content = await readFile(asset.file);
		return new Response(new Uint8Array(content), {
			headers: responseHeaders(asset.pathname, asset.type),
		});
	} catch {
		return refusal(404);
	}
}

function refusal(status: number): Response {
	return new Response(null, { status, headers: responseHeaders("/", "text/plain") });
}
