import type { Point } from "./chain-layout";

const figure = (value: number) => String(Math.round(value * 10) / 10);
const pair = ({ x, y }: Point) => `${figure(x)} ${figure(y)}`;

/** A line from left to right that leaves and enters each point level. */
export function smooth(points: readonly Point[]): string {
	const [first, ...rest] = points;
	if (!first) return "";
	let from = first;
	const bends = rest.map((to) => {
		const middle = (from.x + to.x) / 2;
		const bend = `C${figure(middle)} ${figure(from.y)} ${figure(middle)} ${figure(to.y)} ${pair(to)}`;
		from = to;
		return bend;
	});
	return `M${pair(first)}${bends.join("")}`;
}

/** The head of an arrow that comes level from the left. */
export function arrowHead(tip: Point): string {
	const base = tip.x - 7;
	return `M${pair(tip)}L${figure(base)} ${figure(tip.y - 3.5)}L${figure(base)} ${figure(tip.y + 3.5)}Z`;
}
