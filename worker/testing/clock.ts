/** The clock of the tests: what the server reads in place of the machine's, where a test says so. */
export const clock = { now: Date.now() }
