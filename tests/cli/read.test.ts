import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020";
import { buildCommand, clausula, startClausula } from "./clausula";

interface Line {
	readonly id: string;
	readonly language: string;
	readonly findings: readonly {
		readonly check: string;
		readonly level: number;
		readonly evidence: readonly {
			readonly from: number;
			readonly to: number;
			readonly in: string;
			readonly text: string;
		}[];
		readonly message: { readonly id: string; readonly text: string };
	}[];
}

beforeAll(buildCommand, 120_000);

const clause = (id: string, text: string, more: object = {}) =>
	`${JSON.stringify({ id, text, ...more })}\n`;
const ACCESS =
	"Each State Party shall grant inspectors access to any declared site within 48 hours of a request.";
const linesOf = (out: string): Line[] =>
	out
		.split("\n")
		.filter((line) => line !== "")
		.map((line) => JSON.parse(line));

describe("clausula read", () => {
	it("writes one line for each line, in order, as its schema describes", () => {
		const input = [
			clause("b", ACCESS),
			clause("a", "各缔约国应当允许核查人员进入任何已申报的场所。", { heading: null }),
			clause("c", ""),
		].join("");
		const run = clausula(["read", "--ndjson"], input);
		expect(run).toMatchObject({ code: 0, err: "" });
		const lines = linesOf(run.out);
		expect(lines.map(({ id, language }) => [id, language])).toEqual([
			["b", "en"],
			["a", "zh-Hans"],
			["c", "en"],
		]);
		const validate = new Ajv2020({ allowUnionTypes: true }).compile(
			JSON.parse(readFileSync(join(__dirname, "../../schemas/read-output.schema.json"), "utf8")),
		);
		for (const line of lines) {
			validate(line);
			expect(validate.errors).toBeNull();
		}
	});

	it("quotes evidence that stands at its offsets, and says what was found", () => {
		const [line] = linesOf(clausula(["read"], clause("x", ACCESS)).out);
		const finding = line?.findings.find(({ check }) => check === "verification.access");
		expect(finding?.level).toBe(3);
		for (const { from, to, in: where, text } of finding?.evidence ?? []) {
			if (where === "text") expect(ACCESS.slice(from, to)).toBe(text);
		}
		expect(finding?.message.text).toMatch(/outsider could decide/);
	});

	it("needs no line end after the last line, and writes nothing for no input", () => {
		expect(linesOf(clausula(["read"], clause("x", ACCESS).trim()).out)).toHaveLength(1);
		expect(clausula(["read"], "")).toEqual({ code: 0, out: "", err: "" });
	});

	it.each([
		["not json", /^clausula: -:3:1: the line is not JSON/],
		['{"id": "x", "text": "y" "z"}', /^clausula: -:3:25: the line is not JSON/],
		['{"id": "x"}', /^clausula: -:3:1: the line is no clause: “text”/],
		['{"id": 4, "text": "y"}', /“id”/],
		['{"id": "x", "text": "y", "language": "fr"}', /“language”/],
		["", /^clausula: -:3:1: /],
	])(
		"writes what came before the malformed line %j, then names it and exits with 2",
		(bad, line) => {
			const run = clausula(
				["read"],
				`${clause("a", ACCESS)}${clause("b", ACCESS)}${bad}\n${clause("c", ACCESS)}`,
			);
			expect(run.code).toBe(2);
			expect(linesOf(run.out).map(({ id }) => id)).toEqual(["a", "b"]);
			expect(run.err).toMatch(line);
			expect(run.err.trimEnd().split("\n")).toHaveLength(1);
		},
	);

	it("answers a line before the next one comes", async () => {
		const child = startClausula(["read"]);
		child.stdin.write(clause("first", ACCESS));
		const [data] = (await once(child.stdout, "data")) as [Buffer];
		expect(JSON.parse(data.toString()).id).toBe("first");
		child.stdin.end();
		const [code] = await once(child, "close");
		expect(code).toBe(0);
	});

	it("writes more than its heap holds, in constant memory, past a slow reader", async () => {
		const child = startClausula(["read"], ["--max-old-space-size=96"]);
		const line = Buffer.from(clause("n", `${ACCESS} `.repeat(20)).repeat(200));
		let received = 0;
		child.stdout.on("data", (data: Buffer) => {
			received += data.toString("latin1").split("\n").length - 1;
			child.stdout.pause();
			setTimeout(() => child.stdout.resume(), 1);
		});
		for (let batch = 0; batch < 36; batch++) {
			if (!child.stdin.write(line)) await once(child.stdin, "drain");
		}
		child.stdin.end();
		const [code] = await once(child, "close");
		expect(code).toBe(0);
		expect(received).toBe(7200);
	}, 120_000);

	it("is quiet when its reader goes away", async () => {
		const child = startClausula(["read"]);
		let told = "";
		child.stderr.on("data", (data: Buffer) => {
			told += data.toString();
		});
		child.stdin.on("error", () => {});
		child.stdin.write(clause("n", ACCESS).repeat(2000));
		await once(child.stdout, "data");
		child.stdout.destroy();
		child.stdin.end();
		const [code] = await once(child, "close");
		expect({ code, told }).toEqual({ code: 0, told: "" });
	}, 60_000);
});
