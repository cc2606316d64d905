import { catalogueOf, interfaceLanguage } from "../../cli/catalogues";
import { CliError, errorLine, fileError, usageError } from "../../cli/cli-error";
import { choice, parseArguments } from "../../cli/options";

const shapes = { "--format": "value", "--help": "flag" } as const;
const refusal = (act: () => unknown): CliError => {
	try {
		act();
	} catch (error) {
		if (error instanceof CliError) return error;
	}
	throw new Error("nothing was refused");
};

describe("arguments", () => {
	it("take values apart or after an equals sign, repeated, and end at --", () => {
		const parsed = parseArguments(
			"score",
			["a.txt", "--format", "json", "--format=text", "--", "--help"],
			shapes,
		);
		expect(parsed.files).toEqual(["a.txt", "--help"]);
		expect(parsed.options).toEqual({ "--format": ["json", "text"] });
	});

	it.each([
		[["--frmat"], "error.cli.unknown-option"],
		[["--help=yes"], "error.cli.unknown-option"],
		[["--constructor"], "error.cli.unknown-option"],
		[["--format"], "error.cli.missing-value"],
	])("refuse %j", (args, id) => {
		expect(refusal(() => parseArguments("score", args, shapes)).told.id).toBe(id);
	});

	it("choose among what is allowed, the first by default", () => {
		expect(choice({}, "--format", ["text", "json"])).toBe("text");
		expect(choice({ "--format": ["json"] }, "--format", ["text", "json"])).toBe("json");
		const error = refusal(() => choice({ "--format": ["xml"] }, "--format", ["text", "json"]));
		expect(error.told.params.expected).toBe("text, json");
	});
});

describe("the interface's language", () => {
	it.each([
		[{}, "en"],
		[{ LANG: "C.UTF-8" }, "en"],
		[{ LANG: "zh_CN.UTF-8" }, "zh-Hans"],
		[{ LANG: "en_GB.UTF-8", LC_ALL: "zh_TW.UTF-8" }, "zh-Hant"],
		[{ LANG: "zh_HK.UTF-8", LC_ALL: "" }, "zh-Hant"],
		[{ LC_MESSAGES: "zh_Hant" }, "zh-Hant"],
		[{ LANG: "zh_CN.UTF-8", LC_ALL: "de_DE" }, "en"],
	])("is read from %j", (env, language) => {
		expect(interfaceLanguage(env)).toBe(language);
	});
});

describe("an error", () => {
	it("is one line with file and place", async () => {
		const error = fileError("not-utf8", "dir/a.txt", {}, { line: 3, column: 7 });
		expect(errorLine(error, await catalogueOf("en"))).toBe(
			"clausula: dir/a.txt:3:7: the file is not UTF-8 text; save it as UTF-8\n",
		);
	});

	it("is one line even where a name holds a line end", async () => {
		const catalogue = await catalogueOf("zh-Hans");
		const line = errorLine(usageError("unknown-command", { name: "a\nb" }), catalogue);
		expect(line.match(/\n/g)).toHaveLength(1);
	});
});
