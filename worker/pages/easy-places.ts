import type { Context } from 'hono'
import { boundsAround, type LngLat, planeAt } from '../../domain/kit/geo.ts'
import { PACES } from '../../domain/lifecircle/pace.ts'
import { KIND_IDS, type KindId } from '../../domain/places/kinds.ts'
import { type Entry, entriesOf, type Register } from '../../domain/places/register.ts'
import {
  CIRCLE_MINUTES,
  type EasyMatter,
  type EasyReader,
  type EasyWay,
  LIST_MINUTES,
  type PlaceRow,
  SIDES,
  type Side,
} from '../../web/server.tsx'
import type { Community } from '../communities/store.ts'
import { connect } from '../db/connect.ts'
import type { InCommunity } from '../http/app.ts'
import { type Guided, type GuidedLeg, guide } from '../lifecircle/directions.ts'
import { openQuarter, type Quarter } from '../lifecircle/quarter.ts'
import { doorOf, inMinutes, setOut } from '../lifecircle/reach.ts'
import { registerOf } from '../places/register/store.ts'
import { findPlace, placesOf } from '../places/store.ts'
import { placeItem } from './circle.ts'

/** Whichever of the elder's pages is asked for. */
type Asked = Pick<Context<InCommunity>, 'env' | 'var'>

/** What somebody needs often comes first; what is left follows in its own order. */
const DAILY: readonly KindId[] = [
  ...(['clinic', 'pharmacy', 'market', 'community_centre', 'elder_care', 'toilet'] as const),
  ...(['supermarket', 'breakfast', 'hairdresser', 'bank', 'bus', 'post'] as const),
]

/** So many of a kind are read before the nearest that are open are found among them. */
const MOST_READ = 24
const SHOWN = 3
const SHOWN_ON_A_SIDE = 6

/** The kinds of which something can be walked to, the daily ones first. */
export async function kindsAround(c: Asked, reader: EasyReader): Promise<KindId[]> {
  const walked = await walkedTo(c, reader, LIST_MINUTES)
  const kinds = new Set(walked.map(({ entry }) => entry.kind))
  return [...new Set([...DAILY, ...KIND_IDS])].filter((kind) => kinds.has(kind))
}

/** The nearest three of a kind: those that are open, then those of which it is not known, then others. */
export async function nearestOfKind(
  c: Asked,
  reader: EasyReader,
  kind: KindId,
  now: number,
): Promise<PlaceRow[]> {
  const walked = await walkedTo(c, reader, LIST_MINUTES, kind)
  const rows = await rowsOf(c, walked.slice(0, MOST_READ), now)
  const open = rows.filter(({ place }) => place.open !== 'closed')
  const known = open.toSorted((a, b) => rank(a) - rank(b)).slice(0, SHOWN)
  return known.length > 0 ? known : rows.slice(0, SHOWN)
}

const rank = ({ place }: PlaceRow): number => (place.open === 'open' ? 0 : 1)

/** What is within the circle on each side of the start. */
export async function around(
  c: Asked,
  reader: EasyReader,
  now: number,
): Promise<Extract<EasyMatter, { at: 'around' }>['sides']> {
  const walked = await walkedTo(c, reader, CIRCLE_MINUTES)
  const sides = SIDES.map((side) => ({
    side,
    there: walked
      .filter(({ entry }) => sideOf(reader.start.at, entry.at) === side)
      .slice(0, SHOWN_ON_A_SIDE),
  }))
  const rows = await rowsOf(
    c,
    sides.flatMap(({ there }) => there),
    now,
  )
  const byId = new Map(rows.map((row) => [row.place.id, row]))
  return sides
    .map(({ side, there }) => ({
      side,
      rows: there.flatMap(({ entry }) => byId.get(entry.id) ?? []),
    }))
    .filter(({ rows }) => rows.length > 0)
}

function sideOf(from: LngLat, to: LngLat): Side {
  const { mPerLng, mPerLat } = planeAt(from)
  const [east, north] = [(to[0] - from[0]) * mPerLng, (to[1] - from[1]) * mPerLat]
  if (Math.abs(east) > Math.abs(north)) return east > 0 ? 'east' : 'west'
  return north > 0 ? 'north' : 'south'
}

/** How one walks to a place; null where there is no such place in the community. */
export async function wayTo(
  c: Asked,
  reader: EasyReader,
  id: string,
  now: number,
): Promise<Pick<Extract<EasyMatter, { at: 'way' }>, 'place' | 'way'> | null> {
  const { community } = c.var
  const db = connect(c.env.DB)
  const found = await findPlace(db, id)
  if (found?.communityId !== community.id) return null
  const quarter = await openQuarter(c.env, community)
  const start = setOut(quarter, reader.start.at, reader.pace)
  const guided = start && (await guide(db, quarter, community, start, found.place))
  return { place: placeItem(found.place, community, now), way: guided && wayOf(guided) }
}

const wayOf = ({ walkMinutes, distanceM, legs, arrival }: Guided): EasyWay => ({
  minutes: walkMinutes,
  metres: distanceM,
  legs: legs.map(legOf),
  arrival,
})

const legOf = ({ turn, over, heading, metres, seconds, landmark }: GuidedLeg) => ({
  turn,
  over,
  heading,
  metres,
  minutes: seconds / 60,
  landmark: landmark && {
    kind: landmark.kind,
    name: landmark.name,
    name_en: landmark.nameEn,
  },
})

/** A place that can be walked to, before its row is read. */
interface Walked {
  readonly entry: Entry
  readonly minutes: number
  readonly metres: number
}

/** What can be walked to within some minutes, nearest first: from what is in memory, without a row. */
async function walkedTo(
  c: Asked,
  { start, pace }: EasyReader,
  minutes: number,
  kind?: KindId,
): Promise<Walked[]> {
  const { community } = c.var
  const quarter = await openQuarter(c.env, community)
  const register = await registerOf(connect(c.env.DB), community)
  const begun = setOut(quarter, start.at, pace)
  if (!begun) return []
  const farthestM = PACES[pace].speedMps * minutes * 60 + begun.from.awayM
  const near = nearIn(register, boundsAround(begun.from.at, farthestM), kind)
  quarter.walker.reach([begun.from], PACES[pace], minutes * 60)
  return near
    .flatMap((entry) => walkTo(quarter, community, entry, pace))
    .toSorted((a, b) => a.minutes - b.minutes || a.metres - b.metres)
}

const nearIn = (register: Register, bounds: ReturnType<typeof boundsAround>, kind?: KindId) =>
  entriesOf(register, kind ? { bounds, kinds: [kind] } : { bounds })

function walkTo(
  quarter: Quarter,
  community: Community,
  entry: Entry,
  pace: EasyReader['pace'],
): Walked[] {
  const door = doorOf(quarter, community, entry, pace)
  const seconds = door ? quarter.walker.secondsTo(door) : Number.POSITIVE_INFINITY
  if (!door || !Number.isFinite(seconds)) return []
  const metres = Math.round(quarter.walker.metresTo(door))
  return [{ entry, minutes: inMinutes(seconds), metres }]
}

async function rowsOf(c: Asked, walked: readonly Walked[], now: number): Promise<PlaceRow[]> {
  const walks = new Map(walked.map(({ entry, ...walk }) => [entry.id, walk]))
  const places = await placesOf(connect(c.env.DB), [...walks.keys()])
  return places.map((place) => ({
    place: placeItem(place, c.var.community, now),
    walk: walks.get(place.id) ?? null,
  }))
}
