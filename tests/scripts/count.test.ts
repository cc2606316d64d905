import { closingLine, countReport, retriedTests, sumCounts } from "../../scripts/test/count.mjs";

const report = (numbers: Record<string, number>) => ({
	numPassedTests: 0,
	numFailedTests: 0,
	numRuntimeErrorTestSuites: 0,
	numPendingTests: 0,
	numTodoTests: 0,
	...numbers,
});

test("a file that could not run counts as a failure beside the failed tests", () => {
	const count = countReport(
		report({ numPassedTests: 5, numFailedTests: 2, numRuntimeErrorTestSuites: 1 }),
	);
	expect(count).toEqual({ passed: 5, failed: 3, skipped: 0 });
});

test("the closing line sums the runs and names skipped tests only where there are any", () => {
	const first = countReport(report({ numPassedTests: 5 }));
	const second = countReport(
		report({ numPassedTests: 1, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 }),
	);
	expect(closingLine(sumCounts([first, first]))).toBe("10 passed, 0 failed");
	expect(closingLine(sumCounts([first, second]))).toBe("6 passed, 1 failed, 2 skipped");
});

test("a test that passed only when tried again is named", () => {
	const results = (status: string, invocations: number) => ({
		fullName: `${status} after ${invocations}`,
		status,
		invocations,
	});
	const names = retriedTests({
		testResults: [
			{ assertionResults: [results("passed", 1), results("passed", 2), results("failed", 2)] },
		],
	});
	expect(names).toEqual(["passed after 2"]);
});
