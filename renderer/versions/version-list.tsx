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

/** The versions, the newest first; arrow keys go through them. */
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
					<RadioGroup.Item key={version.id} value={version.id} className="version-item">
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
