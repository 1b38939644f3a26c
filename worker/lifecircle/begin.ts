import type { Context } from 'hono'
import { wrapTime } from 'hono/timing'
import type { LngLat } from '../../domain/kit/geo.ts'
import type { PaceName } from '../../domain/lifecircle/pace.ts'
import { misplaced } from '../communities/here.ts'
import type { InCommunity } from '../http/app.ts'
import { problem } from '../http/failure.ts'
import { openQuarter, type Quarter } from './quarter.ts'
import { type Start, setOut } from './reach.ts'

/** The community's streets and the start of a walk on them, or the problem with where it should start. */
export async function begin(
  c: Context<InCommunity>,
  at: LngLat,
  pace: PaceName,
): Promise<{ readonly quarter: Quarter; readonly start: Start } | Response> {
  const wrong = misplaced(c.var.community, at, 'from')
  if (wrong) return problem(c, wrong.error, wrong)
  const quarter = await wrapTime(c, 'graph', openQuarter(c.env, c.var.community))
  const start = setOut(quarter, at, pace)
  return start ? { quarter, start } : problem(c, 'no_street_near', { field: 'from' })
}
