import type { Household } from '../../domain/lifecircle/coverage.ts'
import { Graph } from '../../domain/lifecircle/graph.ts'
import { Homes } from '../../domain/lifecircle/homes.ts'
import type { PaceName } from '../../domain/lifecircle/pace.ts'
import { Walker } from '../../domain/lifecircle/reach.ts'
import { type Snapped, Snapper } from '../../domain/lifecircle/snap.ts'
import type { Community } from '../communities/store.ts'
import { Held } from '../db/held.ts'
import type { Env } from '../env.ts'

/**
 * A community's streets and homes, ready to be walked.
 *
 * The walker carries the state of its last reach: run and read it without an `await` between.
 */
export interface Quarter {
  readonly graph: Graph
  readonly snapper: Snapper
  readonly walker: Walker
  readonly homes: Homes
  /** where the homes meet the streets */
  readonly households: Map<PaceName, readonly Household[]>
  places: PlacesHere
}

/** What is known of one version of the places of a quarter. */
export interface PlacesHere {
  readonly version: number
  /** where each place's door meets the streets; null where there is none near */
  readonly doors: Map<PaceName, Map<string, Snapped | null>>
}

/** An isolate has 128 MB in all. */
const MOST_BYTES = 48 * 2 ** 20

/** The grid of the snapper and the tables of the walker, beside a graph of one byte. */
const BYTES_BESIDE_GRAPH = 3

/** The raster on which circles are drawn: 27 bytes for each of its corners, 12.5 m apart. */
const BYTES_PER_M2 = 27 / 12.5 ** 2

const held = new Held<Quarter>(MOST_BYTES)

/** The files' names carry their content's hash, so that what is held can never be stale. */
export function openQuarter(env: Pick<Env, 'FILES'>, community: Community): Promise<Quarter> {
  const { graphKey, homesKey } = community
  return held.get(
    `${graphKey} ${homesKey}`,
    () => loadQuarter(env.FILES, graphKey, homesKey),
    bytesOf,
  )
}

/** The places of this version: what was known of an older one is forgotten. */
export function placesHere(quarter: Quarter, { placesVersion: version }: Community): PlacesHere {
  if (quarter.places.version !== version) quarter.places = { version, doors: new Map() }
  return quarter.places
}

async function loadQuarter(files: R2Bucket, graphKey: string, homesKey: string): Promise<Quarter> {
  const [streets, people] = await Promise.all([read(files, graphKey), read(files, homesKey)])
  const graph = Graph.from(streets)
  return {
    graph,
    snapper: new Snapper(graph),
    walker: new Walker(graph),
    homes: Homes.from(people),
    households: new Map(),
    places: { version: 0, doors: new Map() },
  }
}

async function read(files: R2Bucket, key: string): Promise<ArrayBuffer> {
  const file = await files.get(key)
  if (!file) throw new Error(`${key} is named by its community but not stored`)
  return file.arrayBuffer()
}

function bytesOf({ graph, homes }: Quarter): number {
  const { mPerLng, mPerLat } = graph.plane
  const [west, south, east, north] = graph.bounds
  const groundM2 = (east - west) * mPerLng * (north - south) * mPerLat
  const streets = graph.buffer.byteLength * (1 + BYTES_BESIDE_GRAPH)
  return streets + groundM2 * BYTES_PER_M2 + homes.buffer.byteLength
}
