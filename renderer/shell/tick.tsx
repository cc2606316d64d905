import { Check } from "lucide-react";
import { Checkbox } from "radix-ui";
import { type ReactNode, useId } from "react";

interface TickProps {
	readonly on: boolean;
	readonly disabled?: boolean;
	readonly onChange: (on: boolean) => void;
	readonly children: ReactNode;
}

/** A box to tick, with its label behind it. */
export function Tick({ on, disabled = false, onChange, children }: TickProps) {
	const id = useId();
	return (
		<div className="check-row">
			<Checkbox.Root
				id={id}
				className="checkbox"
				checked={on}
				disabled={disabled}
				onCheckedChange={(checked) => onChange(checked === true)}
			>
				<Checkbox.Indicator>
					<Check size={13} aria-hidden="true" />
				</Checkbox.Indicator>
			</Checkbox.Root>
			<label htmlFor={id}>{children}</label>
		</div>
	);
}
