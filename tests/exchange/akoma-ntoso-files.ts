import { readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";

const SCHEMA = readFileSync(join(__dirname, "../fixtures/akoma-ntoso/akomantoso30.xsd"), "utf8");

/** What the schema of Akoma Ntoso 3.0 finds wrong in documents, each by its name; all are checked in one run. */
export async function schemaFaults(documents: Readonly<Record<string, string>>): Promise<string[]> {
	const { errors } = await validateXML({
		xml: Object.entries(documents).map(([fileName, contents]) => ({ fileName, contents })),
		schema: [{ fileName: "akomantoso30.xsd", contents: SCHEMA }],
		maxMemoryPages: 4096,
	});
	return errors.filter(({ loc }) => loc !== null).map(({ rawMessage }) => rawMessage);
}
