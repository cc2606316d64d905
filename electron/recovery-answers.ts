import type { Outcome } from "./contract/outcome";
import type { RecoveryBytes, RecoveryOffer } from "./contract/recovery";
import { readDraftFile } from "./draft-file";
import type { DraftFiles } from "./draft-files";
import { failure } from "./failure";
import type { Recovery } from "./recovery";
import type { Answers } from "./requests";

/** What the answers work with; `W` stands for a window. */
export interface RecoveryAnswerParts<W> {
	readonly recovery: Recovery<W>;
	readonly files: DraftFiles;
	/** The window that has the file behind a token. */
	readonly holderOf: (token: string) => W | null;
	readonly isOpen: (window: W) => boolean;
}

/** Answers what windows ask about unsaved drafts. */
export function recoveryAnswers<W>({
	recovery,
	files,
	holderOf,
	isOpen,
}: RecoveryAnswerParts<W>): Pick<
	Answers<W>,
	`recovery:${"keep" | "drop" | "offers" | "read" | "take" | "discard"}`
> {
	/** Which window was shown what: no second one is, while it is there. */
	const shown = new Map<string, W>();
	const isShown = (id: string, from: W) => {
		const window = shown.get(id);
		return window !== undefined && window !== from && isOpen(window);
	};
	return {
		"recovery:keep": async ({ name, file, bytes }, from) => {
			const path = file === null ? null : files.pathOf(file);
			if (file !== null && path === null) return failure("unknown-token");
			const stamp = file === null ? null : files.stampOf(file);
			await recovery.keep(from, { name, file: path, stamp, bytes });
			return done(null);
		},
		"recovery:drop": async (_nothing, from) => {
			await recovery.drop(from);
			return done(null);
		},
		"recovery:offers": async (_nothing, from) => {
			const { drafts, unreadable } = await recovery.waiting();
			const mine = drafts.filter(({ id, head: { file } }) => {
				const holder = file === null ? null : holderOf(files.handle(file).token);
				return holder === null ? !isShown(id, from) : holder === from;
			});
			for (const { id } of mine) shown.set(id, from);
			return done({
				drafts: mine.map(({ id, head, state }): RecoveryOffer => {
					const { name, file, time } = head;
					return { id, name, file: file === null ? null : files.handle(file), state, time };
				}),
				unreadable,
			});
		},
		"recovery:read": async (id): Promise<Outcome<RecoveryBytes>> => {
			const journal = await recovery.read(id);
			if (journal === null) return failure("unknown-token");
			const { name, file } = journal.head;
			const saved = file === null ? null : await readDraftFile(file);
			return done({ name, bytes: journal.bytes, saved: saved?.ok ? saved.value.bytes : null });
		},
		"recovery:take": async (id, from) => {
			const head = await recovery.take(from, id);
			if (head === null) return failure("unknown-token");
			const { file, stamp } = head;
			if (file === null || !(await readDraftFile(file)).ok) return done(null);
			// Where another window has the file, the draft goes on without one.
			const holder = holderOf(files.handle(file).token);
			if (holder !== null && holder !== from) return done(null);
			// As it was then: saving asks where another program has written it since.
			return done(files.handleAsLeft(file, stamp));
		},
		"recovery:discard": async (id) => {
			await recovery.discard(id);
			return done(null);
		},
	};
}

function done<T>(value: T): Outcome<T> {
	return { ok: true, value };
}
