import { and, eq, sql } from 'drizzle-orm'
import type { Belongings } from '../../accounts/leaving/belongings.ts'
import { placeChange } from './table.ts'

/**
 * What people wanted changed of places: what nobody has decided on is taken back with them, and their
 * notes go. What took effect stays, by somebody without a name.
 */
export const changesOfPeople: Belongings = {
  name: 'place_changes',
  dataOf: (db, personId) => db.select().from(placeChange).where(eq(placeChange.by, personId)),
  letGo: async (db, act, personId) => [
    db
      .update(placeChange)
      .set({ state: 'taken_back', decidedBy: personId, decidedAt: act.now })
      .where(and(eq(placeChange.by, personId), eq(placeChange.state, 'waiting'))),
    db
      .update(placeChange)
      .set({ note: null })
      .where(and(eq(placeChange.by, personId), sql`note is not null`)),
  ],
}
