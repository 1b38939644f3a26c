import { type SQL, sql } from 'drizzle-orm'
import type { Community } from '../../communities/store.ts'
import { community } from '../../communities/table.ts'
import type { Db } from '../../db/connect.ts'
import { isUndone } from './records.ts'

/** Whether the places of a community are those that were read, and the list is not taken back. */
export const asRead = ({ id, placesVersion }: Community, list: string): SQL => sql`
  (select places_version from ${community} where id = ${id}) = ${placesVersion}
  and not ${isUndone(sql`${`list:${list}`}`)}`

export async function isTakenBack(db: Db, list: string): Promise<boolean> {
  const row = await db.get<{ undone: number }>(
    sql`select ${isUndone(sql`${`list:${list}`}`)} as undone`,
  )
  return row?.undone === 1
}
