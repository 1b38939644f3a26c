import { computed } from '@preact/signals'
import { mountIssueMap } from '../map/mount.tsx'
import type { OpenBoardMap } from './map-area.tsx'
import { choose } from './model.ts'

/** Puts the map of the list into `container`. */
const mountBoardMap: OpenBoardMap = async (container, board, at) => {
  await mountIssueMap(container, at, {
    // Shades and marks at once would be read as neither.
    points: computed(() => (board.heat.value ? [] : board.points.value)),
    heat: board.heat,
    chosen: board.chosenPoint,
    touched: (no) => void choose(board, no),
  })
}

export default mountBoardMap
