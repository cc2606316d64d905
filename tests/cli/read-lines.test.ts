import { Readable } from "node:stream";
import { CliError } from "../../cli/cli-error";
import { readLines } from "../../cli/read-lines";

async function linesOf(chunks: readonly string[], maxBytes = 1000): Promise<[number, string][]> {
	const found: [number, string][] = [];
	const input = Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
	for await (const { first, lines } of readLines(input, "-", maxBytes)) {
		lines.forEach((line, index) => {
			found.push([first + index, line.toString()]);
		});
	}
	return found;
}

describe("lines of a stream", () => {
	it("are the same however the stream is cut", async () => {
		const text = "one\ntwo\n\nfour";
		const whole = await linesOf([text]);
		expect(whole).toEqual([
			[1, "one"],
			[2, "two"],
			[3, ""],
			[4, "four"],
		]);
		expect(await linesOf([...text])).toEqual(whole);
	});

	it("do not end with an empty one after a last line end", async () => {
		expect(await linesOf(["one\n"])).toEqual([[1, "one"]]);
		expect(await linesOf([])).toEqual([]);
	});

	it("keep characters whole that a cut goes through", async () => {
		const bytes = Buffer.from("条约\n");
		const found: string[] = [];
		const input = Readable.from([bytes.subarray(0, 1), bytes.subarray(1, 4), bytes.subarray(4)]);
		for await (const { lines } of readLines(input, "-", 100)) found.push(...lines.map(String));
		expect(found).toEqual(["条约"]);
	});

	it("are refused past the bound, with the line's number", async () => {
		const error = await linesOf(["a\nb\n", "x".repeat(60), "x".repeat(60)], 100).catch(
			(refused: unknown) => refused,
		);
		expect(error).toBeInstanceOf(CliError);
		expect((error as CliError).position).toEqual({ line: 3, column: 1 });
	});
});
