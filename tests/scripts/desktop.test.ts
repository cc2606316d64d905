import { spawnSync } from "node:child_process";
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { entryWith, quoted } from "../../scripts/desktop/entry.mjs";
import { APP, dataHome } from "../../scripts/desktop/files.mjs";

const root = join(__dirname, "../..");
const TYPE = "application/vnd.clausula.draft+json";

let home: string;
beforeEach(() => {
	home = mkdtempSync(join(tmpdir(), "clausula-desktop-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const at = (path: string) => join(home, path);
const has = (command: string) => !("error" in spawnSync(command, ["--help"]));

/** Everything below a folder, by path. */
function tree(): readonly string[] {
	return readdirSync(home, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(home.length + 1))
		.sort();
}

function install(...args: string[]) {
	const run = spawnSync(process.execPath, ["scripts/install-desktop.mjs", ...args], {
		cwd: root,
		encoding: "utf8",
		env: { ...process.env, XDG_DATA_HOME: home },
	});
	return { ...run, said: `${run.stdout}${run.stderr}` };
}

function ask(command: string, args: readonly string[]) {
	const env = { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_DATA_DIRS: "/usr/share" };
	const run = spawnSync(command, args, { encoding: "utf8", env });
	return { code: run.status, out: `${run.stdout}${run.stderr}` };
}

test("data goes to XDG_DATA_HOME when it is absolute, and below the home otherwise", () => {
	expect(dataHome({ XDG_DATA_HOME: "/data" })).toBe("/data");
	for (const env of [{}, { XDG_DATA_HOME: "" }, { XDG_DATA_HOME: "data" }])
		expect(dataHome(env)).toMatch(/\.local\/share$/);
});

test("a command is quoted as desktop entries want it", () => {
	expect(quoted("/a b/c")).toBe('"/a b/c"');
	expect(quoted('50% "$HOME" \\ `x`')).toBe('"50%% \\\\"\\\\$HOME\\\\" \\\\\\\\ \\\\`x\\\\`"');
	expect(entryWith("[Desktop Entry]\nExec=old %F\nIcon=x\n", ["/usr/bin/node", "/$& app/s"])).toBe(
		'[Desktop Entry]\nExec="/usr/bin/node" "/\\\\$& app/s" %F\nIcon=x\n',
	);
});

test("is installed for one user, twice as well as once, and removed without a trace", () => {
	if (process.platform !== "linux") return;
	mkdirSync(at("applications"));
	writeFileSync(at("applications/other.desktop"), "theirs");
	for (let times = 0; times < 2; times += 1) {
		const run = install();
		expect(run.said).toContain(home);
		expect(run.status).toBe(0);
	}
	const entry = readFileSync(at(`applications/${APP}.desktop`), "utf8");
	expect(entry).toContain(`Exec="${process.execPath}" "${join(root, "scripts/start.mjs")}" %F`);
	expect(entry).toContain(`MimeType=${TYPE};`);
	expect(statSync(at(`applications/${APP}.desktop`)).mode & 0o777).toBe(0o644);
	expect(tree()).toEqual(
		expect.arrayContaining([
			`icons/hicolor/16x16/apps/${APP}.png`,
			`icons/hicolor/512x512/apps/${APP}.png`,
			`icons/hicolor/48x48/mimetypes/${TYPE.replace("/", "-")}.png`,
			`icons/hicolor/scalable/apps/${APP}.svg`,
			`metainfo/${APP}.metainfo.xml`,
			`mime/packages/${APP}.xml`,
		]),
	);
	expect(tree().filter((path) => /\.\d+$/.test(path))).toEqual([]);

	expect(install("--remove").status).toBe(0);
	expect(tree().filter((path) => path.includes("lausula"))).toEqual([]);
	expect(readFileSync(at("applications/other.desktop"), "utf8")).toBe("theirs");
	expect(install("--remove").status).toBe(0);
});

test("says what is wrong with its arguments, and with a folder that it may not write", () => {
	expect(install("--wrong")).toMatchObject({ status: 2 });
	if (process.platform !== "linux") return;
	rmSync(home, { recursive: true });
	writeFileSync(home, "");
	const run = install();
	expect(run.status).toBe(1);
	expect(run.stderr).toMatch(/^clausula: .* can't be written: /);
});

test("the desktop's own tools find nothing wrong, and know a draft by its name", () => {
	if (process.platform !== "linux") return;
	install();
	if (has("desktop-file-validate"))
		expect(ask("desktop-file-validate", [at(`applications/${APP}.desktop`)])).toEqual({
			code: 0,
			out: "",
		});
	if (has("appstreamcli")) {
		const checked = ask("appstreamcli", [
			"validate",
			"--no-net",
			at(`metainfo/${APP}.metainfo.xml`),
		]);
		expect(checked.out).not.toMatch(/^[EW]:/m);
	}
	if (!has("xdg-mime") || !existsSync(at("mime/globs2"))) return;
	writeFileSync(at("draft.clausula"), "{}");
	expect(ask("xdg-mime", ["query", "filetype", at("draft.clausula")]).out.trim()).toBe(TYPE);
	if (existsSync(at("applications/mimeinfo.cache")))
		expect(ask("xdg-mime", ["query", "default", TYPE]).out.trim()).toBe(`${APP}.desktop`);
});

test("installers tie the same kind of file to the app", () => {
	const config = JSON.parse(readFileSync(join(root, "packaging/electron-builder.json"), "utf8"));
	expect(config.appId).toBe(APP);
	expect(config.fileAssociations).toEqual([
		expect.objectContaining({ ext: "clausula", mimeType: TYPE, role: "Editor" }),
	]);
	for (const { icon } of [config.linux, config.win, config.mac])
		expect(existsSync(join(root, icon))).toBe(true);
});
