import { followNews, numbersIn } from '../live/follow-news.ts'
import type { Live } from '../live/socket.ts'

interface Ears {
  /** numbers of the issues that something happened to */
  changed(numbers: readonly number[]): void
  /** more was missed than is told, or the network is back */
  missed(): void
}

/** Listens to a room for what happens to issues, until told to stop. */
export const followIssues = (live: Live, { changed, missed }: Ears): (() => void) =>
  followNews(live, {
    told: (rows) => {
      const numbers = numbersIn(rows, 'issue_no')
      if (numbers.length > 0) changed(numbers)
    },
    missed,
  })
