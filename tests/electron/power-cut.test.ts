import fs, { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import fsPromises from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeWhole, writeWholeSync } from "../../electron/whole-file";

/** A call of a save that changes the disk, or that forces changes on it. */
type Call =
	| { readonly kind: "create" | "sync" | "remove"; readonly file: string }
	| { readonly kind: "write"; readonly file: string; readonly bytes: Buffer }
	| { readonly kind: "rename"; readonly file: string; readonly to: string };

let folder = "";
let calls: Call[] = [];

/** The callback of one of Node's own calls. */
type Done = (error: Error | null, value?: unknown) => void;

/** Notes what a save asks of the disk, in order, while it really does it. */
function record(): void {
	const names = new Map<number, string>();
	const real = {
		open: fs.open,
		fsync: fs.fsync,
		rename: fs.rename,
		write: fs.write,
		handle: fsPromises.open,
	};
	const last = (args: unknown[]) => args.at(-1) as Done;
	jest.spyOn(fs, "open").mockImplementation(((...args: unknown[]) => {
		const done = last(args);
		Reflect.apply(real.open, fs, [
			...args.slice(0, -1),
			(error: Error | null, fd: number) => {
				if (error === null) {
					names.set(fd, String(args[0]));
					if (String(args[1]).startsWith("w"))
						calls.push({ kind: "create", file: String(args[0]) });
				}
				done(error, fd);
			},
		]);
	}) as typeof fs.open);
	jest.spyOn(fs, "fsync").mockImplementation(((fd: number, done: Done) => {
		real.fsync(fd, (error) => {
			if (error === null) calls.push({ kind: "sync", file: names.get(fd) ?? "" });
			done(error);
		});
	}) as typeof fs.fsync);
	jest.spyOn(fs, "write").mockImplementation(((...args: unknown[]) => {
		const [fd, data] = args as [number, string | Uint8Array];
		calls.push({ kind: "write", file: names.get(fd) ?? "", bytes: Buffer.from(data) });
		Reflect.apply(real.write, fs, args);
	}) as typeof fs.write);
	jest.spyOn(fs, "rename").mockImplementation(((from: string, to: string, done: Done) => {
		real.rename(from, to, (error) => {
			if (error === null) calls.push({ kind: "rename", file: from, to });
			done(error);
		});
	}) as typeof fs.rename);
	recordSync(names);
	jest.spyOn(fsPromises, "open").mockImplementation(async (...args) => {
		const handle = await Reflect.apply(real.handle, fsPromises, args);
		const file = String(args[0]);
		const [writeFile, sync] = [handle.writeFile.bind(handle), handle.sync.bind(handle)];
		handle.writeFile = async (data) => {
			await writeFile(data);
			calls.push({ kind: "write", file, bytes: Buffer.from(data as Uint8Array) });
		};
		handle.sync = async () => {
			await sync();
			calls.push({ kind: "sync", file });
		};
		return handle;
	});
}

/** Notes the calls of a save that does not wait; `names` are those of open files. */
function recordSync(names: Map<number, string>): void {
	const real = {
		open: fs.openSync,
		fsync: fs.fsyncSync,
		rename: fs.renameSync,
		write: fs.writeSync,
	};
	jest.spyOn(fs, "openSync").mockImplementation((...args) => {
		const fd = real.open(...args);
		names.set(fd, String(args[0]));
		if (String(args[1]).startsWith("w")) calls.push({ kind: "create", file: String(args[0]) });
		return fd;
	});
	jest.spyOn(fs, "fsyncSync").mockImplementation((fd) => {
		real.fsync(fd);
		calls.push({ kind: "sync", file: names.get(fd) ?? "" });
	});
	jest.spyOn(fs, "writeSync").mockImplementation(((...args: unknown[]) => {
		const [fd, data] = args as [number, string | Uint8Array];
		calls.push({ kind: "write", file: names.get(fd) ?? "", bytes: Buffer.from(data) });
		return Reflect.apply(real.write, fs, args);
	}) as typeof fs.writeSync);
	jest.spyOn(fs, "renameSync").mockImplementation((from, to) => {
		real.rename(from, to);
		calls.push({ kind: "rename", file: String(from), to: String(to) });
	});
}

