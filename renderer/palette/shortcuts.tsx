import { Printer } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslate, useWorkbench } from "../shell/context";
import { Modal } from "../shell/modal";
import { listedCommands } from "./command-list";
import { EDITOR_KEYS } from "./editor-keys";
import { keyNames } from "./key-names";
import { Keys } from "./keys";
import "./shortcuts.css";

interface Row {
	readonly key: string;
	readonly label: string;
	readonly accelerator: string;
}

/** Every key there is, from the catalogue of commands and from the text, by group; searched by name or by key. */
export function Shortcuts() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const [typed, setTyped] = useState("");
	const search = useRef<HTMLInputElement>(null);
	// The dialog's own choice would be the button that closes it.
	useEffect(() => search.current?.focus(), []);
	const groups = new Map<string, Row[]>();
	for (const { id, group, label, accelerator } of listedCommands(t)) {
		if (accelerator === null) continue;
		const rows = groups.get(group) ?? [];
		groups.set(group, [...rows, { key: id, label, accelerator }]);
	}
	for (const { title, keys } of EDITOR_KEYS)
		groups.set(
			t(title),
			keys.map(({ id, accelerator }) => ({ key: id, label: t(id), accelerator })),
		);
	const wanted = typed.trim().toLowerCase();
	const fits = ({ label, accelerator }: Row, group: string) =>
		`${group} ${label} ${keyNames(accelerator).join("+")}`.toLowerCase().includes(wanted);
	const shown = [...groups]
		.map(([title, rows]) => ({ title, rows: rows.filter((row) => fits(row, title)) }))
		.filter(({ rows }) => rows.length > 0);
	return (
		<Modal
			title={t("shortcuts.title")}
			size="large"
			onClose={workbench.closeDialog}
			actions={
				<button type="button" className="button shortcuts-print" onClick={() => window.print()}>
					<Printer size={16} aria-hidden="true" />
					{t("shortcuts.print")}
				</button>
			}
		>
			<input
				ref={search}
				type="search"
				className="input shortcuts-search"
				value={typed}
				placeholder={t("shortcuts.search")}
				aria-label={t("shortcuts.search")}
				onChange={(event) => setTyped(event.target.value)}
			/>
			{shown.length === 0 && <p className="empty">{t("palette.none")}</p>}
			<div className="shortcuts-groups">
				{shown.map(({ title, rows }) => (
					<section key={title} className="shortcuts-group">
						<h3 className="heading-small">{title}</h3>
						<dl>
							{rows.map(({ key, label, accelerator }) => (
								<div key={key}>
									<dt>{label}</dt>
									<dd>
										<Keys accelerator={accelerator} />
									</dd>
								</div>
							))}
						</dl>
					</section>
				))}
			</div>
		</Modal>
	);
}
