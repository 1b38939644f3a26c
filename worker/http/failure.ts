import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import * as v from 'valibot'
import { lngLat } from './shapes.ts'

/** Every failure the API can answer with: the stable `error` code, its status and a title for people. */
export const FAILURES = {
  bad_input: { status: 400, title: 'The input cannot be read' },
  not_json: { status: 400, title: 'The body is not JSON' },
  coordinates_swapped: { status: 400, title: 'The coordinates look like lat,lng' },
  outside_community: { status: 400, title: 'The position is outside the community' },
  no_street_near: { status: 422, title: 'There is no street to walk on near the position' },
  key_needed: { status: 400, title: 'A change needs an Idempotency-Key' },
  key_reused: { status: 422, title: 'This Idempotency-Key was used for something else' },
  sign_in_needed: { status: 401, title: 'This is for people who are signed in' },
  not_permitted: { status: 403, title: 'Your role does not allow this' },
  foreign_origin: { status: 403, title: 'This came from the page of another site' },
  method_not_allowed: { status: 405, title: 'This address does not take this method' },
  upgrade_needed: { status: 426, title: 'This address speaks WebSocket' },
  unknown_route: { status: 404, title: 'There is nothing at this address' },
  unknown_community: { status: 404, title: 'There is no such community' },
  unknown_order: { status: 404, title: 'There is no such order' },
  slug_taken: { status: 409, title: 'Another community has this name in its address' },
  order_sent: { status: 409, title: 'The extract of this order was sent, or it was taken back' },
  pieces_missing: { status: 409, title: 'Some pieces of the extract are missing' },
  unknown_district: { status: 404, title: 'There is no such district' },
  unknown_file: { status: 404, title: 'There is no such file' },
  unknown_tile: { status: 404, title: 'There is no such tile' },
  unknown_task: { status: 404, title: 'There is no such task' },
  unknown_claim: { status: 404, title: 'There is no such claim' },
  unknown_photo: { status: 404, title: 'There is no such photo' },
  photo_used: { status: 409, title: 'This photo shows something else already' },
  already_claimed: { status: 409, title: 'Somebody else has claimed this task' },
  already_yours: { status: 409, title: 'You have claimed this task' },
  too_many_claims: { status: 409, title: 'You hold as many undone claims as one person may' },
  skills_missing: { status: 409, title: 'The task asks for skills that nobody has vouched for' },
  task_not_yet: { status: 409, title: 'The time of the task has not begun' },
  task_closed: { status: 409, title: 'The task was cancelled, or its time is over' },
  task_in_hand: { status: 409, title: 'Somebody has done this task, or it has too many claims' },
  claim_over: { status: 409, title: 'The claim was released, or its lease is over' },
  already_extended: { status: 409, title: 'The lease was extended before' },
  already_done: { status: 409, title: 'The claim is done' },
  already_verified: { status: 409, title: 'The claim is verified' },
  not_done: { status: 409, title: 'The claim is not done' },
  too_late: { status: 409, title: 'It is too late to take this back' },
  own_claim: { status: 403, title: 'Nobody verifies what they did themselves' },
  proof_needed: { status: 422, title: 'The proof that this task wants is missing' },
  wrong_code: { status: 422, title: 'This is not the code of the task' },
  code_locked: { status: 409, title: 'Too many wrong codes were given' },
  unknown_issue: { status: 404, title: 'There is no such issue' },
  unknown_organisation: { status: 404, title: 'There is no such organisation' },
  unknown_link: { status: 404, title: 'The link is wrong, too old, or was taken back' },
  unknown_key: { status: 404, title: 'There is no such key' },
  unknown_robot: { status: 404, title: 'There is no such robot' },
  unknown_compound: { status: 404, title: 'There is no such compound' },
  address_refused: { status: 422, title: 'This address is not one that we send to' },
  too_many_subscriptions: {
    status: 409,
    title: 'You have as many subscriptions as one person may',
  },
  too_many_robots: { status: 409, title: 'The community has as many robots as it may' },
  step_not_now: { status: 409, title: 'The issue is not in a state for this' },
  step_taken: { status: 409, title: 'Somebody took another step meanwhile' },
  date_passed: { status: 422, title: 'The date is not in the future' },
  date_too_far: { status: 422, title: 'The date is more than a year ahead' },
  date_not_later: { status: 422, title: 'The date is not later than the one before' },
  already_reopened: { status: 409, title: 'You have opened it again since it was last fixed' },
  extension_used: { status: 409, title: 'The date was moved before' },
  merged_into_itself: { status: 422, title: 'An issue cannot be merged into itself' },
  own_fix: { status: 403, title: 'Nobody verifies what they fixed themselves' },
  power_used: { status: 409, title: 'The link has done what it was for' },
  too_many_reports: { status: 429, title: 'So many reports cannot be taken at once' },
  unreadable_photo: { status: 415, title: 'This is not a photo that we can read' },
  changed_meanwhile: { status: 409, title: 'It changed meanwhile; look again' },
  code_refused: { status: 422, title: 'The code is wrong, was used, or is too old' },
  codes_unavailable: { status: 503, title: 'Codes cannot be sent at the moment' },
  passkey_refused: {
    status: 422,
    title: 'The passkey is not known here, or its answer came too late',
  },
  unknown_session: { status: 404, title: 'There is no such session of yours' },
  unknown_passkey: { status: 404, title: 'There is no such passkey of yours' },
  unknown_device: { status: 404, title: 'There is no such device of yours' },
  unknown_membership: { status: 404, title: 'There is no such membership' },
  unknown_invitation: { status: 404, title: 'There is no such invitation' },
  unknown_place: { status: 404, title: 'There is no such place in the community' },
  unknown_change: { status: 404, title: 'There is no such change of a place' },
  nothing_changed: { status: 409, title: 'This is so already' },
  changed_since: { status: 409, title: 'Something newer has changed the same' },
  not_in_force: { status: 409, title: 'This change is not in force' },
  already_flagged: { status: 409, title: 'You have said this before' },
  personal_words: { status: 422, title: 'This tells who somebody is, and everybody would read it' },
  hours_unreadable: { status: 422, title: 'These are no opening hours that can be read' },
  register_full: { status: 409, title: 'The community has as many places as it may' },
  unknown_amenity: { status: 404, title: 'There is no such thing at this place' },
  where_needed: { status: 422, title: 'Only who is on the spot can say this' },
  too_far: { status: 409, title: 'You are too far from the place to say this' },
  unknown_fact: { status: 404, title: 'Nobody tells this of the compound' },
  already_told: { status: 409, title: 'Somebody has told of one with this name already' },
  too_many_facts: { status: 409, title: 'There is as much told of this compound as there may be' },
  old_wall_code: { status: 409, title: 'This is not the code that hangs at the place now' },
  unknown_station: { status: 404, title: 'There is no such station' },
  already_proposed: { status: 409, title: 'This shop keeps a station, or was proposed before' },
  station_not_now: { status: 409, title: 'The station is not in a state for this' },
  plaque_taken: { status: 409, title: 'Another station has a plaque of this number' },
  unknown_loan: { status: 404, title: 'There is no such loan' },
  none_left: { status: 409, title: 'There are not so many left' },
  unknown_list: { status: 404, title: 'There is no such list' },
  list_undone: { status: 409, title: 'This list was taken back' },
  too_many_places: { status: 409, title: 'A community holds 50,000 places' },
  category_not_taken: { status: 409, title: 'This community does not take reports of this kind' },
  already_lent: { status: 409, title: 'You have borrowed one of these already' },
  nothing_lent: { status: 409, title: 'You have none of these to give back' },
  loan_over: { status: 409, title: 'It was given back or given up already' },
  unknown_wall_link: { status: 404, title: 'There is no such link to the wall' },
  already_member: { status: 409, title: 'This role is held or asked for already' },
  already_decided: { status: 409, title: 'Somebody has decided this before' },
  own_membership: { status: 403, title: 'Nobody decides on their own membership' },
  invitation_spent: { status: 409, title: 'The invitation is used up, revoked or too old' },
  own_invitation: { status: 403, title: 'Nobody takes their own invitation' },
  too_many_devices: { status: 409, title: 'You have as many phones here as one person may' },
  already_on_duty: { status: 409, title: 'You are on duty already' },
  not_on_duty: { status: 409, title: 'You are not on duty' },
  nothing_to_embed: { status: 404, title: 'There is nothing at this address to put into a page' },
  format_unknown: { status: 501, title: 'This format is not spoken here' },
  too_many: { status: 429, title: 'That was too often; wait a little' },
  too_large: { status: 413, title: 'The body is too large' },
  unwell: { status: 503, title: 'The house is not well' },
  fault: { status: 500, title: 'Something went wrong on our side' },
} as const

