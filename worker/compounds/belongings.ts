import { eq } from 'drizzle-orm'
import type { Belongings } from '../accounts/leaving/belongings.ts'
import { difficultyTurn } from './table.ts'

/** What compounds keep of people: what they told of them, which stays as what riders need to know. */
export const difficultiesOfPeople: Belongings = {
  name: 'compounds',
  dataOf: (db, personId) => db.select().from(difficultyTurn).where(eq(difficultyTurn.by, personId)),
  letGo: async () => [],
}
