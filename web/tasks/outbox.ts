import type { Change } from '../app/change.ts'
import type { TaskAct } from './book.ts'

/**
 * An act that has not got through yet. It keeps its key: however often it is sent, also by another
 * tab, it happens once.
 */
export interface Waiting {
  readonly no: number
  readonly act: TaskAct
  readonly wish: Change
}

/** Where acts wait; on a device that more than one person uses, each has their own. */
export interface Outbox {
  read(): readonly Waiting[]
  write(waiting: readonly Waiting[]): void
}

/** Kept on the device, so that a page that is closed loses nothing; where that is forbidden, for this visit. */
export function outboxOf(personId: string, storage: () => Storage = () => localStorage): Outbox {
  const name = `yike.outbox.${personId}`
  let here: readonly Waiting[] = []
  return {
    read: () => {
      try {
        here = JSON.parse(storage().getItem(name) ?? '[]')
      } catch {
        // Nothing can be kept here.
      }
      return here
    },
    write: (waiting) => {
      here = waiting
      try {
        if (waiting.length === 0) storage().removeItem(name)
        else storage().setItem(name, JSON.stringify(waiting))
      } catch {
        // As above.
      }
    },
  }
}

/** What came of one that was sent: it got through, was refused, or has to wait on. */
export type Passed = 'done' | 'away'

/**
 * Sends what waits, oldest first; stops at the first that does not get through, so that nothing
 * overtakes what was done before it.
 */
export async function sendWaiting(
  box: Outbox,
  pass: (waiting: Waiting) => Promise<Passed>,
): Promise<readonly Waiting[]> {
  for (const first of box.read()) {
    if ((await pass(first)) === 'away') break
    // Read anew: meanwhile another may have been put behind.
    box.write(box.read().filter(({ wish }) => wish.key !== first.wish.key))
  }
  return box.read()
}
