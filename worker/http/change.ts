import type { Context, MiddlewareHandler } from 'hono'
import { every } from 'hono/combine'
import { createMiddleware } from 'hono/factory'
import { personOf } from '../accounts/person.ts'
import type { Outcome } from '../journal/commit.ts'
import type { JournalRow } from '../journal/record.ts'
import type { Changing } from './app.ts'
import { jsonBody } from './body.ts'
import { hex } from './caching.ts'
import { problem } from './failure.ts'
import { sameOrigin } from './origin.ts'

const KEY = /^[\w-]{8,64}$/

const keyed = createMiddleware<Changing>(async (c, next) => {
  const key = c.req.header('Idempotency-Key') ?? ''
  if (!KEY.test(key)) {
    const detail = 'expected a header Idempotency-Key of 8 to 64 letters, digits, - or _'
    return problem(c, 'key_needed', { detail })
  }
  const person = await personOf(c)
  const head = new TextEncoder().encode(`${c.req.method} ${c.req.path}\n`)
  const words = await new Blob([head, await c.req.arrayBuffer()]).arrayBuffer()
  const hash = hex(await crypto.subtle.digest('SHA-256', words))
  c.set('act', { actor: person?.id ?? 'guest', now: Date.now(), request: { key, hash } })
  await next()
})

/**
 * Every route that changes something begins with this: it comes from our own pages, says JSON, and
 * carries an Idempotency-Key, so that a request sent twice is carried out once. `c.var.act` then says
 * who does it, when, and for which request.
 *
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
 */
export const changing = every(sameOrigin, jsonBody, keyed)

/** The same for a route that takes a file: `body` lets its bytes through. */
export const changingByFile = (body: MiddlewareHandler) => every(sameOrigin, body, keyed)

/** What who asked is told of a change: its first row of the journal, the same for every repetition. */
export const receiptOf = ({ seq, kind, subject, at, payload }: JournalRow) => ({
  seq,
  kind,
  subject,
  at,
  ...JSON.parse(payload),
})

/**
 * Answers with the receipt of a change that was made; of one that was not, with the refusal that
 * `whyNot` finds by looking again.
 */
export async function answerChange(
  c: Context,
  outcome: Outcome,
  whyNot: () => Promise<Response> | Response,
): Promise<Response> {
  if (outcome.ok) return c.json(receiptOf(outcome.rows[0]))
  return outcome.because === 'key_reused' ? problem(c, 'key_reused') : whyNot()
}
