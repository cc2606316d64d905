import type { PackId } from "../language/pack";
import { scan } from "../text/term-trie";
import type { TermTables } from "./term-tables";
import { createWordScan, type GatherTerms } from "./word-scan";

/** Chinese terms begin behind any unit. */
const ANYWHERE = new Uint8Array(0x10000).fill(1);

/** Gathers the terms of tables in texts of a pack: at the words of English, at every unit of Chinese. */
export function createGather(pack: PackId, { trie, uses }: TermTables): GatherTerms {
	if (pack === "en") return createWordScan(trie, uses);
	return (folded, gathered) =>
		scan(trie, folded, ANYWHERE, (literal, from, to) => {
			for (const { number } of uses[literal] ?? []) gathered.add(number, from, to);
		});
}
