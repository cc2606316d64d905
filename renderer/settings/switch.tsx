import { Switch as Primitive } from "radix-ui";
import { useId } from "react";

interface SwitchProps {
	readonly label: string;
	readonly hint: string;
	readonly on: boolean;
	readonly onChange: (on: boolean) => void;
}

/** Something that is on or off, with a word on what it does. */
export function Switch({ label, hint, on, onChange }: SwitchProps) {
	const id = useId();
	return (
		<div className="switch-row">
			<label htmlFor={id}>{label}</label>
			<Primitive.Root
				id={id}
				className="switch"
				checked={on}
				aria-describedby={`${id}-hint`}
				onCheckedChange={onChange}
			>
				<Primitive.Thumb className="switch-thumb" />
			</Primitive.Root>
			<p className="hint" id={`${id}-hint`}>
				{hint}
			</p>
		</div>
	);
}
