import type { Bounds, LngLat } from '../../../domain/kit/geo.ts'
import type { StreetNetwork } from '../../../domain/lifecircle/graph.ts'
import { type Extract, readExtract } from '../osm/extract.ts'
import { isClosed, ringsOf } from '../osm/rings.ts'
import { areaLines, type WalkArea } from './areas.ts'
import { contract, lengthM } from './contract.ts'
import { runsWithin, type WalkLine, type WayRefusal, walkable } from './lines.ts'
import { passingsOf } from './passings.ts'
import { dropSpecks } from './specks.ts'
import { wallsOf } from './walls.ts'

export interface Streets {
  readonly network: StreetNetwork
  readonly lengthM: number
  readonly specks: number
  readonly specksM: number
  /** ways that are streets but not for feet, counted by reason */
  readonly skipped: Readonly<Partial<Record<WayRefusal, number>>>
}

/** The walking network of a file, all of it. */
export async function readStreets(file: string): Promise<StreetNetwork> {
  const extract = await readExtract(file)
  return streetsOf(extract, extract.at.bounds()).network
}

/** The walking network of an extract within a box. */
export function streetsOf(extract: Extract, bounds: Bounds): Streets {
  const { lines, areas, skipped } = walked(extract, bounds)
  const at = (ref: number) => extract.at.get(ref) as LngLat
  const all = [...lines, ...areaLines(areas, lines, at)]
  const swept = dropSpecks(contract(all, passingsOf(all, extract.nodes), at))
  return {
    network: { nodes: swept.nodes, edges: swept.edges, walls: wallsOf(extract, bounds, all) },
    lengthM: swept.edges.reduce((sum, edge) => sum + lengthM(edge.shape), 0),
    specks: swept.specks,
    specksM: swept.specksM,
    skipped,
  }
}

interface Walked {
  readonly lines: WalkLine[]
  readonly areas: WalkArea[]
  readonly skipped: Partial<Record<WayRefusal, number>>
}

function walked(extract: Extract, bounds: Bounds): Walked {
  const result: Walked = { lines: [], areas: [], skipped: {} }
  for (const way of extract.ways.values()) {
    const walk = walkable(way.tags)
    if (walk === null) continue
    const runs = runsWithin(extract, bounds, way.refs)
    if (runs.length === 0) continue
    if (typeof walk === 'string') result.skipped[walk] = (result.skipped[walk] ?? 0) + 1
    else if (walk.isArea && isClosed(way.refs))
      addArea(result, extract, bounds, { walk, rings: [way.refs] })
    else for (const refs of runs) result.lines.push({ ...walk, refs })
  }
  for (const relation of extract.relations.values()) {
    if (relation.tags.type !== 'multipolygon') continue
    const walk = walkable(relation.tags)
    if (walk === null || typeof walk === 'string') continue
    const rings = [...ringsOf(extract, relation, 'outer'), ...ringsOf(extract, relation, 'inner')]
    if (rings.length > 0) addArea(result, extract, bounds, { walk, rings })
  }
  return result
}

/** An area is taken whole or not at all: half a floor has no inside. */
function addArea(result: Walked, extract: Extract, bounds: Bounds, area: WalkArea): void {
  const refs = area.rings.flat()
  const isWhole = refs.every((ref) => extract.at.has(ref))
  if (isWhole && runsWithin(extract, bounds, refs).length > 0) result.areas.push(area)
}
