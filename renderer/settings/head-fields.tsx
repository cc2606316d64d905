import { useEffect, useId, useState } from "react";
import { MAX_HEAD_LENGTH } from "../../engine/index";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { ALONE } from "../store/alone";
import "./settings.css";

interface LineProps {
	readonly label: string;
	readonly hint: string;
	readonly value: string;
	readonly onChange: (value: string | null) => void;
}

/** One line of words that counts when the field is left or Enter is pressed. */
function Line({ label, hint, value, onChange }: LineProps) {
	const id = useId();
	const [words, setWords] = useState(value);
	useEffect(() => setWords(value), [value]);
	const settle = () => {
		const wanted = words.trim();
		if (wanted !== value) onChange(wanted === "" ? null : wanted);
	};
	return (
		<div className="field">
			<label className="field-label" htmlFor={id}>
				{label}
			</label>
			<input
				id={id}
				className="input"
				value={words}
				maxLength={MAX_HEAD_LENGTH}
				autoComplete="off"
				placeholder={hint}
				onChange={(event) => setWords(event.target.value)}
				onBlur={settle}
				onKeyDown={(event) => {
					if (event.key === "Enter" && !event.nativeEvent.isComposing) settle();
				}}
			/>
		</div>
	);
}

/** How the draft may be handled and its symbol, as they stand at the head of every page. */
export function HeadFields() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const marking = useApp((state) => state.document?.draft.marking ?? "");
	const symbol = useApp((state) => state.document?.draft.symbol ?? "");
	return (
		<>
			<Line
				label={t("draft.marking")}
				hint={t("draft.marking-hint")}
				value={marking}
				onChange={(words) => workbench.apply({ type: "set-marking", marking: words }, ALONE)}
			/>
			<Line
				label={t("draft.symbol")}
				hint="CCW/GGE.1/2026/WP.1"
				value={symbol}
				onChange={(words) => workbench.apply({ type: "set-symbol", symbol: words }, ALONE)}
			/>
		</>
	);
}

/** Marking and symbol at the head of the page on the screen. */
export function PageHead() {
	const t = useTranslate();
	const marking = useApp((state) => state.document?.draft.marking ?? "");
	const symbol = useApp((state) => state.document?.draft.symbol ?? "");
	if (marking === "" && symbol === "") return null;
	return (
		<section className="draft-head" aria-label={t("draft.head")}>
			<strong>{marking}</strong>
			<span>{symbol}</span>
		</section>
	);
}
