import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HOSTILE_FILES } from "../../benches/hostile-files";
import { IMPORTERS, outcomeOf } from "../../benches/importers";
import { fuzz, wholeFiles } from "../../benches/mutations";

const whole = wholeFiles((path) => readFileSync(join(__dirname, "../..", path)));

describe("files that mean harm are refused, or read without what is dangerous, which the report names", () => {
	const small = HOSTILE_FILES.flatMap(({ importer, ...each }) =>
		each.small && importer !== "pdf" ? [[importer, each.name, each] as const] : [],
	);

	it.each(small)("%s: %s", (importer, _name, { make, expected }) => {
		const { refused, losses, fault } = outcomeOf(importer, make());
		expect(fault).toBeNull();
		if (typeof expected === "string") expect(refused).toBe(expected);
		else {
			expect(refused).toBeNull();
			expect(Object.keys(losses)).toEqual(expect.arrayContaining([...expected]));
		}
	});

	it("there are some for every importer", () => {
		expect(new Set(small.map(([importer]) => importer))).toEqual(new Set(IMPORTERS));
	});
});

describe("a file cut at every hundredth is read as far as it goes, or refused", () => {
	it.each(IMPORTERS)("%s", (importer) => {
		const [bytes = new Uint8Array(0)] = whole[importer];
		let refused = 0;
		for (let part = 0; part < 100; part += 1) {
			const cut = bytes.slice(0, Math.floor((bytes.length * part) / 100));
			const outcome = outcomeOf(importer, cut);
			expect([part, outcome.fault]).toEqual([part, null]);
			if (outcome.refused !== null) refused += 1;
		}
		// Of text, a part is a text again, but for a cut through a character.
		const isText = importer === "text" || importer === "markdown" || importer === "html";
		expect(refused >= 99).toBe(!isText);
	});
});

it("files with a few things gone wrong are read or refused, never worse", () => {
	const { runs, read, refused, faults } = fuzz(whole, 20_261_122, (done) => done < 250);
	expect(faults).toEqual([]);
	expect(runs).toBe(250);
	expect(read).toBeGreaterThan(50);
	expect(Object.keys(refused).length).toBeGreaterThan(5);
});
