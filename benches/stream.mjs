// Lines a second and memory of `clausula read --ndjson` over a long stream: the memory must stay flat.
// usage: npm run build && node benches/stream.mjs [LINES, default 1000000]
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

const lines = Number(process.argv[2] ?? 1_000_000);
const program = join(import.meta.dirname, "../dist/cli/clausula.mjs");
const child = spawn(process.execPath, [program, "read", "--ndjson"], {
	stdio: ["pipe", "pipe", "inherit"],
});
const resident = () =>
	Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]) / 1024;

async function feed() {
	for (let line = 0; line < lines; line++) {
		const text = `Each Party shall, within ${line} days, report incident ${line} to the Secretariat.`;
		if (!child.stdin.write(`${JSON.stringify({ id: String(line), text })}\n`))
			await new Promise((resolve) => child.stdin.once("drain", resolve));
	}
	child.stdin.end();
}

const start = performance.now();
void feed();
let count = 0;
for await (const line of createInterface({ input: child.stdout })) {
	if (JSON.parse(line).id !== String(count)) throw new Error(`line ${count} is out of order`);
	count += 1;
	if (count % (lines / 10) === 0)
		console.log(
			`${count} lines, ${(count / ((performance.now() - start) / 1000)).toFixed(0)} a second, ${resident().toFixed(0)} MB`,
		);
}
if (count !== lines) throw new Error(`${count} of ${lines} lines came back`);
