import { useEffect, useState } from "react";
import type { Fix } from "../../engine/index";
import { useApp, useWorkbench } from "../shell/context";

const NONE: readonly Fix[] = [];

/** The quick fixes of a clause as it was last read; none until the engine has tried them. */
export function useFixes(clause: string): readonly Fix[] {
	const workbench = useWorkbench();
	const read = useApp((state) => state.readings.get(clause));
	const [known, setKnown] = useState<{ readonly of: typeof read; readonly fixes: readonly Fix[] }>({
		of: undefined,
		fixes: NONE,
	});
	useEffect(() => {
		let wanted = true;
		void workbench.fixesOf(clause).then((fixes) => {
			if (wanted) setKnown({ of: read, fixes });
		});
		return () => {
			wanted = false;
		};
	}, [workbench, clause, read]);
	return known.of === read ? known.fixes : NONE;
}
