import { eq } from 'drizzle-orm'
import { searchSuffixes } from '../../domain/places/search.ts'
import type { Community } from '../communities/store.ts'
import { community } from '../communities/table.ts'
import { connect, type Db } from '../db/connect.ts'
import type { Env } from '../env.ts'
import { placesChanged } from '../places/register/store.ts'
import { place, placeSearch } from '../places/table.ts'
import { tileAt } from '../tiles/archive.ts'
import { archiveOf } from './archive.ts'
import { BOUNDS, CENTER, graph, homes, PLACES, type SeedPlace } from './neighbourhood.ts'

/** The one tile of the neighbourhood's base map that has something on it. */
export const TILE = tileAt(CENTER, 14)
export const TILE_BYTES = new TextEncoder().encode('a tile')

/** Puts the neighbourhood of the tests into the database and the files, under a name of its own. */
export async function settle(
  env: Pick<Env, 'DB' | 'FILES'>,
  { slug = 'guihuali', places = PLACES }: { slug?: string; places?: readonly SeedPlace[] } = {},
): Promise<Community> {
  const db = connect(env.DB)
  const graphKey = `${slug}/graph-00000000000000aa.bin`
  const homesKey = `${slug}/homes-00000000000000bb.bin`
  const tilesKey = `${slug}/map-00000000000000cc.pmtiles`
  const [west, south, east, north] = BOUNDS
  await env.FILES.put(graphKey, graph().buffer)
  await env.FILES.put(homesKey, homes().buffer)
  await env.FILES.put(tilesKey, await archiveOf(TILE, TILE_BYTES, BOUNDS))
  await db.insert(community).values({
    slug,
    name: '桂花里',
    nameEn: 'Guihuali',
    district: '西溪区',
    centerLng: CENTER[0],
    centerLat: CENTER[1],
    west,
    south,
    east,
    north,
    timeZone: 'Asia/Shanghai',
    country: 'cn',
    phone: '+86 571 5550 0100',
    fictional: true,
    attribution: 'fictional',
    graphKey,
    homesKey,
    tilesKey,
    homes: 4,
    population: 1000,
    placesVersion: 1,
    importedAt: Date.UTC(2026, 0, 5),
  })
  const [settled] = await db.select().from(community).where(eq(community.slug, slug))
  await addPlaces(db, settled, places)
  return settled
}

/** Adds places with everything by which they are found. */
export async function addPlaces(
  db: Db,
  { id, slug }: Community,
  places: readonly SeedPlace[],
): Promise<void> {
  const rows = places.map((seed) => ({
    id: slug === 'guihuali' ? seed.id : `${slug}${seed.id}`,
    communityId: id,
    kind: seed.kind,
    name: seed.name,
    nameEn: seed.nameEn,
    lng: seed.at[0],
    lat: seed.at[1],
    address: seed.address,
    phone: seed.phone,
    hours: seed.hours,
    updatedAt: 0,
  }))
  const found = places.flatMap((seed, i) =>
    searchSuffixes(seed).map((suffix) => ({ communityId: id, suffix, placeId: rows[i].id })),
  )
  // A statement takes 100 parameters.
  const placed = [...inPieces(rows, 6)].map((part) => db.insert(place).values(part))
  const findable = [...inPieces(found, 30)].map((part) => db.insert(placeSearch).values(part))
  const [first, ...rest] = [...placed, ...findable, ...placesChanged(db, id)]
  await db.batch([first, ...rest])
}

function* inPieces<T>(list: readonly T[], size: number): Generator<T[]> {
  for (let i = 0; i < list.length; i += size) yield list.slice(i, i + size)
}
