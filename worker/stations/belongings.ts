import { and, eq, isNotNull } from 'drizzle-orm'
import type { Belongings } from '../accounts/leaving/belongings.ts'
import { loan } from './table.ts'

/**
 * What stations keep of people: what they borrowed. What they gave back goes with them; what they
 * still have stays owed, by somebody without a name, until it comes back or is written off.
 */
export const loansOfPeople: Belongings = {
  name: 'loans',
  dataOf: (db, personId) => db.select().from(loan).where(eq(loan.personId, personId)),
  letGo: async (db, _act, personId) => [
    db.delete(loan).where(and(eq(loan.personId, personId), isNotNull(loan.returnedAt))),
  ],
}
