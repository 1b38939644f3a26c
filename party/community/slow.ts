/** So many ticks may be on their way to a watcher. */
const MOST_UNREAD = 4

/** Who reads nothing for so long, while there is something to read, is not there. */
const LONGEST_UNREAD_MS = 10_000

/** The ticks that were sent to a watcher and not acknowledged, oldest first. */
export type Unread = readonly { readonly tick: number; readonly sentAt: number }[]

/**
 * What to do with a watcher now: `send`; `skip`, for what is unread is enough, and the next tick will
 * say where everybody is by then; `close`, as they have not read for long.
 */
export function paceOf(unread: Unread, now: number): 'send' | 'skip' | 'close' {
  if (unread.length < MOST_UNREAD) return 'send'
  return now - unread[0].sentAt > LONGEST_UNREAD_MS ? 'close' : 'skip'
}

export const sent = (unread: Unread, tick: number, now: number): Unread => [
  ...unread,
  { tick, sentAt: now },
]

export const read = (unread: Unread, tick: number): Unread =>
  unread.filter((each) => each.tick > tick)
