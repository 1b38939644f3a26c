const MINUTE_MS = 60_000

/** For so long a session lasts after it was begun. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60

/** A token older than this is changed for a new one: a copy of it is worth little. */
export const ROTATE_MS = 24 * 60 * MINUTE_MS

/** How long the old token is still taken once the new one was seen: for requests that were on their way. */
export const OVERLAP_MS = MINUTE_MS

/** How exactly it is kept when somebody was last seen. */
export const SEEN_MS = 60 * MINUTE_MS
