import type { CardError, Profile, ProfileFault } from "../../engine/index";

/** A mistake in a checklist's or profile's file, with its place. */
export type LibraryFault = CardError | ProfileFault;

/** What is known of a file of the library. */
export type LibraryContent =
	/** Nobody has looked inside yet. */
	| { readonly kind: "unknown" }
	/** A checklist that can be used; what its author calls it is in `label`. */
	| {
			readonly kind: "checklist";
			readonly id: string;
			readonly version: string;
			readonly author: string | null;
			readonly label: Readonly<Record<string, string>>;
	  }
	| { readonly kind: "profile"; readonly profile: Profile }
	/** It can't be used, for these reasons. */
	| {
			readonly kind: "refused";
			readonly family: "checklist" | "profile";
			readonly faults: readonly LibraryFault[];
			readonly more: number;
	  }
	/** Looking inside took too long. */
	| { readonly kind: "late" }
	/** The disk did not give it; `code` is that of the failure. */
	| { readonly kind: "unread"; readonly code: string; readonly params: LibraryParams };

type LibraryParams = Readonly<Record<string, string | number>>;

/** A file of the folder of checklists and profiles. */
export interface LibraryFile {
	readonly name: string;
	/** SHA-256 in hexadecimal; empty where the file was not read. */
	readonly digest: string;
	readonly content: LibraryContent;
}

/** A folder of the user's as it is shown. */
export interface ShownFolder {
	readonly path: string;
	/** Whether it is the one that holds as long as the user chooses no other. */
	readonly usual: boolean;
	/** It can't be reached now. */
	readonly away: boolean;
}

/** The folder of checklists and profiles. */
export interface LibraryState {
	/** `null` until it was first looked at. */
	readonly folder: ShownFolder | null;
	readonly files: readonly LibraryFile[];
	/** Files left out because of the bounds. */
	readonly skipped: number;
}

/** Nothing was looked at. */
export const NO_LIBRARY: LibraryState = { folder: null, files: [], skipped: 0 };
