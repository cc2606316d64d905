/** A real window on two cores with software rendering: generous, so that only a hang fails. */
jest.setTimeout(120_000);
