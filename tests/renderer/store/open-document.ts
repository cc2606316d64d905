import type { OpenDocument } from "../../../renderer/store/state";
import { draftOf } from "../../engine/draft/drafts";

const FILE = { token: "t", name: "a.clausula", path: "/a.clausula" };

/** A document just opened from its file. */
export function openDocument(change: Partial<OpenDocument> = {}): OpenDocument {
	const draft = draftOf();
	return {
		draft,
		session: "s",
		version: 1,
		file: FILE,
		name: FILE.name,
		saved: draft,
		savedAt: 0,
		canUndo: false,
		canRedo: false,
		instrumentGuessed: false,
		...change,
	};
}
