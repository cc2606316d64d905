import { ToggleGroup } from "radix-ui";

/** One choice of a segmented control. */
export interface Segment<T extends string> {
	readonly value: T;
	readonly text: string;
	/** The language that `text` is in, where it differs from the interface's. */
	readonly lang?: string;
	/** The whole name, for readers that don't see the short form. */
	readonly name?: string;
}

interface SegmentedProps<T extends string> {
	readonly label: string;
	readonly value: T;
	readonly segments: readonly Segment<T>[];
	readonly onChange: (value: T) => void;
}

/** One choice of few, all in sight; arrow keys move between them. */
export function Segmented<T extends string>({
	label,
	value,
	segments,
	onChange,
}: SegmentedProps<T>) {
	return (
		<ToggleGroup.Root
			type="single"
			className="segments"
			aria-label={label}
			value={value}
			onValueChange={(chosen) => {
				const segment = segments.find((other) => other.value === chosen);
				if (segment) onChange(segment.value);
			}}
		>
			{segments.map((segment) => (
				<ToggleGroup.Item
					key={segment.value}
					className="segment"
					value={segment.value}
					{...(segment.lang ? { lang: segment.lang } : {})}
					{...(segment.name ? { "aria-label": segment.name } : {})}
				>
					{segment.text}
				</ToggleGroup.Item>
			))}
		</ToggleGroup.Root>
	);
}
