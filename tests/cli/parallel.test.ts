import { spawnSync } from "node:child_process";
import { buildCommand, clausula, PROGRAM } from "./clausula";

const SENTENCES = [
	"Each Party shall keep a record of every engagement for ten years.",
	"The operator should be able to interrupt an attack at any time.",
	"缔约国应当在三十日内向秘书处报告每一起事故。",
	"各締約國不得使用無法由人員控制之武器系統。",
	"This Treaty shall enter into force thirty days after the deposit of the last instrument.",
];

beforeAll(buildCommand);

test("spread over two jobs by GNU parallel, the lines come out the same and in order", () => {
	const input = Array.from({ length: 1200 }, (_, index) =>
		JSON.stringify({
			id: `c${index}`,
			text: `${index % 7}. ${SENTENCES[index % SENTENCES.length]}`,
		}),
	).join("\n");
	const alone = clausula(["read", "--ndjson"], `${input}\n`);
	const spread = spawnSync(
		"parallel",
		[
			"--will-cite",
			"--pipe",
			"--keep-order",
			"--jobs",
			"2",
			"--block",
			"32k",
			process.execPath,
			PROGRAM,
			"read",
			"--ndjson",
		],
		{ input: `${input}\n`, encoding: "utf8", maxBuffer: 1 << 28 },
	);
	expect(spread.stderr).toBe("");
	expect(alone.code).toBe(0);
	expect(spread.status).toBe(0);
	expect(alone.out.trimEnd().split("\n")).toHaveLength(1200);
	expect(spread.stdout).toBe(alone.out);
});
