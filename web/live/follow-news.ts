import { effect } from '@preact/signals'
import type { News } from '../../domain/live/wire.ts'
import type { Live } from './socket.ts'

interface Ears {
  /** what has happened since it was listened to, or told last */
  told(rows: readonly News[]): void
  /** more was missed than is told, or the network is back */
  missed(): void
}

/** Listens to a room for what happens, until told to stop. */
export function followNews({ model }: Live, { told, missed }: Ears): () => void {
  let seen = model.news.peek()[0]?.seq ?? 0
  const stopNews = effect(() => {
    const rows = model.news.value.filter(({ seq }) => seq > seen)
    seen = Math.max(seen, ...rows.map(({ seq }) => seq))
    if (rows.length > 0) told(rows)
  })
  const stopMissed = effect(() => {
    if (model.refetch.value > 0) missed()
  })
  addEventListener('online', missed)
  return () => {
    stopNews()
    stopMissed()
    removeEventListener('online', missed)
  }
}

/** What rows tell of by a number, e.g. of a task, each once. */
export function numbersIn(rows: readonly News[], member: 'no' | 'issue_no'): number[] {
  const numbers = rows.map(({ payload }) => payload[member])
  return [...new Set(numbers.filter((no) => typeof no === 'number'))]
}
