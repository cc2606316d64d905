import { type DragEvent, useRef, useState } from "react";
import type { Draft } from "../../engine/index";
import { useWorkbench } from "../shell/context";
import { type Drop, dropOn } from "./outline-drag";
import type { OutlineRow } from "./outline-rows";

/** The type under which a row travels: nothing outside of the outline takes it. */
const ROW_TYPE = "application/x-clausula-row";

/** The row that an event is about, with its element. */
function rowOf(event: DragEvent): { readonly id: string; readonly element: HTMLElement } | null {
	const element = (event.target as Element).closest<HTMLElement>("[data-id]");
	const id = element?.dataset.id;
	return element && id !== undefined ? { id, element } : null;
}

/** Rows that are dragged within the outline: what the tree listens to, and where the row would go now. */
export function useOutlineDrag(draft: Draft | null, rows: readonly OutlineRow[]) {
	const workbench = useWorkbench();
	const dragged = useRef<string | null>(null);
	/** What was looked at last: the pointer tells of itself many times a second. */
	const looked = useRef<{ readonly key: string; readonly drop: Drop | null } | null>(null);
	const [drop, setDrop] = useState<Drop | null>(null);

	const end = () => {
		dragged.current = null;
		looked.current = null;
		setDrop(null);
	};
	const lookAt = (event: DragEvent): Drop | null => {
		const over = rowOf(event);
		if (!draft || dragged.current === null || !over) return null;
		const { top, height } = over.element.getBoundingClientRect();
		// Tenths are as fine as a hand is.
		const share = Math.round(((event.clientY - top) / Math.max(height, 1)) * 10) / 10;
		const key = `${over.id} ${share}`;
		if (looked.current?.key !== key)
			looked.current = { key, drop: dropOn(draft, rows, dragged.current, over.id, share) };
		return looked.current.drop;
	};
	return {
		drop,
		/** The row on its way. */
		dragged,
		handlers: {
			onDragStart(event: DragEvent) {
				const row = rowOf(event);
				if (!row) return;
				dragged.current = row.id;
				event.dataTransfer.setData(ROW_TYPE, row.id);
				event.dataTransfer.effectAllowed = "move";
			},
			onDragOver(event: DragEvent) {
				if (dragged.current === null) return;
				const found = lookAt(event);
				if (found !== drop) setDrop(found);
				if (!found) return;
				event.preventDefault();
				event.dataTransfer.dropEffect = "move";
			},
			onDragLeave(event: DragEvent) {
				if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDrop(null);
			},
			onDrop(event: DragEvent) {
				const found = lookAt(event);
				const id = dragged.current;
				if (id === null) return;
				event.preventDefault();
				event.stopPropagation();
				end();
				if (found) workbench.moveBlock(id, found.target, found.beside);
			},
			onDragEnd: end,
		},
	};
}
