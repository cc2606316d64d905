import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { PAGE_URL } from "../../electron/asset-path";
import { PAGE_POLICY, WORKER_POLICY } from "../../electron/response-headers";
import { launchApp, type RunningApp, removeFolders } from "./harness";

let app: RunningApp;

beforeAll(async () => {
	app = await launchApp();
});

afterAll(async () => {
	await app?.close();
	removeFolders();
});

/** What the app's scheme answers, asked from the main process, which no policy of a page binds. */
function ask(address: string, method = "GET") {
	return app.electron.evaluate(
		async ({ net }, request) => {
			const response = await net.fetch(request.address, { method: request.method });
			return { status: response.status, policy: response.headers.get("content-security-policy") };
		},
		{ address, method },
	);
}

describe("the window's settings", () => {
	test("are the strict ones, each written out", async () => {
		const preferences = await app.electron.evaluate(({ webContents }) => {
			const [contents] = webContents.getAllWebContents();
			return (
				contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
			).getLastWebPreferences();
		});
		expect(preferences).toMatchObject({
			sandbox: true,
			contextIsolation: true,
			nodeIntegration: false,
			nodeIntegrationInSubFrames: false,
			webSecurity: true,
			allowRunningInsecureContent: false,
			experimentalFeatures: false,
			webviewTag: false,
		});
	});

	test("put the page's process under the system's sandbox", async () => {
		const { pid, flag } = await app.electron.evaluate(({ webContents, app: electronApp }) => ({
			pid: webContents.getAllWebContents()[0]?.getOSProcessId(),
			flag: electronApp.commandLine.hasSwitch("no-sandbox"),
		}));
		expect(flag).toBe(false);
		if (process.platform !== "linux") return;
		// 2 is a seccomp filter, which Chromium sets only inside its sandbox.
		expect(readFileSync(`/proc/${pid}/status`, "utf8")).toMatch(/^Seccomp:\s*2$/m);
	});

	test("leave the page nothing of Node or Electron but the bridge", async () => {
		expect(app.page.url()).toBe(PAGE_URL);
		const seen = await app.page.evaluate(() => {
			const names = ["process", "require", "module", "Buffer", "global", "electron", "__dirname"];
			return {
				leaked: names.filter((name) => name in window),
				bridge: Object.keys(window.clausula).filter((name) => /ipc|send|invoke|path/i.test(name)),
			};
		});
		expect(seen).toEqual({ leaked: [], bridge: [] });
	});

	test("keep the spell checker off, whose dictionaries would come from the network", async () => {
		const enabled = await app.electron.evaluate(({ session }) =>
			session.defaultSession.isSpellCheckerEnabled(),
		);
		expect(enabled).toBe(false);
	});
});

