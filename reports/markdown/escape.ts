/**
 * Text as CommonMark that says just that text: everything that could begin a construct, HTML and the bars of tables included, is
 * escaped.
 */
export function escapeMarkdown(text: string): string {
	return text
		.replace(/[\\`*_[\]<>#|~$]/g, "\\$&")
		.replace(/&/g, "&amp;")
		.replace(/^([-+=]+)/, "\\$1")
		.replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
		.replace(/\b(https?|ftp|mailto|xmpp):/gi, "$1&#58;")
		.replace(/\bwww\./gi, "www&#46;")
		.replace(/@/g, "&#64;");
}

/** Text as a code span, whatever backticks it holds. Not for table cells, where a bar would part it. */
export function codeSpan(text: string): string {
	const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(longest + 1);
	const pad = /^`|`$|^ .* $/.test(text) ? " " : "";
	return `${fence}${pad}${text}${pad}${fence}`;
}
