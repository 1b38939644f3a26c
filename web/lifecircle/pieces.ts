import type { Pieces } from '../../domain/lifecircle/crew.ts'
import type { Graph } from '../../domain/lifecircle/graph.ts'
import { worldX, worldY } from '../map/mercator.ts'

/** Both ends of each piece of street as the renderer draws them, relative to `origin`. */
export function layOutPieces(
  { endsXY }: Pieces,
  graph: Graph,
  origin: readonly [number, number],
): Float32Array {
  const ends = new Float32Array(endsXY.length)
  for (let i = 0; i < endsXY.length; i += 2) {
    const [lng, lat] = graph.lngLat(endsXY[i] as number, endsXY[i + 1] as number)
    ends[i] = worldX(lng) - origin[0]
    ends[i + 1] = worldY(lat) - origin[1]
  }
  return ends
}
