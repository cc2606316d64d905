import { Buffer } from "node:buffer";

/** One file of a test archive; `packed` is its deflated form, absent when it is stored. */
export interface ArchiveFile {
	readonly name: string;
	readonly content: Buffer;
	readonly packed?: Buffer;
	readonly mode?: number;
}

/** CRC-32 (ISO 3309), bit by bit, so that it shares nothing with the code under test. */
export function crcOf(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
	}
	return (crc ^ 0xffffffff) >>> 0;
}

/** A zip archive of the files, written as PKWARE's APPNOTE 4.3 has it. */
export function zipOf(files: readonly ArchiveFile[]): Buffer {
	const bodies: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const { name, content, packed, mode = 0o644 } of files) {
		const data = packed ?? content;
		const fields = Buffer.alloc(26);
		fields.writeUInt16LE(20, 0);
		fields.writeUInt16LE(packed ? 8 : 0, 4);
		fields.writeUInt32LE(crcOf(content), 10);
		fields.writeUInt32LE(data.length, 14);
		fields.writeUInt32LE(content.length, 18);
		fields.writeUInt16LE(Buffer.byteLength(name), 22);
		const body = Buffer.concat([Buffer.from("PK\x03\x04"), fields, Buffer.from(name), data]);
		const tail = Buffer.alloc(14);
		tail.writeUInt32LE((mode << 16) >>> 0, 6);
		tail.writeUInt32LE(offset, 10);
		directory.push(
			Buffer.concat([Buffer.from("PK\x01\x02\x14\x03"), fields, tail, Buffer.from(name)]),
		);
		bodies.push(body);
		offset += body.length;
	}
	const list = Buffer.concat(directory);
	const end = Buffer.alloc(18);
	end.writeUInt16LE(files.length, 4);
	end.writeUInt16LE(files.length, 6);
	end.writeUInt32LE(list.length, 8);
	end.writeUInt32LE(offset, 12);
	return Buffer.concat([...bodies, list, Buffer.from("PK\x05\x06"), end]);
}

/** A POSIX ustar archive of the files, without checksums of its headers. */
export function tarOf(files: readonly ArchiveFile[]): Buffer {
	const blocks = files.flatMap(({ name, content }) => {
		const header = Buffer.alloc(512);
		header.write(name, 0);
		header.write(content.length.toString(8).padStart(11, "0"), 124);
		return [header, content, Buffer.alloc((512 - (content.length % 512)) % 512)];
	});
	return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}
