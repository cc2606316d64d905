import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import fs, {
	chmodSync,
	copyFileSync,
	existsSync,
	linkSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	truncateSync,
	utimesSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { FILE_BYTES_LIMIT } from "../../electron/contract/files";
import { lookOutside, readDraftFile, type Stamp, writeDraftFile } from "../../electron/draft-file";
import { systemFailure } from "../../electron/failure";

let folder = "";
const at = (name: string) => path.join(folder, name);
const bytesOf = (text: string) => new TextEncoder().encode(text);

beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), "clausula-files-"));
	chmodSync(folder, 0o755);
});

afterEach(() => {
	rmSync(folder, { recursive: true, force: true });
});

async function read(file: string) {
	const outcome = await readDraftFile(file);
	if (!outcome.ok) throw new Error(outcome.code);
	return outcome.value;
}

async function codeOf(outcome: Promise<{ ok: true } | { ok: false; code: string }>) {
	const settled = await outcome;
	return settled.ok ? "ok" : settled.code;
}

/** Root passes every permission check, so these run as a user who does not. */
async function asOrdinaryUser<T>(work: () => Promise<T>): Promise<T> {
	const { geteuid, seteuid } = process;
	if (geteuid?.() !== 0 || seteuid === undefined) return work();
	seteuid(65534);
	try {
		return await work();
	} finally {
		seteuid(0);
	}
}

describe("reading a file", () => {
	test("yields its bytes as they are, in memory of their own, with their digest", async () => {
		writeFileSync(at("a.clausula"), "条款 one\r\n");
		const { bytes, stamp } = await read(at("a.clausula"));
		expect(new TextDecoder().decode(bytes)).toBe("条款 one\r\n");
		expect(bytes.buffer.byteLength).toBe(bytes.byteLength);
		expect(stamp.size).toBe(12);
		expect(stamp.digest).toMatch(/^[0-9a-f]{64}$/);
	});

	test("yields an empty file as no bytes", async () => {
		writeFileSync(at("empty"), "");
		expect((await read(at("empty"))).bytes).toHaveLength(0);
	});

	test("reads on where the stated size is too small", async () => {
		if (process.platform !== "linux") return;
		expect((await read("/proc/self/status")).bytes.length).toBeGreaterThan(100);
	});

	test("says which file is missing, a folder, or below what is no folder", async () => {
		writeFileSync(at("file"), "x");
		expect(await readDraftFile(at("gone"))).toEqual({
			ok: false,
			code: "not-found",
			params: { name: "gone", detail: "ENOENT" },
		});
		expect(await codeOf(readDraftFile(folder))).toBe("is-directory");
		expect(await codeOf(readDraftFile(at("file/below")))).toBe("not-found");
	});

	test("refuses a pipe without waiting for a writer", async () => {
		if (process.platform === "win32") return;
		execFileSync("mkfifo", [at("pipe")]);
		expect(await codeOf(readDraftFile(at("pipe")))).toBe("not-a-file");
	});

	test("refuses 65 MiB by its size and takes exactly 64 MiB", async () => {
		writeFileSync(at("large"), "");
		truncateSync(at("large"), 65 * 1024 * 1024);
		expect(await readDraftFile(at("large"))).toEqual({
			ok: false,
			code: "too-large",
			params: { name: "large", limit: 64 },
		});
		truncateSync(at("large"), FILE_BYTES_LIMIT);
		expect((await read(at("large"))).bytes).toHaveLength(FILE_BYTES_LIMIT);
	});

	test("refuses what the user may not read", async () => {
		writeFileSync(at("secret"), "x", { mode: 0o000 });
		expect(await asOrdinaryUser(() => codeOf(readDraftFile(at("secret"))))).toBe("no-permission");
	});
});

