import { type FormEvent, useDeferredValue, useId, useMemo, useState } from "react";
import { addressOf, blocksNaming, type Draft, type Language } from "../../engine/index";
import { CancelButton } from "../shell/cancel-button";
import { Choice } from "../shell/choice";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { firstFocus } from "../shell/first-focus";
import { Modal } from "../shell/modal";
import type { TermProposal } from "../store/terms-state";
import { nameFault, namesGiven } from "./name-faults";
import { NameFields } from "./name-fields";
import "./terms.css";

/** Clauses offered as the place of the definition: those that hold the words, no more than fit a list. */
const CLAUSES = 40;

/** The dialog that puts a term on the list: its name in each language, and the clause that defines it. */
export function DefineTerm() {
	const proposal = useApp((state) => state.terms.proposal);
	const draft = useApp((state) => state.document?.draft ?? null);
	return proposal && draft ? <TermDialog proposal={proposal} draft={draft} /> : null;
}

interface TermDialogProps {
	readonly proposal: TermProposal;
	readonly draft: Draft;
}

function placesFor(
	draft: Draft,
	language: Language,
	blocks: readonly string[],
	chosen: string | null,
): readonly { readonly value: string; readonly text: string; readonly lang: string }[] {
	const ids = [...new Set(chosen === null ? blocks : [chosen, ...blocks])];
	return ids
		.filter((id) => id !== draft.id)
		.slice(0, CLAUSES)
		.map((value) => ({ value, text: addressOf(draft, value, language), lang: language }));
}

function TermDialog({ proposal, draft }: TermDialogProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const language = useApp((state) => state.language);
	const form = useId();
	const [names, setNames] = useState(proposal.names);
	const [definedIn, setDefinedIn] = useState(proposal.definedIn);
	const [told, setTold] = useState(false);
	const fault = nameFault(draft, names, null);
	const settled = useDeferredValue(names);
	const blocks = useMemo(() => blocksNaming(draft, settled), [draft, settled]);
	const places = useMemo(
		() => placesFor(draft, language, blocks, definedIn),
		[draft, language, blocks, definedIn],
	);
	const submit = (event: FormEvent) => {
		event.preventDefault();
		setTold(true);
		if (fault === null) workbench.defineTerm({ names: namesGiven(names), definedIn });
	};
	return (
		<Modal
			title={t("terms.define")}
			size="small"
			onClose={workbench.closeDialog}
			actions={
				<>
					<CancelButton />
					<button type="submit" form={form} className="button button-primary">
						{t("terms.save")}
					</button>
				</>
			}
		>
			<form id={form} className="term-form" onSubmit={submit}>
				<NameFields
					languages={draft.languages}
					names={names}
					first={language}
					onFirst={firstFocus}
					onChange={(each, name) => setNames({ ...names, [each]: name })}
				/>
				<Choice
					label={t("terms.setDefinition")}
					value={definedIn ?? ""}
					items={[{ value: "", text: t("terms.noDefinition") }, ...places]}
					onChange={(value) => setDefinedIn(value === "" ? null : value)}
				/>
				<p className="hint" aria-live="polite">
					{t("terms.occurrences", { count: blocks.length })}
				</p>
				{told && fault !== null && (
					<p className="term-fault" role="alert">
						{t(fault)}
					</p>
				)}
			</form>
		</Modal>
	);
}
