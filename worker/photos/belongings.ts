import { eq } from 'drizzle-orm'
import type { Belongings } from '../accounts/leaving/belongings.ts'
import { photo } from './table.ts'

/** What photos keep of people: those they sent, which stay as the proof of what was done. */
export const photosOfPeople: Belongings = {
  name: 'photos',
  dataOf: (db, personId) => db.select().from(photo).where(eq(photo.personId, personId)),
  letGo: async () => [],
}
