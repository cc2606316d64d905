import { Component, type ReactNode } from "react";
import { useTranslate, useWorkbench } from "./context";

interface FaultScreenProps {
	readonly children: ReactNode;
}

interface FaultScreenState {
	readonly fault: unknown;
}

/** Stands in for a window that can't be drawn: the draft is not part of what failed, and can be saved or shown again. */
export class FaultScreen extends Component<FaultScreenProps, FaultScreenState> {
	override state: FaultScreenState = { fault: null };

	static getDerivedStateFromError(fault: unknown): FaultScreenState {
		return { fault };
	}

	override render(): ReactNode {
		const { fault } = this.state;
		if (fault === null) return this.props.children;
		return <Fault fault={fault} onAgain={() => this.setState({ fault: null })} />;
	}
}

interface FaultProps {
	readonly fault: unknown;
	readonly onAgain: () => void;
}

function Fault({ fault, onAgain }: FaultProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	return (
		<main className="fault" role="alert">
			<h1>{t("fault.title")}</h1>
			<p>{t("fault.text")}</p>
			<pre>{fault instanceof Error ? fault.message : String(fault)}</pre>
			<div className="form-end">
				<button type="button" className="button" onClick={() => void workbench.saveAs()}>
					{t("menu.file.saveAs")}
				</button>
				<button type="button" className="button button-primary" onClick={onAgain}>
					{t("fault.again")}
				</button>
			</div>
		</main>
	);
}
