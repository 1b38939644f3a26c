import { effect } from '@preact/signals'
import type { Live } from '../live/socket.ts'

interface Ears {
  /** numbers of the issues that something happened to */
  changed(numbers: readonly number[]): void
  /** more was missed than is told, or the network is back */
  missed(): void
}

/** Listens to a room for what happens to issues, until told to stop. */
export function followIssues({ model }: Live, { changed, missed }: Ears): () => void {
  let seen = model.news.peek()[0]?.seq ?? 0
  const stopNews = effect(() => {
    const rows = model.news.value.filter(({ seq }) => seq > seen)
    seen = Math.max(seen, ...rows.map(({ seq }) => seq))
    const numbers = new Set(rows.map(({ payload }) => payload.issue_no).filter(isNumber))
    if (numbers.size > 0) changed([...numbers])
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

const isNumber = (no: unknown): no is number => typeof no === 'number'
