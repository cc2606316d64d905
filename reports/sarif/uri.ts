/** A path as a URI reference: relative paths stay relative, absolute ones become `file:` URIs; backslashes of Windows count as slashes. */
export function uriOf(path: string): string {
	const slashed =
		/^[A-Za-z]:[\\/]/.test(path) || path.startsWith("\\\\") ? path.replaceAll("\\", "/") : path;
	const encoded = (part: string) =>
		part
			.split("/")
			.map((segment) => encodeURIComponent(segment.replaceAll(/\p{Cs}/gu, "\ufffd")))
			.join("/");
	if (/^[A-Za-z]:\//.test(slashed))
		return `file:///${slashed.slice(0, 2)}${encoded(slashed.slice(2))}`;
	if (slashed.startsWith("//")) return `file:${encoded(slashed)}`;
	return slashed.startsWith("/") ? `file://${encoded(slashed)}` : encoded(slashed);
}
