import { textIn } from "../../engine/index";
import { entryText } from "../panels/score";
import { useApp, useTranslate } from "../shell/context";
import type { LibraryFile } from "../store/library-state";

/** What a file of the library is called by its author, who that is, and its digest; its own name where it can't be used. */
export function LibraryName({ file: { name, digest, content } }: { readonly file: LibraryFile }) {
	const t = useTranslate();
	const language = useApp((state) => state.settings.language);
	const called =
		content.kind === "checklist"
			? `${entryText(content.label, language) || content.id} ${content.version}`
			: content.kind === "profile"
				? (textIn(content.profile.name, language) ?? content.profile.id)
				: name;
	const author =
		content.kind === "checklist"
			? content.author
			: content.kind === "profile"
				? content.profile.author
				: null;
	const isKnown = content.kind === "checklist" || content.kind === "profile";
	return (
		<span className="library-name">
			<strong>{called}</strong>
			<small title={digest}>
				{isKnown
					? t("library.by", {
							name,
							author: author || t("checklist.no-author"),
							digest: digest.slice(0, 12),
						})
					: digest && `SHA-256 ${digest.slice(0, 12)}…`}
			</small>
		</span>
	);
}
