import { effect } from '@preact/signals'
import type { Phase } from '../../../domain/issues/state.ts'
import { followIssues } from '../../issues/follow.ts'
import type { IssuePoint } from '../../issues/page.ts'
import { readIssues, readJson } from '../../issues/read.ts'
import type { Live } from '../../live/socket.ts'
import { lookAgain } from './acts.ts'
import { type IssueDesk, takeHeap } from './model.ts'

/** More changed at once than this: the heap is fetched as a whole. */
const MOST_SINGLE = 4

/** Many rows of news are one look at the map. */
const REST_MS = 300

const ROWS = '100'

/** Keeps the queue as it is: what the news name is fetched at once, heap and map right behind. */
export function followQueue(desk: IssueDesk, live: Live): () => void {
  let resting: ReturnType<typeof setTimeout> | undefined
  const lookAround = () => {
    clearTimeout(resting)
    resting = setTimeout(() => void refreshPoints(desk), REST_MS)
  }
  const missed = () => {
    void refreshHeap(desk, desk.heap.peek())
    lookAround()
  }
  const changed = (numbers: readonly number[]) => {
    if (numbers.length > MOST_SINGLE) return missed()
    for (const no of numbers) void lookAgain(desk, no)
    lookAround()
  }
  const stops = [
    followIssues(live, { changed, missed }),
    effect(() => void refreshHeap(desk, desk.heap.value)),
    effect(() => {
      const no = desk.opened.value
      if (no !== null) void lookAgain(desk, no)
    }),
  ]
  void refreshPoints(desk)
  return () => {
    clearTimeout(resting)
    for (const stop of stops) stop()
  }
}

async function refreshHeap(desk: IssueDesk, phase: Phase): Promise<void> {
  const query = new URLSearchParams({ phase, limit: ROWS })
  const read = await readIssues(desk.slug, query).catch(() => null)
  if (read) takeHeap(desk, phase, read.issues)
}

async function refreshPoints(desk: IssueDesk): Promise<void> {
  const read = await readJson<{ points: readonly IssuePoint[] }>(
    `/api/communities/${desk.slug}/issues/points`,
  ).catch(() => null)
  if (read) desk.points.value = read.points
}
