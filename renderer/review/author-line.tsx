import { useApp } from "../shell/context";
import { useAuthorColour } from "./author-colours";

interface AuthorLineProps {
	readonly author: string;
	/** ISO 8601 in UTC. */
	readonly time: string;
}

/** Who wrote, in their colour, and when, as the interface's language writes days and hours. */
export function AuthorLine({ author, time }: AuthorLineProps) {
	const language = useApp((state) => state.settings.language);
	const colour = useAuthorColour(author);
	const at = Date.parse(time);
	const shown = Number.isNaN(at)
		? time
		: new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(at);
	return (
		<p className="author-line">
			<span className="author-dot" data-author={colour} aria-hidden="true" />
			<strong>{author}</strong>
			<time dateTime={time}>{shown}</time>
		</p>
	);
}
