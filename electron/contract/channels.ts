import {
	bytesUpTo,
	flag,
	listUpTo,
	nothing,
	nullOr,
	oneOf,
	partialShape,
	shape,
	textLike,
	textUpTo,
	type Validated,
	type Validator,
} from "../validators";
import {
	type ChosenChecklist,
	type ChosenProfile,
	EXPORT_KINDS,
	FILE_BYTES_LIMIT,
	FILE_TROUBLES,
	type FileHandle,
	type OpenedFile,
	type SampleFile,
	type TroubleChoice,
	type UnsavedChoice,
} from "./files";
import { FOLDER_KINDS, type FolderListing, type PrecedentBytes } from "./folders";
import type { RecoveryBytes, RecoveryOffers } from "./recovery";
import { SETTING_VALUES, type Settings } from "./settings";
import type { KeyState } from "./signing";
import type { WindowStart } from "./windows";

/** A request: the validator of its one argument, and (in the type only) its result. */
interface Request<A, R> {
	readonly argument: Validator<A>;
	/** Never set: carries the result's type from the contract to preload and main. */
	readonly result?: R;
}

function request<R>(): <A>(argument: Validator<A>) => Request<A, R> {
	return (argument) => ({ argument });
}

const token = textLike(/^[0-9a-f]{32}$/);
const bytes = bytesUpTo(FILE_BYTES_LIMIT);
const fileName = textUpTo(255);
/** The largest draft whose unsaved changes are kept: with a line about it, it is read again as any file. */
const RECOVERY_BYTES_LIMIT = FILE_BYTES_LIMIT - 64 * 1024;

/** Largest file of private notes, in bytes: a note of two pages for each of a thousand clauses. */
const NOTES_BYTES_LIMIT = 4 * 1024 * 1024;
const passphrase = textUpTo(1024);
const key = textUpTo(100);

/** Requests of the renderer to main, channel by channel: one argument, one outcome. */
export const REQUESTS = {
	"file:open-dialog": request<OpenedFile | null>()(nothing),
	"file:open": request<OpenedFile | null>()(token),
	"file:reload": request<OpenedFile>()(token),
	"file:dropped": request<readonly FileHandle[]>()(listUpTo(50, textUpTo(4096))),
	"file:save": request<FileHandle>()(shape({ token, bytes, overwrite: flag })),
	"file:save-as": request<FileHandle | null>()(shape({ suggestedName: fileName, bytes })),
	"file:export": request<string | null>()(
		shape({
			suggestedName: fileName,
			kind: oneOf(EXPORT_KINDS),
			bytes,
			head: nullOr(listUpTo(2, textUpTo(120))),
		}),
	),
	"print:paper": request<boolean>()(shape({ bytes, paper: oneOf(["A4", "Letter"]) })),
	"checklist:open-dialog": request<ChosenChecklist | null>()(nothing),
	"profile:open-dialog": request<ChosenProfile | null>()(nothing),
	"precedents:choose": request<FolderListing | null>()(nothing),
	"precedents:list": request<FolderListing | null>()(nothing),
	"precedents:read": request<PrecedentBytes>()(token),
	"precedents:forget": request<null>()(nothing),
	"folder:list": request<FolderListing>()(oneOf(FOLDER_KINDS)),
	"folder:read": request<PrecedentBytes>()(token),
	"folder:choose": request<FolderListing | null>()(oneOf(FOLDER_KINDS)),
	"folder:reset": request<FolderListing>()(oneOf(FOLDER_KINDS)),
	"folder:show": request<null>()(oneOf(FOLDER_KINDS)),
	"checklist:keep": request<null>()(shape({ name: fileName, bytes })),
	"file:recent": request<readonly FileHandle[]>()(nothing),
	"file:clear-recent": request<null>()(nothing),
	"file:sample": request<SampleFile>()(textLike(/^[a-z0-9][a-z0-9-]{0,63}$/)),
	"recovery:keep": request<null>()(
		shape({ name: fileName, file: nullOr(token), bytes: bytesUpTo(RECOVERY_BYTES_LIMIT) }),
	),
	"recovery:drop": request<null>()(nothing),
	"recovery:offers": request<RecoveryOffers>()(nothing),
	"recovery:read": request<RecoveryBytes>()(token),
	"recovery:take": request<FileHandle | null>()(token),
	"recovery:discard": request<null>()(token),
	"key:state": request<KeyState>()(nothing),
	"key:make": request<KeyState>()(nullOr(passphrase)),
	"key:sign": request<string>()(
		shape({ key, bytes: bytesUpTo(16 * 1024), passphrase: nullOr(passphrase) }),
	),
	"key:verify": request<readonly boolean[]>()(
		listUpTo(200, shape({ key, bytes: bytesUpTo(64 * 1024), signature: textUpTo(200) })),
	),
	"key:back-up": request<string | null>()(nullOr(passphrase)),
	"key:restore": request<KeyState | null>()(passphrase),
	"key:remove": request<KeyState>()(nothing),
	"notes:read": request<Uint8Array | null>()(token),
	"notes:write": request<string>()(shape({ token, bytes: bytesUpTo(NOTES_BYTES_LIMIT) })),
	"settings:get": request<Settings>()(nothing),
	"settings:set": request<Settings>()(partialShape(SETTING_VALUES)),
	"document:state": request<null>()(
		shape({
			edited: flag,
			title: textUpTo(512),
			canUndo: flag,
			canRedo: flag,
			inTable: flag,
			open: flag,
			file: nullOr(token),
		}),
	),
	"ask:unsaved": request<UnsavedChoice>()(fileName),
	"ask:trouble": request<TroubleChoice>()(
		shape({ trouble: oneOf(FILE_TROUBLES), name: fileName, detail: textUpTo(8192) }),
	),
	"show:error": request<null>()(shape({ title: textUpTo(512), detail: textUpTo(8192) })),
	"window:open": request<null>()(shape({ file: nullOr(token), message: nullOr(textUpTo(1024)) })),
	"menu:context": request<null>()(listUpTo(40, textLike(/^(?:-|[A-Za-z.]{1,40})$/))),
	"window:ready": request<WindowStart | null>()(nothing),
	"window:close-now": request<null>()(nothing),
	"window:stay-open": request<null>()(nothing),
} as const;

/** The name of a request's channel. */
export type Channel = keyof typeof REQUESTS;

/** What a channel takes. */
export type Argument<C extends Channel> = Validated<(typeof REQUESTS)[C]["argument"]>;

/** What a channel yields when it succeeds. */
export type Result<C extends Channel> = Exclude<(typeof REQUESTS)[C]["result"], undefined>;
