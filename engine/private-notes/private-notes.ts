import { MAX_JSON_DEPTH } from "../bounds";
import { validate } from "../generated/validate-private-notes";
import { parseJsonSource } from "../text/json-source";
import { decodeUtf8 } from "../text/utf8";
import type { PrivateNote, PrivateNotes } from "./types";

const FORMAT = "clausula-notes";

/** Notes of a draft that has none yet. */
export function noPrivateNotes(draft: string): PrivateNotes {
	return { version: "1.0", draft, notes: [] };
}

/** The notes in the bytes of a file; `null` where it holds none that this version understands. */
export function parsePrivateNotes(bytes: Uint8Array): PrivateNotes | null {
	const decoded = decodeUtf8(bytes);
	if (!decoded.ok) return null;
	let value: unknown;
	try {
		// Strict: no member twice, and nothing nested deeper than files of drafts are.
		parseJsonSource(decoded.text, MAX_JSON_DEPTH);
		value = JSON.parse(decoded.text);
	} catch {
		return null;
	}
	if (!validate(value)) return null;
	const { format: _format, ...notes } = value as PrivateNotes & { readonly format: string };
	const nodes = new Set(notes.notes.map(({ node }) => node));
	return nodes.size === notes.notes.length ? notes : null;
}

/** Notes as the text of their file: one a line, LF, a final newline. */
export function serialisePrivateNotes({ version, draft, notes, ...others }: PrivateNotes): string {
	const head = { format: FORMAT, version, draft, ...others };
	const members = Object.entries(head).map(
		([name, value]) => `\t${JSON.stringify(name)}: ${JSON.stringify(value)}`,
	);
	const list = notes.map((note) => `\t\t${JSON.stringify(note)}`).join(",\n");
	return `{\n${members.join(",\n")},\n\t"notes": [${list === "" ? "" : `\n${list}\n\t`}]\n}\n`;
}

/** The notes with that on a node set; a note without words is taken away. */
export function withPrivateNote(notes: PrivateNotes, node: string, text: string): PrivateNotes {
	const old = notes.notes.find((note) => note.node === node);
	if (text.trim() === "")
		return old ? { ...notes, notes: notes.notes.filter((note) => note !== old) } : notes;
	const fresh: PrivateNote = { ...old, node, text };
	return {
		...notes,
		notes: old ? notes.notes.map((note) => (note === old ? fresh : note)) : [...notes.notes, fresh],
	};
}
