import { createMiddleware } from 'hono/factory'
import { wrapTime } from 'hono/timing'
import { type Bounds, contains, type LngLat } from '../../domain/kit/geo.ts'
import { connect } from '../db/connect.ts'
import type { InCommunity } from '../http/app.ts'
import { type FailureCode, type FailureDetail, problem } from '../http/failure.ts'
import { boundsOf, type Community, findCommunity, somewhereOf } from './store.ts'

/** Finds the community that a route's `:slug` names. */
export const inCommunity = createMiddleware<InCommunity, '/:slug/*'>(async (c, next) => {
  const slug = c.req.param('slug')
  const community = await wrapTime(c, 'community', findCommunity(connect(c.env.DB), slug))
  if (!community)
    return problem(c, 'unknown_community', { detail: `no community is called ${slug}` })
  c.set('community', community)
  c.set('subject', somewhereOf(community))
  await next()
})

type Misplaced = FailureDetail & { readonly error: FailureCode }

/** What is wrong with a position that is not in a community, or null. */
export function misplaced(community: Community, at: LngLat, field: string): Misplaced | null {
  const bounds = boundsOf(community)
  if (contains(bounds, at)) return null
  const detail = `${at.join(',')} is outside west,south,east,north ${bounds}`
  return swappedIn(community, at, field) ?? { error: 'outside_community', field, bounds, detail }
}

/** Tells a position that is in the community only when read as lat,lng. */
export function swappedIn(community: Community, [a, b]: LngLat, field: string): Misplaced | null {
  const bounds = boundsOf(community)
  return !contains(bounds, [a, b]) && contains(bounds, [b, a]) ? swapped(field, `${b},${a}`) : null
}

/** As `misplaced`, for a box: one that only touches the community is in place. */
export function misplacedBox(
  community: Community,
  [a, b, c, d]: Bounds,
  field: string,
): Misplaced | null {
  const home = boundsOf(community)
  if (meets(home, [a, b, c, d]) || !meets(home, [b, a, d, c])) return null
  return swapped(field, `${b},${a},${d},${c}`)
}

const swapped = (field: string, meant: string): Misplaced => ({
  error: 'coordinates_swapped',
  field,
  detail: `looks like lat,lng; expected longitude first: ${meant}`,
})

const meets = (a: Bounds, b: Bounds): boolean =>
  a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]
