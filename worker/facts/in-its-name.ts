import type { SQLWrapper } from 'drizzle-orm'
import { person } from '../accounts/table.ts'
import type { Db } from '../db/connect.ts'

/** In whose name the house reports and asks, where nobody with an account does. */
export const HOUSE_ID = 'house'

/** Nobody can sign in as it: it has no phone, and an address that no message reaches. */
export const houseMovesIn = (db: Db): SQLWrapper =>
  db
    .insert(person)
    .values({
      id: HOUSE_ID,
      name: '一刻',
      email: `${HOUSE_ID}@people.invalid`,
      createdAt: new Date(0),
      updatedAt: new Date(0),
    })
    .onConflictDoNothing()
