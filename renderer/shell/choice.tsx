import { ChevronDown } from "lucide-react";
import { useId } from "react";

/** One entry of a list of choices. */
export interface ChoiceItem<T extends string> {
	readonly value: T;
	readonly text: string;
	readonly lang?: string;
}

interface ChoiceProps<T extends string> {
	readonly label: string;
	readonly value: T;
	readonly items: readonly ChoiceItem<T>[];
	readonly onChange: (value: T) => void;
}

/** A labelled list to choose one entry from; the platform's own, since the page's policy lets no library write style sheets. */
export function Choice<T extends string>({ label, value, items, onChange }: ChoiceProps<T>) {
	const id = useId();
	return (
		<div className="field">
			<label className="field-label" htmlFor={id}>
				{label}
			</label>
			<div className="select">
				<select
					id={id}
					value={value}
					onChange={(event) => {
						const item = items.find((other) => other.value === event.target.value);
						if (item) onChange(item.value);
					}}
				>
					{items.map((item) => (
						<option key={item.value} value={item.value} {...(item.lang ? { lang: item.lang } : {})}>
							{item.text}
						</option>
					))}
				</select>
				<ChevronDown size={14} aria-hidden="true" />
			</div>
		</div>
	);
}
