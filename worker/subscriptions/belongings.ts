import { eq } from 'drizzle-orm'
import type { Belongings } from '../accounts/leaving/belongings.ts'
import { newsSeen, subscription } from './table.ts'

/** What subscriptions keep of people, which is gone with them. */
export const subscriptionsOfPeople: Belongings = {
  name: 'subscriptions',
  dataOf: (db, personId) =>
    db.select().from(subscription).where(eq(subscription.personId, personId)),
  letGo: async (db, _act, personId) => [
    db.delete(subscription).where(eq(subscription.personId, personId)),
    db.delete(newsSeen).where(eq(newsSeen.personId, personId)),
  ],
}