describe("writing a file", () => {
	test("makes a new one and replaces an old one, leaving nothing else behind", async () => {
		for (const text of ["first", "second, longer", "3"]) {
			const written = await writeDraftFile(at("a"), bytesOf(text), null);
			expect(written).toMatchObject({ ok: true, value: { size: text.length } });
			expect(readFileSync(at("a"), "utf8")).toBe(text);
		}
		expect(readdirSync(folder)).toEqual(["a"]);
	});

	test("writes the view it is given, not the memory around it", async () => {
		const whole = bytesOf("before-inside-after");
		await writeDraftFile(at("a"), whole.subarray(7, 13), null);
		expect(readFileSync(at("a"), "utf8")).toBe("inside");
	});

	test("keeps permissions", async () => {
		writeFileSync(at("a"), "old");
		chmodSync(at("a"), 0o640);
		await writeDraftFile(at("a"), bytesOf("new"), null);
		expect(statSync(at("a")).mode & 0o777).toBe(0o640);
	});

	test("follows a link and keeps it a link", async () => {
		mkdirSync(at("elsewhere"));
		writeFileSync(at("elsewhere/target"), "old");
		symlinkSync(at("elsewhere/target"), at("link"));
		expect(await codeOf(writeDraftFile(at("link"), bytesOf("new"), null))).toBe("ok");
		expect(lstatSync(at("link")).isSymbolicLink()).toBe(true);
		expect(readFileSync(at("elsewhere/target"), "utf8")).toBe("new");
	});

	test("swaps the file in whole: another name of the old one still holds the old bytes", async () => {
		writeFileSync(at("a"), "old");
		linkSync(at("a"), at("other-name"));
		await writeDraftFile(at("a"), bytesOf("new"), null);
		expect(readFileSync(at("other-name"), "utf8")).toBe("old");
	});

	test("refuses a folder, and a folder that is not there", async () => {
		expect(await codeOf(writeDraftFile(folder, bytesOf("x"), null))).toBe("is-directory");
		expect(await writeDraftFile(at("no/such"), bytesOf("x"), null)).toMatchObject({
			code: "place-gone",
			params: { name: "such", folder: at("no") },
		});
	});

	test("refuses a folder without write permission and leaves the file and the folder as they were", async () => {
		writeFileSync(at("a"), "old");
		chmodSync(at("a"), 0o666);
		chmodSync(folder, 0o555);
		const code = await asOrdinaryUser(() => codeOf(writeDraftFile(at("a"), bytesOf("new"), null)));
		chmodSync(folder, 0o755);
		expect(code).toBe("no-permission");
		expect(readFileSync(at("a"), "utf8")).toBe("old");
		expect(readdirSync(folder)).toEqual(["a"]);
	});

	test("writes where a link leads although nothing is there, and tells where its folder is gone", async () => {
		symlinkSync("later", at("link"));
		expect(await codeOf(writeDraftFile(at("link"), bytesOf("new"), null))).toBe("ok");
		expect(readFileSync(at("later"), "utf8")).toBe("new");
		symlinkSync(at("stick/a"), at("unplugged"));
		expect(await codeOf(writeDraftFile(at("unplugged"), bytesOf("new"), null))).toBe("place-gone");
		for (const name of ["link", "unplugged"])
			expect(lstatSync(at(name)).isSymbolicLink()).toBe(true);
	});

	test("refuses a write-protected file although its folder would allow the swap", async () => {
		writeFileSync(at("a"), "old", { mode: 0o444 });
		chmodSync(folder, 0o777);
		const code = await asOrdinaryUser(() => codeOf(writeDraftFile(at("a"), bytesOf("new"), null)));
		expect(code).toBe("read-only");
		expect(readFileSync(at("a"), "utf8")).toBe("old");
	});
});

