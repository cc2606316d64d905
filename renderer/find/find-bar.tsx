import {
	ArrowDown,
	ArrowUp,
	CaseSensitive,
	ChevronDown,
	ChevronRight,
	type LucideIcon,
	Regex,
	WholeWord,
	X,
} from "lucide-react";
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from "react";
import type { Translate } from "../i18n";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { Segmented } from "../shell/segmented";
import type { FindOptions, FindState } from "../store/find-state";
import { revealHit } from "./reveal-hit";
import "./find.css";

interface SwitchProps {
	readonly icon: LucideIcon;
	readonly label: string;
	readonly pressed: boolean;
	readonly onPress: (pressed: boolean) => void;
}

function Switch({ icon: Icon, label, pressed, onPress }: SwitchProps) {
	return (
		<button
			type="button"
			className="button button-plain button-icon find-switch"
			aria-pressed={pressed}
			aria-label={label}
			title={label}
			onClick={() => onPress(!pressed)}
		>
			<Icon size={16} aria-hidden="true" />
		</button>
	);
}

function Step({
	icon: Icon,
	label,
	disabled,
	onPress,
}: Omit<SwitchProps, "pressed" | "onPress"> & {
	readonly disabled: boolean;
	readonly onPress: () => void;
}) {
	return (
		<button
			type="button"
			className="button button-plain button-icon"
			aria-label={label}
			title={label}
			disabled={disabled}
			onClick={onPress}
		>
			<Icon size={16} aria-hidden="true" />
		</button>
	);
}

/** What the search has come to: "3 of 17", or why it cannot begin. */
function outcomeText(t: Translate, { options, hits, capped, current, fault }: FindState): string {
	if (options.pattern === "" || fault) return "";
	if (hits.length === 0) return t("find.none");
	return t(capped ? "find.countCapped" : "find.count", {
		current: current + 1,
		count: hits.length,
	});
}

const SWITCHES = [
	{ name: "matchCase", icon: CaseSensitive, label: "find.matchCase" },
	{ name: "wholeWord", icon: WholeWord, label: "find.wholeWord" },
	{ name: "expression", icon: Regex, label: "find.expression" },
] as const satisfies readonly {
	readonly name: keyof FindOptions;
	readonly icon: LucideIcon;
	readonly label: string;
}[];

/** The bar over the page for finding and replacing; not modal: the text can be written in while it is open. */
export function FindBar() {
	const open = useApp((state) => state.find.open && state.document !== null);
	return open ? <OpenBar /> : null;
}

function OpenBar() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const find = useApp((state) => state.find);
	const language = useApp((state) => state.language);
	const languages = useApp((state) => state.document?.draft.languages.length ?? 1);
	const pattern = useRef<HTMLInputElement>(null);
	const { options, fault, replacing, hits, current, asked, revealed } = find;
	const hit = hits[current];
	const none = hits.length === 0;

	// biome-ignore lint/correctness/useExhaustiveDependencies: each call for the bar brings the focus to it
	useLayoutEffect(() => {
		pattern.current?.focus();
		pattern.current?.select();
	}, [asked]);

	// biome-ignore lint/correctness/useExhaustiveDependencies: a hit comes into view when it is gone to, not whenever the list is made anew
	useEffect(() => {
		if (!hit || hit.language !== language) return;
		if (document.activeElement?.closest(".draft-text")) workbench.selectHit();
		else revealHit(hit);
	}, [revealed, language]);

	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key === "Escape" && !event.nativeEvent.isComposing) {
			event.preventDefault();
			event.stopPropagation();
			workbench.closeFind();
		}
	};
	const onEnter = (act: (shift: boolean) => void) => (event: KeyboardEvent) => {
		if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
		event.preventDefault();
		act(event.shiftKey);
	};

	return (
		<search className="find" aria-label={t("find.title")} onKeyDown={onKeyDown}>
			<div className="find-row">
				<button
					type="button"
					className="button button-plain button-icon"
					aria-expanded={replacing}
					aria-label={t("find.showReplace")}
					title={t("find.showReplace")}
					onClick={() => workbench.showReplace(!replacing)}
				>
					{replacing ? (
						<ChevronDown size={16} aria-hidden="true" />
					) : (
						<ChevronRight size={16} aria-hidden="true" />
					)}
				</button>
				<span className="find-field">
					<input
						ref={pattern}
						type="text"
						className="find-input"
						value={options.pattern}
						placeholder={t("find.pattern")}
						aria-label={t("find.pattern")}
						aria-invalid={fault !== null}
						aria-describedby="find-outcome"
						spellCheck={false}
						onChange={(event) => workbench.changeFind({ pattern: event.target.value })}
						onKeyDown={onEnter((shift) => workbench.stepFind(shift ? -1 : 1))}
					/>
					{SWITCHES.map(({ name, icon, label }) => (
						<Switch
							key={name}
							icon={icon}
							label={t(label)}
							pressed={options[name]}
							onPress={(pressed) => workbench.changeFind({ [name]: pressed })}
						/>
					))}
				</span>
				<span className="find-outcome" role="status" data-none={none && options.pattern !== ""}>
					{outcomeText(t, find)}
				</span>
				<Step
					icon={ArrowUp}
					label={t("find.previous")}
					disabled={none}
					onPress={() => workbench.stepFind(-1)}
				/>
				<Step
					icon={ArrowDown}
					label={t("find.next")}
					disabled={none}
					onPress={() => workbench.stepFind(1)}
				/>
				<Step icon={X} label={t("find.close")} disabled={false} onPress={workbench.closeFind} />
			</div>
			{replacing && (
				<div className="find-row find-replace">
					<input
						type="text"
						className="find-input"
						value={options.replacement}
						placeholder={t("find.replacement")}
						aria-label={t("find.replacement")}
						spellCheck={false}
						onChange={(event) => workbench.changeFind({ replacement: event.target.value })}
						onKeyDown={onEnter(() => workbench.replaceHit())}
					/>
					<button
						type="button"
						className="button find-act"
						disabled={none}
						onClick={workbench.replaceHit}
					>
						{t("find.replace")}
					</button>
					<button
						type="button"
						className="button find-act"
						disabled={none}
						onClick={workbench.replaceAllHits}
					>
						{t("find.replaceAll")}
					</button>
				</div>
			)}
			<div className="find-row find-where">
				<Segmented
					label={t("find.scope")}
					value={options.scope}
					segments={(["draft", "article", "selection"] as const)
						.filter((value) => value !== "selection" || find.selection !== null)
						.map((value) => ({ value, text: t(`find.scope.${value}`) }))}
					onChange={(scope) => workbench.changeFind({ scope })}
				/>
				{languages > 1 && (
					<label className="find-languages">
						<input
							type="checkbox"
							checked={options.everyLanguage && options.scope !== "selection"}
							disabled={options.scope === "selection"}
							onChange={(event) => workbench.changeFind({ everyLanguage: event.target.checked })}
						/>
						{t("find.everyLanguage")}
					</label>
				)}
				{hit && hit.footnote !== null && <span className="find-note">{t("find.inFootnote")}</span>}
				{replacing && hit && !hit.replaceable && (
					<span className="find-note">{t("find.cannotReplace")}</span>
				)}
			</div>
			{fault && (
				<p id="find-outcome" className="find-fault" role="alert">
					{t("find.fault", { what: t(fault.id), position: fault.position + 1 })}
				</p>
			)}
		</search>
	);
}
