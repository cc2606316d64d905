import type { ShareChoices } from "../../engine/index";
import { Choice } from "../shell/choice";
import { useTranslate } from "../shell/context";
import { Tick } from "../shell/tick";
import type { ShareItem } from "./share-items";

/** Most pieces of a thing that are listed; the others are counted. */
const MOST_LISTED = 100;

interface ShareItemRowProps {
	readonly item: ShareItem;
	readonly choices: ShareChoices;
	/** Why it can't go along as things are; `null` where it can. */
	readonly held: string | null;
	readonly onChange: (change: Partial<ShareChoices>) => void;
}

/** One thing that a draft holds: whether it goes along, and what it is when opened. */
export function ShareItemRow({ item, choices, held, onChange }: ShareItemRowProps) {
	const t = useTranslate();
	const { name, entries } = item;
	const label = t("share.count", { name: t(`share.item.${name}`), count: entries.length });
	const more = entries.length - MOST_LISTED;
	return (
		<li className="share-item" data-item={name}>
			<ItemChoice name={name} label={label} choices={choices} held={held} onChange={onChange} />
			{held !== null && <p className="hint">{held}</p>}
			<details>
				<summary>{t("share.show", { name: t(`share.item.${name}`) })}</summary>
				<ul className="share-entries">
					{entries.slice(0, MOST_LISTED).map(({ where, words }, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: pieces have no names, and two may be alike
						<li key={index}>
							{where !== "" && <span className="share-where">{where}</span>}
							<span>{words}</span>
						</li>
					))}
					{more > 0 && <li>{t("map.more", { count: more })}</li>}
				</ul>
			</details>
		</li>
	);
}

function ItemChoice({
	name,
	label,
	choices,
	held,
	onChange,
}: Omit<ShareItemRowProps, "item"> & {
	readonly name: ShareItem["name"];
	readonly label: string;
}) {
	const t = useTranslate();
	if (name === "suggestions")
		return (
			<Choice
				label={label}
				value={choices.suggestions}
				items={(["keep", "accepted", "rejected"] as const).map((value) => ({
					value,
					text: t(`share.suggestions.${value}`),
				}))}
				onChange={(suggestions) => onChange({ suggestions })}
			/>
		);
	if (name === "authors")
		return (
			<Choice
				label={label}
				value={typeof choices.authors === "string" ? choices.authors : "replace"}
				items={(["keep", "replace", "drop"] as const).map((value) => ({
					value,
					text: t(`share.authors.${value}`),
				}))}
				onChange={(value) =>
					onChange({ authors: value === "replace" ? { pseudonym: t("share.pseudonym") } : value })
				}
			/>
		);
	if (name === "times")
		return (
			<Tick
				on={choices.times === "keep"}
				onChange={(on) => {
					const today = new Date().toISOString().slice(0, 10);
					onChange({ times: on ? "keep" : { instead: `${today}T00:00:00.000Z` } });
				}}
			>
				{label}
			</Tick>
		);
	return (
		<Tick
			on={choices[name] && held === null}
			disabled={held !== null}
			onChange={(on) => onChange({ [name]: on })}
		>
			{label}
		</Tick>
	);
}
