import { Inflate } from "fflate";
import {
	MAX_ENTRIES,
	MAX_IMPORT_BYTES,
	MAX_RATIO,
	MAX_UNPACKED_BYTES,
	RATIO_FREE_BYTES,
} from "./bounds";
import { ExchangeError } from "./error";

interface Entry {
	readonly method: number;
	readonly crc: number;
	readonly packed: number;
	readonly size: number;
	readonly header: number;
}

/** Signatures and fixed lengths of a zip archive's records (APPNOTE 6.3.10, section 4.3). */
const END = { signature: 0x06054b50, length: 22 };
const CENTRAL = { signature: 0x02014b50, length: 46 };
const LOCAL = { signature: 0x04034b50, length: 30 };
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
/** The longest comment behind the end record. */
const MAX_COMMENT = 0xffff;
/** Bytes handed to the inflater at a time; they unpack to 16 MiB at most. */
const STEP = 16 * 1024;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	return value;
});

function crc32(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
	return (crc ^ 0xffffffff) >>> 0;
}

/** A zip archive in memory whose entries are unpacked one by one on demand, within bounds. Nothing is ever written to a path. */
export class Archive {
	private readonly view: DataView;
	private readonly entries = new Map<string, Entry>();
	private unpacked = 0;

	/** Reads the directory. Throws `ExchangeError` for what is no whole archive. */
	constructor(private readonly bytes: Uint8Array) {
		if (bytes.length > MAX_IMPORT_BYTES)
			throw new ExchangeError("too-large", { most: MAX_IMPORT_BYTES / 1024 / 1024 });
		this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		const end = this.endRecord();
		const count = this.view.getUint16(end + 10, true);
		if (count > MAX_ENTRIES) throw new ExchangeError("bomb");
		let at = this.view.getUint32(end + 16, true);
		for (let index = 0; index < count; index += 1) at = this.readEntry(at);
	}

	/** Names of all entries, as the archive has them. */
	get names(): readonly string[] {
		return [...this.entries.keys()];
	}

	/** The bytes of an entry; `null` where there is none of that name. Throws `ExchangeError` for bombs and damage. */
	read(name: string): Uint8Array | null {
		const entry = this.entries.get(name);
		if (!entry) return null;
		const data = this.dataOf(entry);
		const allowance = Math.min(
			MAX_UNPACKED_BYTES - this.unpacked,
			Math.max(RATIO_FREE_BYTES, entry.packed * MAX_RATIO),
		);
		if (entry.size > allowance) throw new ExchangeError("bomb");
		const content = entry.method === STORED ? data : this.inflate(data, allowance);
		this.unpacked += content.length;
		if (content.length !== entry.size || crc32(content) !== entry.crc)
			throw new ExchangeError("damaged");
		return content;
	}

	private endRecord(): number {
		const last = this.bytes.length - END.length;
		for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
			if (this.view.getUint32(at, true) === END.signature) return at;
		}
		throw new ExchangeError("not-an-archive");
	}

	private readEntry(at: number): number {
		if (
			at + CENTRAL.length > this.bytes.length ||
			this.view.getUint32(at, true) !== CENTRAL.signature
		)
			throw new ExchangeError("damaged");
		const nameLength = this.view.getUint16(at + 28, true);
		const end = at + CENTRAL.length + nameLength;
		if (end > this.bytes.length) throw new ExchangeError("damaged");
		if (this.view.getUint16(at + 8, true) & ENCRYPTED) throw new ExchangeError("locked");
		// Parts of office documents have ASCII names; another name is never asked for.
		const name = Array.from(this.bytes.subarray(at + CENTRAL.length, end), (byte) =>
			String.fromCharCode(byte),
		).join("");
		if (!this.entries.has(name))
			this.entries.set(name, {
				method: this.view.getUint16(at + 10, true),
				crc: this.view.getUint32(at + 16, true),
				packed: this.view.getUint32(at + 20, true),
				size: this.view.getUint32(at + 24, true),
				header: this.view.getUint32(at + 42, true),
			});
		return end + this.view.getUint16(at + 30, true) + this.view.getUint16(at + 32, true);
	}

	private dataOf(entry: Entry): Uint8Array {
		const { header, packed, method } = entry;
		const known = method === STORED || method === DEFLATED;
		if (
			!known ||
			header + LOCAL.length > this.bytes.length ||
			this.view.getUint32(header, true) !== LOCAL.signature
		)
			throw new ExchangeError("damaged");
		const start =
			header +
			LOCAL.length +
			this.view.getUint16(header + 26, true) +
			this.view.getUint16(header + 28, true);
		if (start + packed > this.bytes.length) throw new ExchangeError("damaged");
		return this.bytes.subarray(start, start + packed);
	}

	private inflate(data: Uint8Array, allowance: number): Uint8Array {
		const chunks: Uint8Array[] = [];
		let size = 0;
		const inflate = new Inflate((chunk) => {
			size += chunk.length;
			if (size > allowance) throw new ExchangeError("bomb");
			chunks.push(chunk);
		});
		try {
			for (let at = 0; at < data.length; at += STEP)
				inflate.push(data.subarray(at, at + STEP), at + STEP >= data.length);
		} catch (error) {
			if (error instanceof ExchangeError) throw error;
			throw new ExchangeError("damaged");
		}
		const whole = new Uint8Array(size);
		let at = 0;
		for (const chunk of chunks) {
			whole.set(chunk, at);
			at += chunk.length;
		}
		return whole;
	}
}