describe("a full disk", () => {
	/** A disk of 256 KiB; `null` where the system gives this user none. */
	function smallDisk(): string | null {
		const disk = at("disk");
		mkdirSync(disk);
		const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=256k", "none", disk]);
		return mounted.status === 0 ? disk : null;
	}

	test("is told, and keeps the old file whole with nothing beside it", async () => {
		const disk = smallDisk();
		if (disk === null) return;
		try {
			const file = path.join(disk, "a.clausula");
			writeFileSync(file, "old");
			// A first write of so many bytes is a short one: the disk takes what it can and says nothing.
			const large = new Uint8Array(400 * 1024).fill(0x61);
			expect(await writeDraftFile(file, large, null)).toMatchObject({
				ok: false,
				code: "no-space",
			});
			expect(readFileSync(file, "utf8")).toBe("old");
			expect(readdirSync(disk)).toEqual(["a.clausula"]);
			expect(await codeOf(writeDraftFile(file, bytesOf("new"), null))).toBe("ok");
		} finally {
			execFileSync("umount", [disk]);
		}
	});

	test("that is read-only is told as such", async () => {
		const disk = smallDisk();
		if (disk === null) return;
		try {
			const file = path.join(disk, "a.clausula");
			writeFileSync(file, "old");
			execFileSync("mount", ["-o", "remount,ro", disk]);
			expect(await codeOf(writeDraftFile(file, bytesOf("new"), null))).toBe("read-only");
			expect(await codeOf(writeDraftFile(path.join(disk, "b"), bytesOf("new"), null))).toBe(
				"read-only",
			);
			expect(readFileSync(file, "utf8")).toBe("old");
		} finally {
			execFileSync("umount", [disk]);
		}
	});

	test("that was unplugged is told, and the draft can be saved elsewhere", async () => {
		const disk = smallDisk();
		if (disk === null) return;
		mkdirSync(path.join(disk, "drafts"));
		const file = path.join(disk, "drafts", "a.clausula");
		expect(await codeOf(writeDraftFile(file, bytesOf("old"), null))).toBe("ok");
		execFileSync("umount", [disk]);
		expect(await codeOf(writeDraftFile(file, bytesOf("new"), null))).toBe("place-gone");
		expect(readdirSync(disk)).toEqual([]);
	});
});

describe("a file in use", () => {
	test("that a program runs from is told as locked, and stays", async () => {
		if (process.platform !== "linux") return;
		copyFileSync("/bin/sleep", at("busy"));
		const running = spawn(at("busy"), ["30"], { stdio: "ignore" });
		try {
			await once(running, "spawn");
			expect(await writeDraftFile(at("busy"), bytesOf("new"), null)).toMatchObject({
				code: "locked",
				params: { name: "busy", folder },
			});
			expect(statSync(at("busy")).size).toBeGreaterThan(1000);
			expect(readdirSync(folder)).toEqual(["busy"]);
		} finally {
			running.kill("SIGKILL");
			await once(running, "exit");
		}
	});

	test.each([
		["win32", "locked"],
		["linux", "no-permission"],
	])("that %s does not let be swapped is told as %s", async (platform, told) => {
		writeFileSync(at("a"), "old");
		const real = process.platform;
		Object.defineProperty(process, "platform", { value: platform });
		jest
			.spyOn(fs, "rename")
			.mockImplementation(((_from: string, _to: string, done: (error: Error) => void) =>
				done(
					Object.assign(new Error("x"), { code: "EPERM", syscall: "rename" }),
				)) as typeof fs.rename);
		const code = await codeOf(writeDraftFile(at("a"), bytesOf("new"), null));
		jest.restoreAllMocks();
		Object.defineProperty(process, "platform", { value: real });
		expect(code).toBe(told);
		expect(readFileSync(at("a"), "utf8")).toBe("old");
		expect(readdirSync(folder)).toEqual(["a"]);
	});
});

describe("a system error", () => {
	test.each([
		["ENOSPC", "no-space"],
		["EDQUOT", "no-space"],
		["EROFS", "read-only"],
		["EBUSY", "locked"],
		["ETXTBSY", "locked"],
		["EIO", "unreachable"],
		["ENODEV", "unreachable"],
		["ESTALE", "unreachable"],
		["ENAMETOOLONG", "name-too-long"],
		["EMFILE", "system-error"],
	])("%s is told as %s with the file's name", (code, told) => {
		const error = Object.assign(new Error("x"), { code });
		expect(systemFailure(error, "a")).toEqual({
			ok: false,
			code: told,
			params: { name: "a", detail: code },
		});
	});
});

