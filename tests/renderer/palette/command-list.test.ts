import { INTERFACE_LANGUAGES } from "../../../electron/contract/settings";
import { translatorFor } from "../../../renderer/i18n";
import { listedCommands } from "../../../renderer/palette/command-list";

test.each(INTERFACE_LANGUAGES)(
	"every command has a label and stands in a group in %s",
	(language) => {
		const listed = listedCommands(translatorFor(language));
		expect(listed.length).toBeGreaterThan(50);
		expect(listed.filter(({ group, label }) => group === "" || label.startsWith("menu."))).toEqual(
			[],
		);
	},
);
