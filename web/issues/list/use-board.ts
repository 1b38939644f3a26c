import { effect } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { listen } from '../../live/socket.ts'
import { followIssues } from '../follow.ts'
import type { IssuesPage } from '../page.ts'
import { filterLink, readFilter } from './filter.ts'
import { type Board, filterBy, openBoard, refreshList, refreshPoints } from './model.ts'

/** Many rows of news are one look; and not everybody looks in the same moment. */
const REST_MS = 600

/** Opens the list that came with the page, and keeps it as it is now while it is looked at. */
export function useBoard(page: IssuesPage): Board {
  const board = useMemo(() => openBoard(page), [])
  useEffect(() => {
    const stops = [followRoom(board), followAddress(board)]
    void refreshPoints(board)
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  return board
}

function followRoom(board: Board): () => void {
  const live = listen(board.slug)
  let resting: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    clearTimeout(resting)
    resting = setTimeout(
      () => {
        void refreshPoints(board)
        // Who reads further down would lose their place.
        if (board.issues.peek().length <= PAGE && board.after.peek() === null) {
          void refreshList(board)
        }
      },
      REST_MS * (1 + Math.random()),
    )
  }
  const stop = followIssues(live, { changed: look, missed: look })
  return () => {
    clearTimeout(resting)
    stop()
    live.close()
  }
}

/** So many issues stand on a page. */
const PAGE = 50

/** Every filter is a link, and Back goes to the one before. */
function followAddress(board: Board): () => void {
  const back = () => filterBy(board, readFilter(new URLSearchParams(location.search)))
  let first = true
  const stop = effect(() => {
    const address = filterLink(board.slug, board.filter.value)
    if (first || address === location.pathname + location.search) first = false
    else history.pushState(null, '', address)
  })
  addEventListener('popstate', back)
  return () => {
    stop()
    removeEventListener('popstate', back)
  }
}
