import type { ReactNode } from "react";
import { firstFocus } from "./first-focus";

interface AskTwiceProps {
	/** What the button says that leads to the question; `null` where there is nothing to be done. */
	readonly offer: string | null;
	readonly question: string;
	/** What the answers say. */
	readonly act: string;
	readonly keep: string;
	readonly sure: boolean;
	readonly onSure: (sure: boolean) => void;
	readonly onAct: () => void;
	/** The other buttons, away while the question stands. */
	readonly children: ReactNode;
}

/** The end of a dialog where something can be done for good: that is asked once more, with the focus at the safe answer. */
export function AskTwice({
	offer,
	question,
	act,
	keep,
	sure,
	onSure,
	onAct,
	children,
}: AskTwiceProps) {
	if (sure)
		return (
			<>
				<p className="modal-apart">{question}</p>
				<button type="button" className="button" onClick={onAct}>
					{act}
				</button>
				<button
					type="button"
					className="button button-primary"
					ref={firstFocus}
					onClick={() => onSure(false)}
				>
					{keep}
				</button>
			</>
		);
	return (
		<>
			{offer !== null && (
				<button type="button" className="button modal-apart" onClick={() => onSure(true)}>
					{offer}
				</button>
			)}
			{children}
		</>
	);
}
