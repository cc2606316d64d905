import { type ReactNode, useRef, useState } from "react";
import { AskTwice } from "./ask-twice";
import { useTranslate } from "./context";

/** Leaving a place in which words are written. */
export interface Leaving {
	/** Leaves where nothing was written, asks where something was, and takes the question back where it stands. */
	readonly leave: () => void;
	readonly asking: boolean;
	/** Goes on writing. */
	readonly stay: () => void;
	readonly close: () => void;
}

/** Keeps a slip of the Escape key from dropping words: `written` says whether there are any that nothing holds yet. */
export function useLeaving(written: boolean, close: () => void): Leaving {
	const [asking, setAsking] = useState(false);
	const writing = useRef<Element | null>(null);
	const stay = () => {
		setAsking(false);
		if (writing.current instanceof HTMLElement) writing.current.focus();
	};
	const leave = () => {
		if (asking) return stay();
		if (!written) return close();
		writing.current = document.activeElement;
		setAsking(true);
	};
	return { leave, asking, stay, close };
}

interface LeavingEndProps {
	readonly leaving: Leaving;
	/** The buttons at the end, away while the question stands. */
	readonly children: ReactNode;
}

/** The end of such a place: its buttons, or the question. */
export function LeavingEnd({ leaving, children }: LeavingEndProps) {
	const t = useTranslate();
	return (
		<AskTwice
			offer={null}
			question={t("leaving.question")}
			act={t("leaving.discard")}
			keep={t("leaving.stay")}
			sure={leaving.asking}
			onSure={leaving.stay}
			onAct={leaving.close}
		>
			{children}
		</AskTwice>
	);
}