export type FailureCode = keyof typeof FAILURES

const Alternative = v.object({
  no: v.number(),
  kind: v.string(),
  title: v.string(),
  at: lngLat,
  walk_minutes: v.number(),
  expected_minutes: v.number(),
})

/** RFC 9457, with a stable code and what would have been accepted. */
export const Problem = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  error: v.pipe(v.string(), v.description('stable code, safe to branch on')),
  detail: v.optional(v.string()),
  field: v.optional(v.pipe(v.string(), v.description('the input at fault, e.g. `from` or `to.3`'))),
  bounds: v.optional(v.array(v.number())),
  ref: v.optional(v.pipe(v.string(), v.description('quote it when you report a fault'))),
  claimed: v.optional(
    v.pipe(
      v.object({ by: v.string(), at: v.number() }),
      v.description('who was faster, and when (ms since the epoch); with `already_claimed`'),
    ),
  ),
  alternative: v.optional(
    v.pipe(
      v.nullable(Alternative),
      v.description('the nearest open task that can be claimed instead, with `already_claimed`'),
    ),
  ),
  roles: v.optional(
    v.pipe(v.array(v.string()), v.description('who may do this, with `not_permitted`')),
  ),
  tries_left: v.optional(v.pipe(v.number(), v.description('with `wrong_code`'))),
  metres: v.optional(
    v.pipe(v.number(), v.description('how much nearer one has to be, with `too_far`')),
  ),
})

