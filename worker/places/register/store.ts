import { eq, sql } from 'drizzle-orm'
import { type Register, readRegister } from '../../../domain/places/register.ts'
import type { Community } from '../../communities/store.ts'
import { community } from '../../communities/table.ts'
import type { Db } from '../../db/connect.ts'
import { Held } from '../../db/held.ts'
import { placeRegister, rewriteRegister } from './table.ts'

/** An isolate has 128 MB in all. */
const MOST_BYTES = 16 * 2 ** 20

/** An object, an array of two numbers and an id. */
const BYTES_PER_ENTRY = 200

const held = new Held<Register>(MOST_BYTES)

/** The places of a community as of its version: read once for each of them. */
export function registerOf(db: Db, { id, placesVersion }: Community): Promise<Register> {
  return held.get(
    `${id} ${placesVersion}`,
    () => load(db, id),
    (register) => register.length * BYTES_PER_ENTRY,
  )
}

async function load(db: Db, communityId: number): Promise<Register> {
  const [row] = await db
    .select()
    .from(placeRegister)
    .where(eq(placeRegister.communityId, communityId))
  return row ? readRegister(row.entries) : []
}

/** What ends every batch that writes places of a community. */
export const placesChanged = (db: Db, communityId: number) =>
  [
    db.run(sql.raw(rewriteRegister(String(communityId)))),
    db
      .update(community)
      .set({ placesVersion: sql`${community.placesVersion} + 1` })
      .where(eq(community.id, communityId)),
  ] as const
