import type { Dimension, Language } from "../../engine/index";

interface EvidencedProps {
	readonly text: string;
	/** Words of the draft that `text` quotes. */
	readonly words: string;
	readonly language: Language;
	/** Whose line and colour the words have; `null` for a problem. */
	readonly dimension: Dimension | null;
}

/** A sentence with the draft's words in it marked as they are in the page. */
export function Evidenced({ text, words, language, dimension }: EvidencedProps) {
	const at = words === "" ? -1 : text.indexOf(words);
	if (at < 0) return text;
	return (
		<>
			{text.slice(0, at)}
			<mark className="evidence" data-dimension={dimension ?? "problem"} lang={language}>
				{words}
			</mark>
			{text.slice(at + words.length)}
		</>
	);
}
