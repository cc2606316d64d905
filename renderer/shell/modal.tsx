import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslate } from "./context";
import { keepFocus } from "./regions";
import "./modal.css";

/** What a dialog was opened for comes before the button that closes it, which stands first. */
const FIRST =
	".modal-body :is(input, select, textarea, button, summary, [tabindex='0']):not(:disabled)";

interface ModalProps {
	readonly title: string;
	/** Widths of a dialog: 420, 640 or 960 CSS pixels at most. */
	readonly size?: "small" | "medium" | "large";
	readonly onClose: () => void;
	readonly children: ReactNode;
	/** Buttons at the end, the chief one last. */
	readonly actions?: ReactNode;
}

/**
 * A dialog over the window; Escape and its button close it, and the focus returns to where it was. The platform's own element: the
 * page's policy lets no library write style sheets.
 */
export function Modal({ title, size = "medium", onClose, children, actions }: ModalProps) {
	const t = useTranslate();
	const name = useId();
	const dialog = useRef<HTMLDialogElement>(null);
	useEffect(() => {
		const element = dialog.current;
		const before = document.activeElement;
		if (element && !element.open) {
			element.showModal();
			if (!element.querySelector("[autofocus]")) element.querySelector<HTMLElement>(FIRST)?.focus();
		}
		return () => {
			if (before instanceof HTMLElement && before.isConnected) before.focus();
			else keepFocus();
		};
	}, []);
	return (
		<dialog
			ref={dialog}
			className="modal"
			data-size={size}
			aria-labelledby={name}
			onCancel={(event) => {
				event.preventDefault();
				if (event.cancelable) onClose();
			}}
			onClose={() => {
				// Chromium lets one Escape be prevented and not the next; whether this dialog goes is for who opened it to say.
				if (!dialog.current || dialog.current.open) return;
				dialog.current.showModal();
				onClose();
			}}
		>
			<div className="modal-head">
				<h2 id={name}>{title}</h2>
				<button
					type="button"
					className="button button-plain button-icon"
					aria-label={t("dialog.close")}
					title={t("dialog.close")}
					onClick={onClose}
				>
					<X size={16} aria-hidden="true" />
				</button>
			</div>
			<div className="modal-body">{children}</div>
			{actions && <div className="modal-end">{actions}</div>}
		</dialog>
	);
}
