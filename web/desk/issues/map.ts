import { batch, signal } from '@preact/signals'
import { phaseOf } from '../../../domain/issues/state.ts'
import { mountIssueMap } from '../../issues/map/mount.tsx'
import { lookAgain } from './acts.ts'
import type { OpenIssueMap } from './map-area.tsx'
import { type IssueDesk, openIssue } from './model.ts'

/** The desk's map: an issue that is touched opens in its heap. */
const mountDeskMap: OpenIssueMap = async (container, desk, at) => {
  await mountIssueMap(container, at, {
    points: desk.points,
    heat: signal(null),
    chosen: desk.selectedPoint,
    touched: (no) => void openTouched(desk, no),
  })
}

export default mountDeskMap

/** One that stands further down than the heap was read is fetched first. */
async function openTouched(desk: IssueDesk, no: number): Promise<void> {
  const point = desk.points.peek().find((each) => each.no === no)
  if (!desk.issues.peek().has(no)) await lookAgain(desk, no)
  batch(() => {
    if (point) desk.heap.value = phaseOf(point.state)
    openIssue(desk, no)
  })
}
