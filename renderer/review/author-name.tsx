import { useId } from "react";
import { useTranslate } from "../shell/context";
import { firstFocus } from "../shell/first-focus";

/** The longest name of a reviewer that settings hold, in UTF-16 units. */
const NAME_LENGTH = 120;

interface AuthorNameProps {
	readonly value: string;
	readonly onChange: (name: string) => void;
	/** Takes the focus as it appears. */
	readonly first?: boolean;
}

/** Asks once who writes; settings keep the name. */
export function AuthorName({ value, onChange, first = false }: AuthorNameProps) {
	const t = useTranslate();
	const id = useId();
	return (
		<div className="field">
			<label className="field-label" htmlFor={id}>
				{t("review.name")}
			</label>
			<input
				id={id}
				className="input"
				ref={first ? firstFocus : null}
				maxLength={NAME_LENGTH}
				value={value}
				onChange={(event) => onChange(event.target.value)}
			/>
		</div>
	);
}
