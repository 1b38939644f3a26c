import { type Signal, signal } from '@preact/signals'
import type { Cupboard } from './kept.ts'
import type { Shelf, WaitingReport } from './outbox.ts'

/** A shelf that says whether what lies on it survives the page. */
interface SafeShelf extends Shelf {
  /** false: storage is full or forbidden, and something is kept for this visit alone */
  readonly isSafe: Signal<boolean>
}

/** Reports on the device; what cannot be put there stays in the page, so that it is sent all the same. */
export function shelfIn(cupboard: Cupboard): SafeShelf {
  const here = new Map<string, WaitingReport>()
  const isSafe = signal(true)
  return {
    isSafe,
    async all() {
      const kept = await cupboard.all<WaitingReport>('waiting').catch(() => [])
      const once = new Map([...kept.map((report) => [report.key, report] as const), ...here])
      return [...once.values()].sort((a, b) => a.madeAt - b.madeAt)
    },
    async put(report) {
      try {
        await cupboard.put('waiting', report.key, report)
        here.delete(report.key)
      } catch {
        here.set(report.key, report)
      }
      isSafe.value = here.size === 0
    },
    async drop(key) {
      here.delete(key)
      isSafe.value = here.size === 0
      await cupboard.drop('waiting', key).catch(() => undefined)
    },
  }
}
