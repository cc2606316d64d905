/** Tests passed, failed and skipped in one Jest report; a file that could not run counts as one failure. */
export function countReport(report) {
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
		skipped: report.numPendingTests + report.numTodoTests,
	};
}

/** The full names of the tests in one Jest report that passed, but not at the first try. */
export function retriedTests(report) {
	return report.testResults
		.flatMap((file) => file.assertionResults)
		.filter((test) => test.status === "passed" && test.invocations > 1)
		.map((test) => test.fullName);
}

/** The sum of several counts. */
export function sumCounts(counts) {
	const sum = { passed: 0, failed: 0, skipped: 0 };
	for (const each of counts) for (const key of Object.keys(sum)) sum[key] += each[key];
	return sum;
}

/** The closing line; what was skipped is named only when there is any. */
export function closingLine({ passed, failed, skipped }) {
	return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
