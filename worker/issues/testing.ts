import { env } from 'cloudflare:workers'
import { eq, sql } from 'drizzle-orm'
import type { LngLat } from '../../domain/kit/geo.ts'
import { JPEG, jpeg } from '../../domain/photos/testing/corpus.ts'
import type { IssueReceipt, IssueStoryAnswer, PhotoReceipt } from '../api.ts'
import { connect } from '../db/connect.ts'
import { whenForgotten } from '../db/forget.ts'
import { allowance } from '../limits/table.ts'
import { call } from '../testing/call.ts'
import { as, PROPERTY_COMPANY, sending } from '../testing/cast.ts'
import { clock } from '../testing/clock.ts'
import { at } from '../testing/neighbourhood.ts'
import type { TakenKind } from './advance.ts'
import { issue, issueFollower, issueStep } from './table.ts'

export type Who = Parameters<typeof as>[0] | 'guest'

export const ISSUES = '/api/communities/guihuali/issues'

const headersOf = (who: Who) => (who === 'guest' ? {} : as(who))

/** The body of an answer that is 200, else its error. */
export async function given<T>(answer: Response | Promise<Response>): Promise<T> {
  const answered = await answer
  if (answered.status !== 200) throw new Error(await answered.text())
  return answered.json<T>()
}

/** Reports something, as if it were the first of the day. */
export async function report(
  words: object = {},
  { by = 'resident' as Who, where = at(5, 5) as LngLat } = {},
): Promise<IssueReceipt> {
  clock.now += 1000
  await connect(env.DB).delete(allowance)
  return given(call(ISSUES, sending(by, { category: 'light', at: where, ...words })))
}

export const story = async (no: number, who: Who = 'coordinator'): Promise<IssueStoryAnswer> =>
  given(call(`/api/issues/${no}`, { headers: headersOf(who) }))

/** The resource below an issue that each step is. */
const PATHS: Readonly<Record<TakenKind, string>> = {
  triage: 'triage',
  assign: 'assignment',
  accept: 'acceptance',
  plan: 'plan',
  extend: 'extension',
  hand_back: 'return',
  fix: 'fix',
  verify: 'verification',
  close: 'closure',
  reject: 'rejection',
  reopen: 'reopening',
  merge: 'merging',
  reword: 'words',
}

const DAY_MS = 86_400_000

/** What a step says when a test does not: what it needs, with a photo that `who` has just sent. */
export async function usual(kind: TakenKind, who: Who): Promise<object> {
  switch (kind) {
    case 'assign':
      return { organisation: PROPERTY_COMPANY }
    case 'plan':
      return { due_at: clock.now + DAY_MS }
    case 'extend':
      return { due_at: clock.now + 3 * DAY_MS, because: 'parts' }
    case 'hand_back':
      return { because: 'not_ours' }
    case 'reject':
      return { because: 'no_fault' }
    case 'reopen':
      return { because: 'not_fixed' }
    case 'fix':
    case 'verify':
      return { photo: await sentPhoto(who, kind) }
    case 'reword':
      return { text: '改过的一句' }
    case 'merge':
      return { into: (await report({ category: 'other' })).issue_no }
    default:
      return {}
  }
}

/** How an issue stands, by its row. */
export const standing = (no: number) =>
  connect(env.DB)
    .select({ state: issue.state, seq: issue.seq })
    .from(issue)
    .where(eq(issue.no, no))
    .get()

/** Takes a step after the last one there is. */
export async function step(
  who: Who,
  no: number,
  kind: TakenKind,
  words: object | null = null,
  once?: string,
): Promise<Response> {
  clock.now += 1000
  const after = (await standing(no))?.seq
  const body = { after, ...(words ?? (await usual(kind, who))) }
  return call(`/api/issues/${no}/${PATHS[kind]}`, sending(who, body, once ? { once } : {}))
}

