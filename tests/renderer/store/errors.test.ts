import { translatorFor } from "../../../renderer/i18n";
import { createErrorDialogs } from "../../../renderer/store/errors";

test("where unsaved changes can't be kept, what can't be written is named even if the failure names nothing", async () => {
	const details: string[] = [];
	const dialogs = createErrorDialogs(
		{
			async showError({ detail }) {
				details.push(detail);
				return { ok: true, value: null };
			},
		},
		() => translatorFor("en"),
	);
	await dialogs.unkept({
		ok: false,
		code: "no-permission",
		params: { name: "", detail: "EACCES" },
	});
	expect(details).toEqual([expect.stringContaining("“recovery”")]);
});
