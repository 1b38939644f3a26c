import { effect } from '@preact/signals'
import type { Live } from '../../live/socket.ts'
import { refresh } from './acts.ts'
import type { PlaceDesk } from './model.ts'

/** Keeps the heap as it is: what others propose and decide comes by the news. */
export function followChanges(desk: PlaceDesk, { model }: Live): () => void {
  const look = () => void refresh(desk)
  let seen = model.news.peek()[0]?.seq ?? 0
  const stopNews = effect(() => {
    const rows = model.news.value.filter(({ seq }) => seq > seen)
    seen = Math.max(seen, ...rows.map(({ seq }) => seq))
    if (rows.some(({ kind }) => kind.startsWith('place.'))) look()
  })
  const stopMissed = effect(() => {
    if (model.refetch.value > 0) look()
  })
  addEventListener('online', look)
  return () => {
    stopNews()
    stopMissed()
    removeEventListener('online', look)
  }
}
