import { X } from "lucide-react";
import type { Settings } from "../../electron/contract/settings";
import { Choice } from "../shell/choice";
import { useApp, useTranslate, useWorkbench } from "../shell/context";

const SPELLINGS = ["off", "en-GB", "en-US"] as const satisfies readonly Settings["spelling"][];

/** Which spelling is checked, and the words that the user taught. */
export function SpellingSettings() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const { spelling, words } = useApp((state) => state.settings);
	return (
		<>
			<Choice
				label={t("spelling.check")}
				value={spelling}
				items={SPELLINGS.map((value) => ({ value, text: t(`spelling.${value}`) }))}
				onChange={(value) => void workbench.changeSettings({ spelling: value })}
			/>
			<section className="field" aria-label={t("spelling.taught")}>
				<span className="field-label" aria-hidden="true">
					{t("spelling.taught")}
				</span>
				{words.length === 0 ? (
					<p className="hint">{t("spelling.taught-none")}</p>
				) : (
					<ul className="spelling-words" lang="en">
						{words.map((word) => (
							<li key={word} className="spelling-taught">
								{word}
								<button
									type="button"
									className="button button-plain button-icon"
									aria-label={t("spelling.forget", { word })}
									title={t("spelling.forget", { word })}
									onClick={() =>
										void workbench.changeSettings({
											words: words.filter((other) => other !== word),
										})
									}
								>
									<X size={12} aria-hidden="true" />
								</button>
							</li>
						))}
					</ul>
				)}
			</section>
		</>
	);
}
