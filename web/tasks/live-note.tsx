import { ago } from '../app/ago.ts'
import type { LiveModel } from '../live/model.ts'
import { useBook } from './book-context.ts'
import { useTaskWords } from './words.ts'

/** Whether what one sees is as it is now, and how old it is where it is not. */
export function LiveNote({ live }: { live: LiveModel | null }) {
  const { now, offline, dataAt, clockOff, waiting, lang } = useBook()
  const t = useTaskWords()
  const state = live?.state.value ?? 'connecting'
  const isAway = offline.value || state === 'offline'
  const age = () => ago(dataAt.value, now.value - clockOff.value, lang)
  return (
    <p class="live-note" data-state={isAway ? 'offline' : state} role="status">
      {isAway ? t.live.offline(age()) : state === 'polling' ? t.live.polling : null}
      {!isAway && state === 'live' ? t.live.live : null}
      {waiting.value.length > 0 ? ` · ${t.live.waiting(waiting.value.length)}` : null}
    </p>
  )
}