describe("a file that another program may have written since", () => {
	async function opened(text: string): Promise<Stamp> {
		writeFileSync(at("a"), text);
		return (await read(at("a"))).stamp;
	}

	test("is replaced where nobody did", async () => {
		const stamp = await opened("old");
		expect(await codeOf(writeDraftFile(at("a"), bytesOf("new"), stamp))).toBe("ok");
	});

	test("is not replaced where somebody did, even at the same size", async () => {
		const stamp = await opened("old");
		writeFileSync(at("a"), "odd");
		utimesSync(at("a"), new Date(), new Date(stamp.modified + 5000));
		expect(await codeOf(writeDraftFile(at("a"), bytesOf("new"), stamp))).toBe("changed-on-disk");
		expect(readFileSync(at("a"), "utf8")).toBe("odd");
		expect(await codeOf(writeDraftFile(at("a"), bytesOf("new"), null))).toBe("ok");
	});

	test("is replaced where only its time changed", async () => {
		const stamp = await opened("old");
		utimesSync(at("a"), new Date(), new Date(stamp.modified + 5000));
		expect(await codeOf(writeDraftFile(at("a"), bytesOf("new"), stamp))).toBe("ok");
	});

	test("is written anew where somebody deleted it, once that is told", async () => {
		const stamp = await opened("old");
		rmSync(at("a"));
		expect(await codeOf(writeDraftFile(at("a"), bytesOf("new"), stamp))).toBe("deleted-on-disk");
		expect(readdirSync(folder)).toEqual([]);
		expect(await codeOf(writeDraftFile(at("a"), bytesOf("new"), null))).toBe("ok");
	});

	test("is not replaced where size and time are as they were and the words are not", async () => {
		const stamp = await opened("old");
		writeFileSync(at("a"), "odd");
		utimesSync(at("a"), new Date(stamp.modified), new Date(stamp.modified));
		expect(await codeOf(writeDraftFile(at("a"), bytesOf("new"), stamp))).toBe("changed-on-disk");
	});

	test.each([
		["wrote", "changed-on-disk", () => writeFileSync(at("a"), "theirs"), "theirs"],
		["removed", "deleted-on-disk", () => rmSync(at("a")), null],
	])(
		"is left alone where somebody %s it while the new bytes were being written",
		async (_what, code, act, left) => {
			const stamp = await opened("old");
			expect(await codeOf(writeDraftFile(at("a"), bytesOf("new"), stamp, act))).toBe(code);
			expect(existsSync(at("a")) ? readFileSync(at("a"), "utf8") : null).toBe(left);
			expect(readdirSync(folder)).toEqual(left === null ? [] : ["a"]);
		},
	);

	test("goes to the first of two that save it at the same moment, and the other is told", async () => {
		const stamp = await opened("old");
		const codes = await Promise.all(
			["one", "two", "three"].map((text) => codeOf(writeDraftFile(at("a"), bytesOf(text), stamp))),
		);
		expect(codes.sort()).toEqual(["changed-on-disk", "changed-on-disk", "ok"]);
		expect(readFileSync(at("a"), "utf8")).toMatch(/^(?:one|two|three)$/);
		expect(readdirSync(folder)).toEqual(["a"]);
	});

	test("that somebody makes while a new one of that name is being written stays theirs", async () => {
		const act = () => writeFileSync(at("a"), "theirs");
		const code = await codeOf(writeDraftFile(at("a"), bytesOf("new"), null, act));
		expect(code).toBe("changed-on-disk");
		expect(readFileSync(at("a"), "utf8")).toBe("theirs");
		expect(readdirSync(folder)).toEqual(["a"]);
	});

	test("is seen from outside as changed or gone, and as the same where only its time is another", async () => {
		const stamp = await opened("old");
		expect(await lookOutside(at("a"), stamp)).toBeNull();
		utimesSync(at("a"), new Date(), new Date(stamp.modified + 5000));
		expect(await lookOutside(at("a"), stamp)).toBeNull();
		writeFileSync(at("a"), "theirs");
		expect(await lookOutside(at("a"), stamp)).toBe("changed");
		rmSync(at("a"));
		expect(await lookOutside(at("a"), stamp)).toBe("gone");
	});

	test("is known by the stamp that writing returned", async () => {
		const written = await writeDraftFile(at("a"), bytesOf("one"), await opened("old"));
		if (!written.ok) throw new Error(written.code);
		expect(await codeOf(writeDraftFile(at("a"), bytesOf("two"), written.value))).toBe("ok");
	});
});
