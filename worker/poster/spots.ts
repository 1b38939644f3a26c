import { asc, eq } from 'drizzle-orm'
import type { LngLat } from '../../domain/kit/geo.ts'
import type { Db } from '../db/connect.ts'
import { compound } from '../issues/table.ts'

/** Where in a community a poster may hang: the middle of a compound. */
interface Hanging {
  readonly name: string
  readonly name_en: string | null
  readonly at: LngLat
}

const MOST = 300

/** The compounds of a community by name, each with its middle, to five decimals as addresses have it. */
export async function hangingSpots(db: Db, communityId: number): Promise<Hanging[]> {
  const rows = await db
    .select()
    .from(compound)
    .where(eq(compound.communityId, communityId))
    .orderBy(asc(compound.name))
    .limit(MOST)
  return rows.map(({ name, nameEn, west, south, east, north }) => ({
    name,
    name_en: nameEn,
    at: [rounded((west + east) / 2), rounded((south + north) / 2)],
  }))
}

const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5
