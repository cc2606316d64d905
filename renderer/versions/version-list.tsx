import { Bookmark, History } from "lucide-react";
import { RadioGroup } from "radix-ui";
import { isAutomatic, type Version } from "../../engine/index";
import { useApp, useTranslate } from "../shell/context";
import { points, versionName, versionTime } from "./version-words";

interface VersionListProps {
	readonly versions: readonly Version[];
	readonly chosen: string;
	readonly onChoose: (id: string) => void;
}

/** The platform gives the focus to the element with this attribute when its dialog opens, and takes it from nothing later. */
function focusAtOpening(element: HTMLElement | null): void {
	element?.setAttribute("autofocus", "");
}

/** The versions, the newest first; arrow keys go through them, at once when the dialog opens. */
export function VersionList({ versions, chosen, onChoose }: VersionListProps) {
	const t = useTranslate();
	const language = useApp((state) => state.settings.language);
	return (
		<RadioGroup.Root
			className="version-list"
			aria-label={t("versions.list")}
			value={chosen}
			onValueChange={onChoose}
		>
			{versions.map((version) => {
				const Icon = isAutomatic(version) ? History : Bookmark;
				return (
					<RadioGroup.Item
						key={version.id}
						ref={version.id === chosen ? focusAtOpening : null}
						value={version.id}
						className="version-item"
						// Where a key is quick, the library moves the focus after it and chooses nothing.
						onFocus={() => onChoose(version.id)}
					>
						<Icon size={14} aria-hidden="true" />
						<span className="version-item-name">{versionName(version, t)}</span>
						{version.score && (
							<span className="version-item-score">
								<span className="visually-hidden">{t("versions.overall")} </span>
								{points(version.score.overall)}
							</span>
						)}
						<span className="version-item-when">
							{versionTime(version, language)}
							{version.author !== "" && ` · ${version.author}`}
						</span>
					</RadioGroup.Item>
				);
			})}
		</RadioGroup.Root>
	);
}
