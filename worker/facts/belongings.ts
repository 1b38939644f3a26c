import { eq } from 'drizzle-orm'
import type { Belongings } from '../accounts/leaving/belongings.ts'
import { voice } from './table.ts'

/** What facts keep of people: their latest words, for four weeks. They go with who leaves; what holds by them stays until somebody speaks. */
export const voicesOfPeople: Belongings = {
  name: 'voices',
  dataOf: (db, personId) => db.select().from(voice).where(eq(voice.personId, personId)),
  letGo: async (db, _act, personId) => [db.delete(voice).where(eq(voice.personId, personId))],
}
