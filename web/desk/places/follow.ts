import { followNews } from '../../live/follow-news.ts'
import type { Live } from '../../live/socket.ts'
import { refresh } from './acts.ts'
import type { PlaceDesk } from './model.ts'

/** Keeps the heap as it is: what others propose and decide comes by the news. */
export function followChanges(desk: PlaceDesk, live: Live): () => void {
  const missed = () => void refresh(desk)
  return followNews(live, {
    told: (rows) => {
      if (rows.some(({ kind }) => kind.startsWith('place.'))) missed()
    },
    missed,
  })
}
