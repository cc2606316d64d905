import type { SigningFault } from "../store/sharing-flows";

/** Fewest characters of a new passphrase. */
export const SHORTEST_PASSPHRASE = 8;

/** What can be wrong with what was typed, or with the key. */
export type KeyFault = SigningFault | "short" | "unlike";

/** What is wrong with a new passphrase, typed twice; `null` for nothing. */
export function passphraseFault(passphrase: string, again: string): KeyFault | null {
	if (passphrase.length < SHORTEST_PASSPHRASE) return "short";
	return passphrase === again ? null : "unlike";
}

/** The message that tells of a fault. */
export function faultMessage(fault: KeyFault): string {
	switch (fault) {
		case "short":
		case "unlike":
		case "no-form":
		case "changed-meanwhile":
			return `signatures.fault.${fault}`;
		default:
			return `error.file.${fault}`;
	}
}
