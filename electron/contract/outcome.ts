/** Why an operation on a file or a setting did not happen; each has a message `error.file.<code>` in the catalogues. */
export type FailureCode =
	| "not-found"
	| "is-directory"
	| "not-a-file"
	| "too-large"
	| "no-permission"
	| "read-only"
	| "no-space"
	| "changed-on-disk"
	| "deleted-on-disk"
	| "place-gone"
	| "open-elsewhere"
	| "locked"
	| "name-too-long"
	| "unreachable"
	| "unsupported"
	| "unknown-token"
	| "invalid-request"
	| "no-key"
	| "key-exists"
	| "key-locked"
	| "wrong-passphrase"
	| "not-a-key"
	| "system-error";

/** Something did not happen. `params` fill the message: `name` is the file's name, `folder` the one that it was to be written in, `limit` a size in MiB, `detail` a system error code. */
export interface Failure {
	readonly ok: false;
	readonly code: FailureCode;
	readonly params: Readonly<Record<string, string | number>>;
}

/** What crosses the process border: a value or a failure, never an exception. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Failure;
