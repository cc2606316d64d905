import type { Language } from "../../engine/index";
import { LANGUAGE_NAMES } from "../i18n";
import { useTranslate } from "../shell/context";
import type { ComparedBlock, ComparedWords } from "./compare";
import "./recovery.css";

/** Blocks of a comparison that are listed; a draft never saved may have hundreds. */
const SHOWN_BLOCKS = 100;

/** Blocks that differ, each with what was taken out and what was put in. */
export function Changes({ blocks }: { readonly blocks: readonly ComparedBlock[] }) {
	const t = useTranslate();
	const several = new Set(blocks.map(({ language }) => language)).size > 1;
	const more = blocks.length - SHOWN_BLOCKS;
	return (
		<>
			<ul className="recovery-changes">
				{blocks.slice(0, SHOWN_BLOCKS).map(({ id, language, label, words }) => (
					<li key={`${id} ${language}`}>
						{(label !== "" || several) && (
							<span className="recovery-place">
								<span lang={language}>{label}</span>
								{several && ` ${LANGUAGE_NAMES[language]}`}
							</span>
						)}
						<ChangedWords language={language} words={words} />
					</li>
				))}
			</ul>
			{more > 0 && <p className="list-note">{t("map.more", { count: more })}</p>}
		</>
	);
}

interface ChangedWordsProps {
	readonly language: Language;
	readonly words: readonly ComparedWords[];
}

/** One wording with what was taken out of it and put into it. */
export function ChangedWords({ language, words }: ChangedWordsProps) {
	return (
		<span className="recovery-words" lang={language}>
			{words.map(({ kind, text }, index) => {
				// biome-ignore lint/suspicious/noArrayIndexKey: the parts of one wording have no other name
				if (kind === "added") return <ins key={index}>{text}</ins>;
				// biome-ignore lint/suspicious/noArrayIndexKey: as above
				if (kind === "removed") return <del key={index}>{text}</del>;
				// biome-ignore lint/suspicious/noArrayIndexKey: as above
				return <span key={index}>{text}</span>;
			})}
		</span>
	);
}
