import path from "node:path";
import { argumentFiles } from "../../electron/argument-files";

const folder = path.resolve("/home/user");
const app = path.resolve("/opt/clausula");

describe("files on the command line", () => {
	test("are found behind switches, relative to the folder of the call", () => {
		const argv = ["/opt/electron", "--no-sandbox", "--lang=en", "draft.clausula"];
		expect(argumentFiles(argv, folder, app)).toEqual([path.join(folder, "draft.clausula")]);
	});

	test("are not the app's own folder, as it stands there in development", () => {
		const argv = ["/opt/electron", ".", path.resolve("/tmp/a.clausula")];
		expect(argumentFiles(argv, app, app)).toEqual([path.resolve("/tmp/a.clausula")]);
	});

	test("may be none", () => {
		expect(argumentFiles(["/opt/clausula/clausula"], folder, app)).toEqual([]);
		expect(argumentFiles(["/opt/clausula/clausula", "", "--x"], folder, app)).toEqual([]);
	});
});
