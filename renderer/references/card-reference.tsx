import { addressOf, findNode, plainText, referencesOf, referenceTexts } from "../../engine/index";
import { type CardSource, isAt } from "../cards/types";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import "../terms/terms.css";

/** The cross-references at the place. */
export const referenceSource: CardSource = (place, { document, language }) => {
	if (!document || place.offset === null) return null;
	const at = referencesOf(document.draft, language)
		.filter(({ block }) => block === place.block)
		.map(({ at: from, target }) => ({ from, to: from + 1, target }))
		.filter((span) => isAt(span, place));
	const [first] = at;
	return first ? { spans: [first], content: <ReferenceCard target={first.target} /> } : null;
};

function ReferenceCard({ target }: { readonly target: string }) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const language = useApp((state) => state.language);
	const draft = useApp((state) => state.document?.draft ?? null);
	if (!draft) return null;
	const node = findNode(draft, target)?.node;
	if (!node)
		return (
			<div className="card-term">
				<p>{t("references.gone")}</p>
				<button type="button" className="link" onClick={() => workbench.mendReferences(target)}>
					{t("references.choose")}
				</button>
			</div>
		);
	const runs = node.text[language] ?? node.heading[language] ?? [];
	const words = plainText(runs, {}, referenceTexts(draft, language)).text;
	return (
		<div className="card-term">
			<p className="card-term-name" lang={language}>
				{addressOf(draft, target, language)}
			</p>
			<p className="card-quote" lang={language}>
				{words}
			</p>
			<div className="card-term-links">
				<button
					type="button"
					className="link"
					onClick={() => {
						workbench.closeCard();
						workbench.followReference(target);
					}}
				>
					{t("references.follow")}
				</button>
			</div>
		</div>
	);
}
