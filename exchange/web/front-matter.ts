/** Data before a text, between two lines of dashes (YAML) or plus signs (TOML). */
const FRONT = /^(---|\+\+\+)[ \t]*\r?\n(.{0,20000}?)\r?\n(?:\1|\.\.\.)[ \t]*(?:\r?\n|$)/s;

/** A line of data: a name with what it says, a piece of that, a remark. */
const DATA = /^(?:[\w-]+[ \t]*[:=].*|[ \t]+\S.*|- .*|#.*|[\]})].*|[ \t]*)$/;

const NAMED = /^[\w-]+[ \t]*[:=]/;
const TITLE = /^title[ \t]*[:=][ \t]*(.*)$/i;

/** A heading of the first level, however it is written. */
const HEADING = /^(?:#[ \t]+\S|=+[ \t]*$)|<h1\b/im;

/** A text without the data before it, whose title heads it where nothing else does; `lines` counts what is left out. */
export function withoutFrontMatter(text: string): {
	readonly text: string;
	readonly lines: number;
} {
	const [whole = "", , data = ""] = FRONT.exec(text) ?? [];
	const lines = data.split(/\r?\n/);
	if (whole === "" || !lines.some((line) => NAMED.test(line))) return { text, lines: 0 };
	if (!lines.every((line) => DATA.test(line))) return { text, lines: 0 };
	const rest = text.slice(whole.length);
	const count = lines.filter((line) => line.trim() !== "").length;
	const written = lines.map((line) => TITLE.exec(line)?.[1]?.trim() ?? "").find(Boolean) ?? "";
	const title = written.replace(/^(["'])(.*)\1$/, "$2");
	if (title === "" || /^[>|]/.test(title) || HEADING.test(rest))
		return { text: rest, lines: count };
	return { text: `# ${title}\n\n${rest}`, lines: count - 1 };
}
