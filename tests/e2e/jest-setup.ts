/** A real window on two cores with software rendering: generous, so that only a hang fails. */
jest.setTimeout(120_000);

/** A test reads a living window: one that fails for its haste is tried once more, and the run names it with what it said. */
jest.retryTimes(1, { logErrorsBeforeRetry: true, retryImmediately: true });
