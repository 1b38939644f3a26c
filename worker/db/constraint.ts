const BROKEN =
  /(?:UNIQUE|CHECK|FOREIGN KEY|NOT NULL) constraint failed(?:: ([^:]+?))?(?:: SQLITE|$)/

/**
 * The constraint that an error of the database tells of, e.g. `claim.task_id, claim.seat`, or null
 * for any other error. drizzle and D1 each wrap the error of SQLite in one of their own.
 */
export function brokenConstraint(error: unknown): string | null {
  for (let e = error; e instanceof Error; e = e.cause) {
    const found = BROKEN.exec(e.message)
    if (found) return found[1] ?? ''
  }
  return null
}
