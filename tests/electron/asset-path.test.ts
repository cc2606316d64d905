import path from "node:path";
import { isOwnAddress, resolveAsset } from "../../electron/asset-path";
import { PAGE_POLICY, responseHeaders, WORKER_POLICY } from "../../electron/response-headers";

const root = path.resolve("/app/dist/renderer");

describe("addresses of the app's scheme", () => {
	test("lead to the file under the root, with its media type", () => {
		expect(resolveAsset(root, "clausula://app/assets/index-1a.js?x#y")).toEqual({
			file: path.join(root, "assets", "index-1a.js"),
			pathname: "/assets/index-1a.js",
			type: "text/javascript; charset=utf-8",
		});
		expect(resolveAsset(root, "clausula://app/")?.file).toBe(path.join(root, "index.html"));
	});

	test.each([
		"clausula://app/%2e%2e/main/main.js",
		"clausula://app/..%2f..%2fmain.js",
		"clausula://app/assets/%2e%2e%2f%2e%2e%2fmain.js",
		"clausula://app/..%5cmain.js",
		"clausula://app/%00.js",
		"clausula://app/C:%2fsecret.js",
		"clausula://app/%E0%A4%A.js",
	])("that try to leave the root lead nowhere or stay inside: %s", (address) => {
		const asset = resolveAsset(root, address);
		expect(asset === null || asset.file.startsWith(root + path.sep)).toBe(true);
		if (address.includes("%2f") || address.includes("%5c")) expect(asset).toBeNull();
	});

	test.each([
		"clausula://other/index.html",
		"clausula://app.evil/index.html",
		"clausula://user@app/index.html",
		"https://app/index.html",
		"file:///etc/passwd.js",
		"not an address",
		"clausula://app/notes.clausula",
		"clausula://app/.env",
		"clausula://app/assets",
	])("of another origin or kind lead nowhere: %s", (address) => {
		expect(resolveAsset(root, address)).toBeNull();
	});

	test("are the app's own only with its scheme and host", () => {
		expect(isOwnAddress("clausula://app/index.html")).toBe(true);
		expect(["https://app/", "clausula://evil/", "about:blank", ""].some(isOwnAddress)).toBe(false);
	});
});

describe("response headers", () => {
	test("give the page a policy without eval, inline code or network", () => {
		const policy = responseHeaders("/index.html", "text/html")["content-security-policy"];
		expect(policy).toBe(PAGE_POLICY);
		expect(policy).toMatch(/^default-src 'none';/);
		expect(policy).not.toMatch(/unsafe|https?:|\*/);
	});

	test("allow eval to scripts of workers alone, and no network to them either", () => {
		const policyOf = (pathname: string) =>
			responseHeaders(pathname, "text/javascript")["content-security-policy"];
		expect(policyOf("/workers/engine-1a.js")).toBe(WORKER_POLICY);
		expect(WORKER_POLICY).not.toMatch(/connect-src|https?:|\*/);
		expect(policyOf("/assets/workers/engine.js")).toBe(PAGE_POLICY);
		expect(policyOf("/assets/index.js")).toBe(PAGE_POLICY);
	});
});
