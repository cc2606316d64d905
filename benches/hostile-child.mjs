// Reads one file in this process and prints what became of it, how long it took and how much memory the process had at most.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [module, importer, file] = process.argv.slice(2);
const { outcomeOf } = await import(pathToFileURL(module).href);
const bytes = new Uint8Array(readFileSync(file));
// Processor time: on a busy machine the clock would measure the others.
const started = process.cpuUsage();
const outcome = await outcomeOf(importer, bytes);
const { user, system } = process.cpuUsage(started);
const seconds = (user + system) / 1e6;
// The most that this process ever had in memory; what the system counts for its parent is not in it.
const peak = /VmHWM:\s*(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
console.log(JSON.stringify({ ...outcome, seconds, megabytes: Number(peak) / 1024 }));
