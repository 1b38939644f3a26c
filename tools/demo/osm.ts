import type { LngLat } from '../../domain/kit/geo.ts'
import { planeAt } from '../../domain/kit/geo.ts'
import type { Vec } from './plane.ts'

export type Tags = Readonly<Record<string, string>>

export interface OsmNode {
  readonly id: number
  readonly at: Vec
  tags: Tags
}

interface OsmWay {
  readonly nodes: readonly OsmNode[]
  readonly tags: Tags
  readonly closed: boolean
}

interface OsmRelation {
  readonly members: readonly { way: number; role: string }[]
  readonly tags: Tags
}

/** An OSM file in the making; positions in metres around `center`. */
export class OsmDocument {
  readonly center: LngLat
  readonly nodes: OsmNode[] = []
  readonly ways: OsmWay[] = []
  readonly relations: OsmRelation[] = []

  constructor(center: LngLat) {
    this.center = center
  }

  node(at: Vec, tags: Tags = {}): OsmNode {
    const node = { id: this.nodes.length + 1, at, tags }
    this.nodes.push(node)
    return node
  }

  /** `nodes` is kept, not copied: what is inserted later is written too. */
  way(nodes: readonly OsmNode[], tags: Tags, closed = false): number {
    this.ways.push({ nodes, tags, closed })
    return this.ways.length
  }

  /** A closed way of its own nodes. */
  area(ring: readonly Vec[], tags: Tags): number {
    return this.way(
      ring.map((at) => this.node(at)),
      tags,
      true,
    )
  }

  relation(members: OsmRelation['members'], tags: Tags): void {
    this.relations.push({ members, tags })
  }

  lngLat([x, y]: Vec): LngLat {
    const { origin, mPerLng, mPerLat } = planeAt(this.center)
    return [round7(origin[0] + x / mPerLng), round7(origin[1] + y / mPerLat)]
  }
}

/** OSM's own precision: 100 nanodegrees, about a centimetre. */
const round7 = (degrees: number): number => Math.round(degrees * 1e7) / 1e7
