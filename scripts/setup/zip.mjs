import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createInflateRaw } from "node:zlib";

const crcTable = Int32Array.from({ length: 256 }, (_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	return value;
});

function crc32(crc, chunk) {
	let value = ~crc;
	for (let i = 0; i < chunk.length; i++)
		value = crcTable[(value ^ chunk[i]) & 0xff] ^ (value >>> 8);
	return ~value;
}

/** The entries of a zip's central directory (PKWARE APPNOTE 4.3.12); archives past 4 GiB are refused. */
async function entriesOf(file) {
	const { size } = await file.stat();
	const tail = Buffer.alloc(Math.min(size, 65_557));
	await file.read(tail, 0, tail.length, size - tail.length);
	const at = tail.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
	if (at < 0) throw new Error("not a zip archive, or a truncated one");
	const count = tail.readUInt16LE(at + 10);
	const length = tail.readUInt32LE(at + 12);
	const start = tail.readUInt32LE(at + 16);
	if (count === 0xffff || start === 0xffffffff)
		throw new Error("a zip64 archive, which is not read");
	const directory = Buffer.alloc(length);
	await file.read(directory, 0, length, start);
	const entries = [];
	for (let offset = 0, n = 0; n < count; n++) {
		if (directory.readUInt32LE(offset) !== 0x02014b50) throw new Error("a damaged zip directory");
		const nameLength = directory.readUInt16LE(offset + 28);
		entries.push({
			method: directory.readUInt16LE(offset + 10),
			crc: directory.readInt32LE(offset + 16),
			packedBytes: directory.readUInt32LE(offset + 20),
			mode: directory.readUInt32LE(offset + 38) >>> 16,
			header: directory.readUInt32LE(offset + 42),
			name: directory.toString("utf8", offset + 46, offset + 46 + nameLength),
		});
		offset +=
			46 + nameLength + directory.readUInt16LE(offset + 30) + directory.readUInt16LE(offset + 32);
	}
	return entries;
}

/**
 * Unpacks the regular files of a zip for which `place` gives a path below `folder` (null leaves one out),
 * with their permissions; throws on a wrong checksum or a path that leads out of the folder.
 */
export async function unpackZip(path, folder, place) {
	const file = await open(path);
	try {
		for (const entry of await entriesOf(file)) {
			const target = entry.name.endsWith("/") ? null : place(entry.name);
			if (target === null) continue;
			if (normalize(target).startsWith(".."))
				throw new Error(`${entry.name} leads out of the folder`);
			if (entry.method !== 0 && entry.method !== 8)
				throw new Error(`${entry.name} is packed in an unknown way`);
			const local = Buffer.alloc(30);
			await file.read(local, 0, 30, entry.header);
			const start = entry.header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
			let crc = 0;
			const check = new Transform({
				transform(chunk, _encoding, done) {
					crc = crc32(crc, chunk);
					done(null, chunk);
				},
			});
			const packed =
				entry.packedBytes === 0
					? Readable.from([])
					: createReadStream(path, { start, end: start + entry.packedBytes - 1 });
			const full = join(folder, target);
			await mkdir(dirname(full), { recursive: true });
			const out = createWriteStream(full, { mode: entry.mode & 0o111 ? 0o755 : 0o644 });
			await (entry.method === 8
				? pipeline(packed, createInflateRaw(), check, out)
				: pipeline(packed, check, out));
			if (crc !== entry.crc) throw new Error(`${entry.name} does not match its checksum`);
		}
	} finally {
		await file.close();
	}
}

/** Writes the one file `name` of a gzipped tar (POSIX ustar) to `target`, never holding more than a chunk of it. */
export async function unpackFromTarball(tarball, name, target) {
	let pending = Buffer.alloc(0);
	let left = 0;
	let padding = 0;
	let wanted = false;
	let written = false;
	const pick = new Transform({
		transform(chunk, _encoding, done) {
			pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
			for (;;) {
				if (left > 0) {
					const part = pending.subarray(0, left);
					if (part.length === 0) break;
					if (wanted) this.push(part);
					left -= part.length;
					pending = pending.subarray(part.length);
				} else if (padding > 0) {
					const part = Math.min(padding, pending.length);
					if (part === 0) break;
					padding -= part;
					pending = pending.subarray(part);
				} else {
					if (pending.length < 512) break;
					const header = pending.subarray(0, 512);
					const end = header.indexOf(0);
					left = Number.parseInt(header.toString("latin1", 124, 136), 8) || 0;
					padding = (512 - (left % 512)) % 512;
					wanted = header.toString("utf8", 0, Math.min(end, 100)) === name;
					written ||= wanted;
					pending = pending.subarray(512);
				}
			}
			done();
		},
	});
	await pipeline(createReadStream(tarball), createGunzip(), pick, createWriteStream(target));
	if (!written || left > 0) throw new Error(`${name} is not whole in the package`);
}