export interface FailureDetail {
  readonly detail?: string
  readonly field?: string
  readonly bounds?: readonly number[]
  readonly ref?: string
  readonly claimed?: { readonly by: string; readonly at: number }
  readonly alternative?: v.InferOutput<typeof Alternative> | null
  readonly roles?: readonly string[]
  readonly tries_left?: number
  readonly metres?: number
}

export function problem(c: Context, error: FailureCode, more: FailureDetail = {}): Response {
  const { status, title } = FAILURES[error]
  const type = new URL(`/docs#${error}`, c.req.url).href
  return c.body(JSON.stringify({ type, title, status, error, ...more }), status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  })
}

/** Logs a fault under a reference that may be told to anybody; the rest stays in the log. */
export function logFault(c: Context, error: Error): string {
  const ref = crypto.randomUUID().slice(0, 8)
  const { method, routePath } = c.req
  console.error(
    JSON.stringify({
      ref,
      method,
      routePath,
      error: unvalued(String(error)),
      cause: error.cause && unvalued(String(error.cause)),
      stack: error.stack && unvalued(error.stack),
    }),
  )
  return ref
}

/** Without the values of a query that failed, which drizzle writes behind it: phones and names are among them. */
const unvalued = (text: string): string => text.replace(/\nparams: [\s\S]*?(?=\n {4}at |$)/, '')

/** What a thrown error was: a request that the framework turned away, or null for a fault of ours. */
export function turnedAway(c: Context, error: Error): Response | null {
  if (!(error instanceof HTTPException)) return null
  return problem(c, codeOf(error), { detail: error.message })
}

function codeOf({ status }: HTTPException): FailureCode {
  if (status === 413) return 'too_large'
  return status === 400 ? 'not_json' : 'bad_input'
}