/** What a disk holds after these calls, each name with its content. */
function diskAfter(before: ReadonlyMap<string, Buffer>, done: readonly Call[]) {
	const disk = new Map(before);
	for (const call of done) {
		if (call.kind === "create") disk.set(call.file, Buffer.alloc(0));
		if (call.kind === "write")
			disk.set(call.file, Buffer.concat([disk.get(call.file) ?? Buffer.alloc(0), call.bytes]));
		if (call.kind === "remove") disk.delete(call.file);
		if (call.kind === "rename") {
			disk.set(call.to, disk.get(call.file) ?? Buffer.alloc(0));
			disk.delete(call.file);
		}
	}
	return disk;
}

/**
 * Every disk that a power cut may leave behind: the calls up to some moment, of which those that no sync has forced may each be there
 * or not, a write also by half.
 */
function disksAfterPowerCuts(before: ReadonlyMap<string, Buffer>, all: readonly Call[]) {
	const disks: ReadonlyMap<string, Buffer>[] = [];
	for (let length = 0; length <= all.length; length += 1) {
		const prefix = all.slice(0, length);
		const isForced = (call: Call, index: number) =>
			prefix
				.slice(index + 1)
				.some(
					(later) =>
						later.kind === "sync" &&
						(call.kind === "write"
							? later.file === call.file
							: later.file === call.file || later.file === path.dirname(call.file)),
				);
		let ways: (readonly Call[])[] = [[]];
		for (const [index, call] of prefix.entries()) {
			if (call.kind === "sync") continue;
			const variants: (Call | null)[] = isForced(call, index)
				? [call]
				: call.kind === "write"
					? [null, { ...call, bytes: call.bytes.subarray(0, call.bytes.length / 2) }, call]
					: [null, call];
			ways = ways.flatMap((way) =>
				variants.map((variant) => (variant === null ? way : [...way, variant])),
			);
		}
		for (const way of ways) disks.push(diskAfter(before, way));
	}
	return disks;
}

beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), "clausula-power-"));
	calls = [];
});

afterEach(() => {
	jest.restoreAllMocks();
	rmSync(folder, { recursive: true, force: true });
});

test.each([
	["of a save", writeWhole],
	["of a small file", (file: string, bytes: Uint8Array) => writeWholeSync(file, bytes, 0o600)],
])(
	"a power cut at any moment %s leaves the old bytes or the new ones, whole",
	async (_what, write) => {
		const file = path.join(folder, "a.clausula");
		const [old, now] = ["the old draft, line by line\n".repeat(40), "the new draft\n".repeat(90)];
		writeFileSync(file, old);
		record();
		await write(file, Buffer.from(now));
		jest.restoreAllMocks();
		expect(readFileSync(file, "utf8")).toBe(now);
		const kinds = calls.filter((call) => call.kind !== "write" || call.bytes.length > 0);
		expect(kinds.map(({ kind }) => kind)).toEqual(["create", "write", "sync", "rename", "sync"]);
		expect(kinds.at(-1)?.file).toBe(folder);

		const disks = disksAfterPowerCuts(new Map([[file, Buffer.from(old)]]), calls);
		const found = new Set(disks.map((disk) => disk.get(file)?.toString() ?? "nothing"));
		expect(found).toEqual(new Set([old, now]));
		expect(disks.at(-1)?.get(file)?.toString()).toBe(now);
	},
);

test("without the sync before the rename, a power cut would leave half a draft", async () => {
	const file = path.join(folder, "a.clausula");
	writeFileSync(file, "old");
	record();
	await writeWhole(file, Buffer.from("new words"));
	jest.restoreAllMocks();
	const careless = calls.filter((call) => call.kind !== "sync" || call.file === folder);
	const disks = disksAfterPowerCuts(new Map([[file, Buffer.from("old")]]), careless);
	const found = new Set(disks.map((disk) => disk.get(file)?.toString()));
	expect(found).toContain("new ");
});

test("a journal's mode holds from its first byte", async () => {
	const file = path.join(folder, "journal");
	let aside = 0;
	await writeWhole(file, Buffer.from("x"), {
		mode: 0o600,
		onAside: (name) => {
			aside = statSync(name).mode & 0o777;
		},
	});
	expect(aside).toBe(0o600);
	expect(statSync(file).mode & 0o777).toBe(0o600);
});