/** Takes a step that is there to be taken. */
export const stepped = async (
  who: Who,
  no: number,
  kind: TakenKind,
  words: object | null = null,
): Promise<IssueReceipt> => given(step(who, no, kind, words))

/** Reports something, and takes these steps with it, each by whoever usually does. */
export async function reported(
  kinds: readonly TakenKind[],
  words: object = {},
): Promise<IssueReceipt> {
  const receipt = await report(words)
  for (const kind of kinds) await stepped(USUALLY_BY[kind], receipt.issue_no, kind)
  return receipt
}

const HOUR_MS = 3_600_000

/** What went a way within the hour, by the steps of the way. */
const gone = new Map<string, { readonly id: string; readonly at: number }>()
whenForgotten(() => gone.clear())

/**
 * The number of an issue that stands where these steps lead, with nothing done to it since: the rows of
 * one that went there, under a new number. Going there takes three requests for each step.
 */
export async function readied(kinds: readonly TakenKind[]): Promise<number> {
  const way = kinds.join()
  const recent = gone.get(way)
  if (recent && clock.now < recent.at + HOUR_MS) return copied(recent.id)
  const { issue: id } = await reported(kinds)
  gone.set(way, { id, at: clock.now })
  return copied(id)
}

async function copied(id: string): Promise<number> {
  const db = connect(env.DB)
  const to = crypto.randomUUID()
  const [[{ no }], [row], steps, followers] = await db.batch([
    db.select({ no: sql<number>`max(${issue.no}) + 1` }).from(issue),
    db.select().from(issue).where(eq(issue.id, id)),
    db.select().from(issueStep).where(eq(issueStep.issueId, id)),
    db.select().from(issueFollower).where(eq(issueFollower.issueId, id)),
  ])
  await db.batch([
    db.insert(issue).values({ ...row, id: to, no }),
    db.insert(issueStep).values(steps.map((each) => ({ ...each, issueId: to }))),
    db.insert(issueFollower).values(followers.map((each) => ({ ...each, issueId: to }))),
  ])
  return no
}

/** Who usually takes each step. */
export const USUALLY_BY: Readonly<Record<TakenKind, Who>> = {
  triage: 'coordinator',
  assign: 'coordinator',
  accept: 'responder',
  plan: 'responder',
  extend: 'responder',
  hand_back: 'responder',
  fix: 'responder',
  verify: 'rider',
  close: 'coordinator',
  reject: 'coordinator',
  reopen: 'resident',
  merge: 'coordinator',
  reword: 'coordinator',
}

let sent = 0

/** A grey picture that nobody has sent before: its sides are others. */
export function freshPicture(): Uint8Array {
  const bytes = jpeg({ side: 1 })
  const frame = bytes.findIndex((_, i) => JPEG.frame.every((byte, k) => bytes[i + k] === byte))
  sent++
  bytes[frame + 6] = 1 + (sent % 250)
  bytes[frame + 8] = 1 + Math.floor(sent / 250)
  return bytes
}

export const sendPhoto = (
  who: Who,
  purpose: string,
  bytes: Uint8Array = freshPicture(),
): Promise<Response> =>
  call(`/api/communities/guihuali/photos?for=${purpose}`, {
    method: 'POST',
    headers: {
      ...headersOf(who),
      'content-type': 'image/jpeg',
      'idempotency-key': `issue-photo-${++sent}`,
    },
    body: bytes as BodyInit,
  })

/** Sends a photo; gives what it is called. */
export const sentPhoto = async (
  who: Who,
  purpose: string,
  bytes: Uint8Array = freshPicture(),
): Promise<string> => (await given<PhotoReceipt>(sendPhoto(who, purpose, bytes))).photo

/** The refusal of an answer, e.g. `409 step_taken`. */
export async function why(answer: Response | Promise<Response>): Promise<string> {
  const { status, error } = await (await answer).json<{ status: number; error: string }>()
  return `${status} ${error}`
}
