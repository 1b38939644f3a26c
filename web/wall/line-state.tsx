import type { LiveModel } from '../live/model.ts'
import type { WallModel } from './model.ts'
import { useWallWords, type WallWords } from './words.ts'

/** How old what one sees is: always there, so that a frozen picture is known for one. */
export function LineState({ wall }: { wall: WallModel }) {
  const t = useWallWords()
  const live = wall.live.value
  const state = live?.ended.value ?? live?.state.value ?? 'connecting'
  return (
    <p class="wall-line" data-state={state}>
      {live ? said(live, t) : t.connecting}
    </p>
  )
}

function said(live: LiveModel, t: WallWords): string {
  const age = live.age.value
  const ended = live.ended.value
  if (ended) return ended === 'reload' ? t.reload : t.closed
  switch (live.state.value) {
    case 'live':
      return t.live(age ?? 0)
    case 'polling':
      return t.polling
    case 'offline':
      return t.offline
    case 'connecting':
      return age === null ? t.connecting : t.lost(age)
  }
}
