import type { Context } from 'hono'
import { enough } from '../../limits/enough.ts'
import type { Limit } from '../../limits/limit.ts'

/** Whoever walks down a street finds ten doors that are otherwise, hardly thirty in a day. */
const CHANGES: Limit = { what: 'place_change', atOnce: 10, eachMs: 60_000 }
const CHANGES_A_DAY: Limit = { what: 'place_change/day', atOnce: 30, eachMs: 48 * 60_000 }

/** The refusal for who proposes too often, with when to come again; null for who does not. */
export const enoughChanges = (c: Context, personId: string): Promise<Response | null> =>
  enough(
    c,
    [CHANGES, CHANGES_A_DAY].map((limit) => ({ limit, of: personId })),
  )
