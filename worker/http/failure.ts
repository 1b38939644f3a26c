import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import * as v from 'valibot'

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
  unknown_route: { status: 404, title: 'There is nothing at this address' },
  unknown_community: { status: 404, title: 'There is no such community' },
  unknown_file: { status: 404, title: 'There is no such file' },
  unknown_tile: { status: 404, title: 'There is no such tile' },
  too_large: { status: 413, title: 'The body is too large' },
  unwell: { status: 503, title: 'The house is not well' },
  fault: { status: 500, title: 'Something went wrong on our side' },
} as const

export type FailureCode = keyof typeof FAILURES

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
})

export interface FailureDetail {
  readonly detail?: string
  readonly field?: string
  readonly bounds?: readonly number[]
  readonly ref?: string
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
    JSON.stringify({ ref, method, routePath, error: String(error), stack: error.stack }),
  )
  return ref
}

/** What a thrown error was: a request that the framework turned away, or null for a fault of ours. */
export function turnedAway(c: Context, error: Error): Response | null {
  if (!(error instanceof HTTPException)) return null
  return problem(c, codeOf(error), { detail: error.message })
}

function codeOf({ status }: HTTPException): FailureCode {
  if (status === 413) return 'too_large'
  return status === 400 ? 'not_json' : 'bad_input'
}
