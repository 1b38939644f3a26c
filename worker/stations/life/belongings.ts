import { eq } from 'drizzle-orm'
import type { Belongings } from '../../accounts/leaving/belongings.ts'
import { presence, station } from '../table.ts'

/**
 * What stations keep of people: those they proposed, which stay without their name, and where they
 * say to be.
 */
export const stationsOfPeople: Belongings = {
  name: 'stations',
  dataOf: async (db, personId) => [
    ...(await db.select().from(station).where(eq(station.proposedBy, personId))),
    ...(await db.select().from(presence).where(eq(presence.personId, personId))),
  ],
  letGo: async (db, _act, personId) => [db.delete(presence).where(eq(presence.personId, personId))],
}
