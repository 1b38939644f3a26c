import type { LngLat } from '../../domain/kit/geo.ts'
import type { TaskItem, Way } from './page.ts'

/** On an answer that the service worker had kept: when it was true. */
const STORED_AT = 'x-stored-at'

/** An answer, and when it was true by this device's clock. */
export interface Read<T> {
  readonly answer: T
  readonly storedAt: number | null
}

export async function readTask(no: number): Promise<TaskItem> {
  return (await read<TaskItem>(`/api/tasks/${no}`)).answer
}

interface TasksAnswer {
  readonly now: number
  readonly tasks: readonly TaskItem[]
  readonly next: string | null
}

/** Nobody reads further down a queue than this. */
const MOST_PAGES = 5

/** All tasks of a community in these states, page after page. */
export async function readTasks(
  slug: string,
  query: Readonly<Record<string, string>>,
): Promise<Read<TasksAnswer>> {
  const tasks: TaskItem[] = []
  let after: string | null = null
  for (let page = 1; ; page++) {
    const params: URLSearchParams = new URLSearchParams({ ...query, ...(after ? { after } : {}) })
    const { answer, storedAt }: Read<TasksAnswer> = await read(
      `/api/communities/${slug}/tasks?${params}`,
    )
    tasks.push(...answer.tasks)
    after = answer.next
    if (!after || page === MOST_PAGES) return { answer: { ...answer, tasks }, storedAt }
  }
}

/** An open task with how far it is. */
interface NearTask extends TaskItem {
  readonly walk_minutes: number
  readonly detour_minutes: number | null
}

export interface NearAnswer {
  readonly now: number
  readonly direct_minutes: number | null
  readonly tasks: readonly NearTask[]
}

/** Open tasks, nearest first, or with a destination least detour first; where one is stands in no address. */
export async function readNear(
  slug: string,
  from: LngLat,
  to: LngLat | null,
  limit = 50,
): Promise<NearAnswer> {
  const response = await fetch(`/api/communities/${slug}/tasks/near`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ from, ...(to ? { to } : {}), limit }),
  })
  return json(response)
}

/** The ways of an answer, by number. */
export const waysOf = ({ tasks }: NearAnswer): ReadonlyMap<number, Way> =>
  new Map(
    tasks.map(({ no, walk_minutes, detour_minutes }) => [
      no,
      { walk: walk_minutes, detour: detour_minutes },
    ]),
  )

async function read<T>(path: string): Promise<Read<T>> {
  const response = await fetch(path, { cache: 'no-store' })
  const storedAt = Number(response.headers.get(STORED_AT)) || null
  return { answer: await json<T>(response), storedAt }
}

async function json<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${new URL(response.url).pathname} answered ${response.status}`)
  return response.json() as Promise<T>
}
