import type { Context } from 'hono'
import { connect } from '../db/connect.ts'
import { problem } from '../http/failure.ts'
import { type Limit, take } from '../limits/limit.ts'

const MINUTE_MS = 60_000

/** A street has six broken things at once, hardly more; a flood ends at the second of these. */
const REPORTS: Limit = { what: 'report', atOnce: 6, eachMs: 100_000 }
const REPORTS_A_DAY: Limit = { what: 'report/day', atOnce: 30, eachMs: 48 * MINUTE_MS }

/** Whoever walks round their compound finds six things that are not fixed, hardly more in a day. */
export const REOPENINGS: Limit = { what: 'reopening', atOnce: 6, eachMs: 240 * MINUTE_MS }

/** The refusal for who reports too often, with when to come again; null for who does not. */
export async function enoughReports(c: Context, personId: string): Promise<Response | null> {
  const asked = [REPORTS, REPORTS_A_DAY].map((limit) => ({ limit, of: personId }))
  const allowed = await take(connect(c.env.DB), Date.now(), asked)
  if (allowed.ok) return null
  c.header('Retry-After', String(allowed.afterSeconds))
  const detail = `come again in ${allowed.afterSeconds} seconds`
  return problem(c, 'too_many_reports', { detail })
}
