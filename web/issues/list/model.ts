import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Heat, IssueFilter, IssueItem, IssuePoint, IssuesPage } from '../page.ts'
import { readIssues, readJson, readStory } from '../read.ts'
import { filterQuery } from './filter.ts'

/** A community's issues as the list's page holds them. */
export interface Board {
  readonly slug: string
  readonly filter: Signal<IssueFilter>
  readonly issues: Signal<readonly IssueItem[]>
  readonly next: Signal<string | null>
  readonly after: Signal<string | null>
  readonly loading: Signal<'idle' | 'busy' | 'failed'>
  /** as the server told them for a map */
  readonly told: Signal<readonly IssuePoint[]>
  /** what the map shows: of one's own, what the list has */
  readonly points: ReadonlySignal<readonly IssuePoint[]>
  /** the map was not given all there are */
  readonly morePoints: Signal<boolean>
  readonly heat: Signal<readonly Heat[] | null>
  /** number of the issue that list and map point at */
  readonly chosen: Signal<number | null>
  /** the chosen one, where it stands further down than the list was read */
  readonly far: Signal<IssueItem | null>
  readonly chosenPoint: ReadonlySignal<IssuePoint | null>
  /** on a phone, where both do not fit */
  readonly view: Signal<'list' | 'map'>
}

export function openBoard(page: IssuesPage): Board {
  const filter = signal(page.filter)
  const issues = signal(page.issues)
  const told = signal<readonly IssuePoint[]>([])
  const points = computed(() => (filter.value.mine ? issues.value.map(pointOf) : told.value))
  const chosen = signal<number | null>(null)
  return {
    slug: page.community.slug,
    filter,
    issues,
    told,
    next: signal(page.next),
    after: signal(page.after),
    loading: signal<'idle' | 'busy' | 'failed'>('idle'),
    points,
    morePoints: signal(false),
    heat: signal<readonly Heat[] | null>(null),
    chosen,
    far: signal<IssueItem | null>(null),
    chosenPoint: computed(() => findPoint(chosen.value, points.value, issues.value)),
    view: signal<'list' | 'map'>('list'),
  }
}

/** Looks at others; the list begins anew. */
export function filterBy(board: Board, filter: IssueFilter): void {
  batch(() => {
    board.filter.value = filter
    board.after.value = board.chosen.value = null
  })
  void refreshList(board)
  void refreshPoints(board)
}

let asked = 0

/** Fetches the first page afresh, as long as nobody looks further down. */
export async function refreshList(board: Board): Promise<void> {
  const turn = ++asked
  board.loading.value = 'busy'
  const query = filterQuery(board.filter.peek(), Date.now())
  const read = await readIssues(board.slug, query).catch(() => null)
  if (turn !== asked) return
  batch(() => {
    board.loading.value = read ? 'idle' : 'failed'
    if (!read) return
    board.issues.value = read.issues
    board.next.value = read.next
  })
}

export async function showMore(board: Board): Promise<void> {
  const after = board.next.peek()
  if (!after) return
  const query = filterQuery(board.filter.peek(), Date.now())
  query.set('after', after)
  board.loading.value = 'busy'
  const read = await readIssues(board.slug, query).catch(() => null)
  batch(() => {
    board.loading.value = read ? 'idle' : 'failed'
    if (!read || board.next.peek() !== after) return
    board.issues.value = [...board.issues.peek(), ...read.issues]
    board.next.value = read.next
  })
}

/** Fetches where they are, for the map. */
export async function refreshPoints(board: Board): Promise<void> {
  const filter = board.filter.peek()
  if (filter.mine) return
  const read = await readPoints(board.slug, filter).catch(() => null)
  if (!read || board.filter.peek() !== filter) return
  batch(() => {
    board.told.value = read.points
    board.morePoints.value = read.more
  })
}

interface Points {
  readonly points: readonly IssuePoint[]
  readonly more: boolean
}

const readPoints = (slug: string, filter: IssueFilter): Promise<Points> => {
  const query = filterQuery(filter, Date.now())
  return readJson(`/api/communities/${slug}/issues/points?${query}`)
}

/** Points at an issue that was touched on the map. */
export async function choose(board: Board, no: number): Promise<void> {
  board.chosen.value = no
  if (board.issues.peek().some((issue) => issue.no === no)) return
  const story = await readStory(no).catch(() => null)
  if (story && board.chosen.peek() === no) board.far.value = story.issue
}

export async function toggleHeat(board: Board): Promise<void> {
  if (board.heat.peek()) {
    board.heat.value = null
    return
  }
  const read = await readJson<{ compounds: readonly Heat[] }>(
    `/api/communities/${board.slug}/issues/heat`,
  ).catch(() => null)
  if (read) board.heat.value = read.compounds
}

const findPoint = (
  no: number | null,
  points: readonly IssuePoint[],
  issues: readonly IssueItem[],
): IssuePoint | null => {
  const listed = issues.find((issue) => issue.no === no)
  return points.find((point) => point.no === no) ?? (listed ? pointOf(listed) : null)
}

const pointOf = ({ no, at, category, state, stopped_at, due_at }: IssueItem): IssuePoint => ({
  no,
  at,
  category,
  state,
  late: stopped_at === null && due_at <= Date.now(),
})
