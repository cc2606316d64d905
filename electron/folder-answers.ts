import { shell } from "electron";
import type { FolderKind } from "./contract/folders";
import type { Outcome } from "./contract/outcome";
import { failure } from "./failure";
import type { Answers } from "./requests";
import type { UserFolders } from "./user-folders";

/** What the answers work with; `W` stands for a window. */
interface FolderAnswerParts<W> {
	readonly folders: UserFolders;
	/** Lets the user choose a folder; `null` where they cancel. */
	readonly choose: (kind: FolderKind, from: W) => Promise<string | null>;
}

/** Answers what windows ask about the user's folders of templates and of checklists and profiles. */
export function folderAnswers<W>({
	folders,
	choose,
}: FolderAnswerParts<W>): Pick<
	Answers<W>,
	`folder:${"list" | "read" | "choose" | "reset" | "show"}` | "checklist:keep"
> {
	return {
		"folder:list": (kind) => folders.list(kind),
		"folder:read": (token) => folders.read(token),
		"folder:choose": async (kind, from) => {
			const folder = await choose(kind, from);
			if (folder === null) return { ok: true, value: null };
			folders.choose(kind, folder);
			return folders.list(kind);
		},
		"folder:reset": (kind) => {
			folders.choose(kind, null);
			return folders.list(kind);
		},
		"folder:show": async (kind): Promise<Outcome<null>> => {
			const at = await folders.place(kind);
			const wrong = await shell.openPath(at);
			return wrong === ""
				? { ok: true, value: null }
				: failure("system-error", { name: at, detail: wrong });
		},
		"checklist:keep": ({ name, bytes }) => folders.keep(name, bytes),
	};
}
