import { type FormEvent, type Ref, useEffect, useRef, useState } from "react";
import { CancelButton } from "../shell/cancel-button";
import { useTranslate, useWorkbench } from "../shell/context";
import { Modal } from "../shell/modal";
import "./tables.css";

/** Most columns of a new table: more are narrower than a word on the page. */
const MOST_COLUMNS = 12;

/** Most rows of a new table; further ones come with Tab. */
const MOST_ROWS = 100;

interface CountProps {
	readonly label: string;
	readonly most: number;
	readonly value: number;
	readonly field?: Ref<HTMLInputElement>;
	readonly onChange: (value: number) => void;
}

function Count({ label, most, value, field, onChange }: CountProps) {
	return (
		<label className="field">
			<span className="field-label">{label}</span>
			<input
				className="input table-count"
				type="number"
				min={1}
				max={most}
				required
				ref={field}
				value={Number.isNaN(value) ? "" : value}
				onChange={({ target }) => onChange(target.valueAsNumber)}
			/>
		</label>
	);
}

function isCount(value: number, most: number): boolean {
	return Number.isInteger(value) && value >= 1 && value <= most;
}

/** Asks how large a table is that is put in at the caret. */
export function TableDialog() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const [columns, setColumns] = useState(3);
	const [rows, setRows] = useState(4);
	const first = useRef<HTMLInputElement>(null);
	// An open dialog would put the focus on its close button.
	useEffect(() => first.current?.select(), []);
	const ready = isCount(columns, MOST_COLUMNS) && isCount(rows, MOST_ROWS);
	const insert = (event: FormEvent) => {
		event.preventDefault();
		if (!ready) return;
		workbench.closeDialog();
		// The dialog gives the focus back to where it was, and then the caret takes it.
		setTimeout(() => workbench.insertTable({ rows, columns }));
	};
	return (
		<Modal title={t("table.title")} size="small" onClose={workbench.closeDialog}>
			<form className="table-form" onSubmit={insert}>
				<div className="table-counts">
					<Count
						label={t("table.columns")}
						most={MOST_COLUMNS}
						value={columns}
						field={first}
						onChange={setColumns}
					/>
					<Count label={t("table.rows")} most={MOST_ROWS} value={rows} onChange={setRows} />
				</div>
				<p className="list-note">{t("table.note")}</p>
				<div className="modal-end table-end">
					<CancelButton />
					<button type="submit" className="button button-primary" disabled={!ready}>
						{t("table.insert")}
					</button>
				</div>
			</form>
		</Modal>
	);
}
