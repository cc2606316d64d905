import type { ReactNode } from "react";

interface MapListProps {
	readonly title: string;
	readonly items: readonly { readonly key: string; readonly content: ReactNode }[];
	/** Items tell of something wrong. */
	readonly problem?: boolean;
}

/** A list under a map; nothing where it has no items. */
export function MapList({ title, items, problem = false }: MapListProps) {
	if (items.length === 0) return null;
	return (
		<section className="map-section" aria-label={title}>
			<h3 className="heading-small">{title}</h3>
			<ul className="map-list" data-problem={problem}>
				{items.map(({ key, content }) => (
					<li key={key}>{content}</li>
				))}
			</ul>
		</section>
	);
}
