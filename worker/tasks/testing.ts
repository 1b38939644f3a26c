import type { LngLat } from '../../domain/kit/geo.ts'
import type { TaskAnswer, TaskReceipt } from '../api.ts'
import { call } from '../testing/call.ts'
import { as, sending } from '../testing/cast.ts'
import { at } from '../testing/neighbourhood.ts'

type Who = Parameters<typeof as>[0]

export const TASKS = '/api/communities/guihuali/tasks'

/** Posts a task as the coordinator; at the station unless told otherwise. */
export async function post(
  words: object = {},
  { by = 'coordinator' as Who, where = at(5, 5) as LngLat } = {},
): Promise<TaskReceipt> {
  const body = { kind: 'help', title: '帮陈阿姨把米搬上楼', at: where, ...words }
  const answer = await call(TASKS, sending(by, body))
  if (answer.status !== 200) throw new Error(await answer.text())
  return answer.json<TaskReceipt>()
}

/** Does something to a claim. */
export const act = (who: Who, id: string, what: string, body: object = {}, once?: string) =>
  call(`/api/claims/${id}/${what}`, sending(who, body, once ? { once } : {}))

/** Tries to claim a task. */
export const claim = (who: Who, no: number, body: object = {}, once?: string) =>
  call(`/api/tasks/${no}/claim`, sending(who, body, once ? { once } : {}))

/** Claims a task that is there to be claimed. */
export async function claimed(who: Who, no: number): Promise<TaskReceipt & { claim: string }> {
  const answer = await claim(who, no)
  if (answer.status !== 200) throw new Error(await answer.text())
  return answer.json()
}

export async function look(who: Who, no: number): Promise<TaskAnswer> {
  const answer = await call(`/api/tasks/${no}`, { headers: as(who) })
  if (answer.status !== 200) throw new Error(await answer.text())
  return answer.json()
}

/** The refusal of an answer, e.g. `409 already_claimed`. */
export async function why(answer: Response | Promise<Response>): Promise<string> {
  const { status, error } = await (await answer).json<{ status: number; error: string }>()
  return `${status} ${error}`
}
