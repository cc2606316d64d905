import {
	type DefinedTerm,
	findNode,
	plainText,
	referenceTexts,
	termUses,
	termUsesIn,
} from "../../engine/index";
import { type CardSource, isAt } from "../cards/types";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { usesOf } from "../store/term-flows";
import "./terms.css";

/** The terms whose names stand at the place. */
export const termSource: CardSource = (place, { document, language }) => {
	if (!document || place.offset === null) return null;
	const { draft } = document;
	const at = termUsesIn(draft, language, place.block).filter((use) => isAt(use, place));
	const known = at.filter(({ term }) => draft.terms.some(({ id }) => id === term));
	if (known.length === 0) return null;
	const ids = [...new Set(known.map(({ term }) => term))];
	return {
		spans: known,
		content: ids.map((id) => <TermCard key={id} id={id} />),
	};
};

function TermCard({ id }: { readonly id: string }) {
	const document = useApp((state) => state.document);
	const term = document?.draft.terms.find((each) => each.id === id);
	return term ? <ShownTerm term={term} /> : null;
}

function ShownTerm({ term }: { readonly term: DefinedTerm }) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const language = useApp((state) => state.language);
	const draft = useApp((state) => state.document?.draft ?? null);
	if (!draft) return null;
	const home = term.definedIn === null ? undefined : findNode(draft, term.definedIn)?.node;
	const words = plainText(home?.text[language] ?? [], {}, referenceTexts(draft, language)).text;
	const { length: count } = usesOf(termUses(draft, language), term.id);
	const act = (what: (id: string) => void) => () => {
		workbench.closeCard();
		what(term.id);
	};
	return (
		<div className="card-term">
			<p className="card-term-name">
				<span lang={language}>{term.name[language]}</span>
				<span>{t("terms.uses", { language: t(`language.${language}`), count })}</span>
			</p>
			{home ? (
				<p className="card-quote" lang={language}>
					{words}
				</p>
			) : (
				<p className="term-flags">{t("terms.undefined")}</p>
			)}
			<div className="card-term-links">
				{home && (
					<button type="button" className="link" onClick={act(workbench.goToDefinition)}>
						{t("terms.definition")}
					</button>
				)}
				<button type="button" className="link" onClick={act((id) => workbench.stepUse(id, 1))}>
					{t("terms.next")}
				</button>
				<button
					type="button"
					className="link"
					onClick={act((id) => {
						workbench.chooseTerm(id);
						workbench.showSidebar("terms");
					})}
				>
					{t("terms.title")}
				</button>
			</div>
		</div>
	);
}
