import type { Failure, FailureCode } from "./contract/outcome";

const CODES: Readonly<Record<string, FailureCode>> = {
	ENOENT: "not-found",
	ENOTDIR: "not-found",
	EISDIR: "is-directory",
	EACCES: "no-permission",
	EPERM: "no-permission",
	EROFS: "read-only",
	ENOSPC: "no-space",
	EDQUOT: "no-space",
	EFBIG: "no-space",
	EBUSY: "locked",
	EAGAIN: "locked",
	ETXTBSY: "locked",
	EIO: "unreachable",
	ENXIO: "unreachable",
	ENODEV: "unreachable",
	ENAMETOOLONG: "name-too-long",
	ESTALE: "unreachable",
	EHOSTDOWN: "unreachable",
	ETIMEDOUT: "unreachable",
};

/** A failure with its message's parameters. */
export function failure(
	code: FailureCode,
	params: Readonly<Record<string, string | number>> = {},
): Failure {
	return { ok: false, code, params };
}

/** The failure that a thrown system error stands for; `name` is the file it happened to. */
export function systemFailure(error: unknown, name: string): Failure {
	const detail = systemCode(error);
	return failure(CODES[detail] ?? "system-error", { name, detail });
}

/** The system's code of an error such as `ENOENT`; the class of any other error, since its message may quote content. */
export function systemCode(error: unknown): string {
	if (typeof error !== "object" || error === null) return typeof error;
	if ("code" in error && typeof error.code === "string") return error.code;
	return "name" in error && typeof error.name === "string" ? error.name : "object";
}
