import { Fragment } from "react";
import { keyNames } from "./key-names";

/** The keys of an accelerator, each in its own box. */
export function Keys({ accelerator }: { readonly accelerator: string }) {
	return (
		<span className="keys">
			{keyNames(accelerator).map((key) => (
				<Fragment key={key}>
					<kbd>{key}</kbd>{" "}
				</Fragment>
			))}
		</span>
	);
}
