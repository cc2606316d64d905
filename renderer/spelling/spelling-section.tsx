import { BookPlus } from "lucide-react";
import { useEffect, useState } from "react";
import { openText } from "../../engine/index";
import { type CardSource, isAt } from "../cards/types";
import { useTranslate, useWorkbench } from "../shell/context";
import { blocksOf } from "../store/blocks";
import { misspeltWords, standingText } from "./spelling";
import type { SpelledWord } from "./words";
import "./spelling.css";

interface SpellingSectionProps {
	readonly block: string;
	readonly word: SpelledWord;
}

/** A word spelled wrong in the card at the words: what may have been meant, and the way into the user's dictionary. */
function SpellingSection({ block, word }: SpellingSectionProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const [meant, setMeant] = useState<readonly string[] | null>(null);
	useEffect(() => {
		let current = true;
		void workbench.suggestSpelling(word.text).then((words) => current && setMeant(words));
		return () => {
			current = false;
		};
	}, [workbench, word.text]);
	return (
		<>
			<p>{t("spelling.unknown", { word: word.text })}</p>
			<div className="spelling-words" lang="en">
				{meant === null && <span className="list-note">{t("spelling.looking")}</span>}
				{meant?.length === 0 && <span className="list-note">{t("spelling.none")}</span>}
				{meant?.map((each) => (
					<button
						key={each}
						type="button"
						className="button button-small"
						onClick={() => workbench.correctSpelling(block, word, each)}
					>
						{each}
					</button>
				))}
			</div>
			<button
				type="button"
				className="button button-plain button-small"
				onClick={() => void workbench.learnWord(word.text)}
			>
				<BookPlus size={13} aria-hidden="true" />
				{t("spelling.learn")}
			</button>
		</>
	);
}

/** The word at a place where it is spelled wrong. */
export const spellingSource: CardSource = (place, state) => {
	const { document, language } = state;
	if (!document || place.offset === null) return null;
	const shown = blocksOf(document.draft, language).find(({ id }) => id === place.block);
	const word = misspeltWords(
		state,
		standingText(state, place.block, openText(shown?.runs ?? [])),
	).find((each) => isAt(each, place));
	return word
		? { spans: [word], content: <SpellingSection block={place.block} word={word} /> }
		: null;
};