describe("the content security policy", () => {
	test("comes with the page and with the scripts of workers", async () => {
		expect(await ask(PAGE_URL)).toEqual({ status: 200, policy: PAGE_POLICY });
		const workers = readdirSync(path.join(__dirname, "../../dist/renderer/workers"));
		expect(workers.length).toBeGreaterThan(0);
		for (const name of workers.filter((each) => each.endsWith(".js"))) {
			const address = `clausula://app/workers/${name}`;
			expect(await ask(address)).toEqual({ status: 200, policy: WORKER_POLICY });
		}
	});

	test("refuses eval and new Function in the page", async () => {
		// The inspector lifts the ban for the call it makes, so the attempt comes from a task of its own.
		const outcome = await app.page.evaluate(
			() =>
				new Promise<string[]>((resolve) => {
					setTimeout(() => {
						const attempt = (work: () => unknown) => {
							try {
								return String(work());
							} catch (error) {
								return error instanceof Error ? error.name : "unknown";
							}
						};
						// biome-ignore lint/security/noGlobalEval: that it is refused is what is tested.
						resolve([attempt(() => eval("1")), attempt(() => new Function("return 1")())]);
					});
				}),
		);
		expect(outcome).toEqual(["EvalError", "EvalError"]);
	});

	test("refuses inline scripts, handlers and styles, and scripts from elsewhere", async () => {
		const seen = await app.page.evaluate(async () => {
			const violations: string[] = [];
			const note = (event: SecurityPolicyViolationEvent) => {
				violations.push(event.effectiveDirective);
			};
			document.addEventListener("securitypolicyviolation", note);
			const script = document.createElement("script");
			script.textContent = "window.inlineRan = true";
			const remote = document.createElement("script");
			remote.src = "https://example.com/x.js";
			const data = document.createElement("script");
			data.src = "data:text/javascript,window.inlineRan = true";
			const handler = document.createElement("button");
			handler.setAttribute("onclick", "window.inlineRan = true");
			const style = document.createElement("style");
			style.textContent = "body { outline: 7px solid red }";
			const added = [script, remote, data, handler, style];
			document.body.append(...added);
			handler.click();
			await new Promise((resolve) => setTimeout(resolve, 300));
			const outline = getComputedStyle(document.body).outlineWidth;
			for (const each of added) each.remove();
			document.removeEventListener("securitypolicyviolation", note);
			return { ran: "inlineRan" in window, outline: outline === "7px", violations };
		});
		expect(seen.ran).toBe(false);
		expect(seen.outline).toBe(false);
		expect(new Set(seen.violations)).toEqual(
			new Set(["script-src-elem", "script-src-attr", "style-src-elem"]),
		);
		expect(seen.violations).toHaveLength(5);
	});

	test("refuses frames, plugins and another base", async () => {
		const seen = await app.page.evaluate(async () => {
			const violations: string[] = [];
			const note = (event: SecurityPolicyViolationEvent) => {
				violations.push(event.effectiveDirective);
			};
			document.addEventListener("securitypolicyviolation", note);
			const frame = document.createElement("iframe");
			frame.src = "https://example.com/";
			const object = document.createElement("object");
			object.data = "https://example.com/x.pdf";
			const base = document.createElement("base");
			base.href = "https://example.com/";
			document.body.append(frame, object);
			document.head.append(base);
			await new Promise((resolve) => setTimeout(resolve, 300));
			const baseUrl = document.baseURI;
			for (const each of [frame, object, base]) each.remove();
			document.removeEventListener("securitypolicyviolation", note);
			return { violations: violations.sort(), baseUrl };
		});
		expect(seen).toEqual({
			violations: ["base-uri", "frame-src", "object-src"],
			baseUrl: PAGE_URL,
		});
	});
});

describe("the network", () => {
	test("can't be reached from the page by any means", async () => {
		const outcomes = await app.page.evaluate(async () => {
			const refused = (work: Promise<unknown>) =>
				work.then(
					() => "reached",
					() => "refused",
				);
			const image = new Promise<string>((resolve) => {
				const element = new Image();
				element.onload = () => resolve("reached");
				element.onerror = () => resolve("refused");
				element.src = "https://example.com/x.png";
			});
			const socket = new Promise<string>((resolve) => {
				try {
					const connection = new WebSocket("wss://example.com/");
					connection.onopen = () => resolve("reached");
					connection.onerror = () => resolve("refused");
				} catch {
					resolve("refused");
				}
			});
			return Promise.all([
				refused(fetch("https://example.com/")),
				refused(fetch("http://127.0.0.1/")),
				refused(fetch("file:///etc/passwd")),
				refused(fetch("clausula://app/index.html")),
				image,
				socket,
			]);
		});
		expect(outcomes).toEqual(Array(6).fill("refused"));
	});

	test("is blocked below the policy too", async () => {
		const outcomes = await app.electron.evaluate(({ session }) =>
			Promise.all(
				["https://example.com/", "http://127.0.0.1/", "ws://127.0.0.1/"].map((address) =>
					session.defaultSession.fetch(address).then(
						() => "reached",
						(error) => String(error.message),
					),
				),
			),
		);
		expect(outcomes.slice(0, 2)).toEqual([
			expect.stringContaining("ERR_BLOCKED_BY_CLIENT"),
			expect.stringContaining("ERR_BLOCKED_BY_CLIENT"),
		]);
		expect(outcomes[2]).not.toBe("reached");
	});
});

describe("the app's scheme", () => {
	test.each([
		"clausula://app/..%2fmain%2fmain.mjs",
		"clausula://app/%2e%2e%2f%2e%2e%2fpackage.json",
		"clausula://app/../../package.json",
		"clausula://app/nothing.js",
		"clausula://other/index.html",
	])("serves nothing outside the built page: %s", async (address) => {
		expect((await ask(address)).status).toBe(404);
	});

	test("answers reading alone", async () => {
		expect((await ask(PAGE_URL, "POST")).status).toBe(405);
	});
});

describe("the window", () => {
	const windows = () =>
		app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

	test("opens no other window", async () => {
		const opened = await app.page.evaluate(() =>
			["https://example.com/", "clausula://app/index.html", "about:blank", ""].map((address) =>
				String(window.open(address)),
			),
		);
		expect(opened).toEqual(Array(4).fill("null"));
		expect(await windows()).toBe(1);
	});

	test("goes nowhere else, by script, link or form", async () => {
		await app.page.evaluate(() => {
			Object.assign(window, { stayed: true });
			const link = document.createElement("a");
			link.href = "https://example.com/";
			const form = document.createElement("form");
			form.action = "https://example.com/";
			document.body.append(link, form);
			link.click();
			form.submit();
			location.href = "https://example.com/";
			link.remove();
			form.remove();
		});
		await app.page.waitForTimeout(500);
		expect(app.page.url()).toBe(PAGE_URL);
		expect(await app.page.evaluate(() => "stayed" in window)).toBe(true);
		expect(await windows()).toBe(1);
	});

	test("grants no permission", async () => {
		const outcomes = await app.page.evaluate(async () => {
			const settled = (work: Promise<unknown>) =>
				work.then(
					() => "granted",
					() => "denied",
				);
			return {
				notifications: await Notification.requestPermission(),
				camera: await settled(navigator.mediaDevices.getUserMedia({ video: true })),
				screen: await settled(navigator.mediaDevices.getDisplayMedia()),
				place: await settled(
					new Promise((resolve, reject) => {
						navigator.geolocation.getCurrentPosition(resolve, reject);
					}),
				),
				clipboard: await settled(navigator.clipboard.readText()),
				states: await Promise.all(
					(["geolocation", "notifications"] as const).map(
						async (name) => (await navigator.permissions.query({ name })).state,
					),
				),
			};
		});
		expect(outcomes).toEqual({
			notifications: "denied",
			camera: "denied",
			screen: "denied",
			place: "denied",
			clipboard: "denied",
			states: ["denied", "denied"],
		});
	});

	test("starts no download", async () => {
		const started = await app.electron.evaluate(
			({ session, webContents }) =>
				new Promise<string>((resolve) => {
					session.defaultSession.once("will-download", (event, item) => {
						resolve(event.defaultPrevented ? "prevented" : item.getURL());
					});
					webContents.getAllWebContents()[0]?.downloadURL("clausula://app/index.html");
				}),
		);
		expect(started).toBe("prevented");
	});
});

describe("the bridge", () => {
	test("takes tokens that main gave out, never paths", async () => {
		const outcomes = await app.page.evaluate(async () => {
			const { clausula } = window;
			const made = "0123456789abcdef0123456789abcdef";
			const bytes = new Uint8Array(1);
			const all = await Promise.all([
				clausula.open("/etc/passwd"),
				clausula.open(made),
				clausula.save({ token: "/tmp/clausula-written", bytes, overwrite: true }),
				clausula.save({ token: made, bytes, overwrite: true }),
				clausula.readSample("../package"),
			]);
			return all.map((outcome) => (outcome.ok ? "ok" : outcome.code));
		});
		expect(outcomes).toEqual([
			"invalid-request",
			"unknown-token",
			"invalid-request",
			"unknown-token",
			"invalid-request",
		]);
	});

	test("can't be replaced or changed by the page", async () => {
		const changed = await app.page.evaluate(() => {
			const before = window.clausula.open;
			try {
				Object.assign(window, { clausula: {} });
			} catch {
				// Read-only members refuse by throwing in strict code.
			}
			try {
				Object.assign(window.clausula, { open: () => undefined });
			} catch {
				// As above.
			}
			return window.clausula.open !== before;
		});
		expect(changed).toBe(false);
	});

	test("answers no page but the app's own, even with the same preload script", async () => {
		const outcome = await app.electron.evaluate(async ({ BrowserWindow, app: electronApp }) => {
			const window = new BrowserWindow({
				show: false,
				webPreferences: {
					sandbox: true,
					contextIsolation: true,
					preload: `${electronApp.getAppPath()}/dist/preload/preload.cjs`,
				},
			});
			await window.loadURL("data:text/html,<p>elsewhere</p>");
			const answer = await window.webContents.executeJavaScript("clausula.settings.get()");
			window.destroy();
			return answer;
		});
		expect(outcome).toEqual({ ok: false, code: "invalid-request", params: {} });
	});
});
