import { Ground } from './ground.ts'
import type { Region } from './land-use.ts'
import { Network } from './network.ts'
import type { OsmDocument } from './osm.ts'
import type { Patch } from './patch.ts'
import type { Vec } from './plane.ts'

/** A door on a street where a business may move in. */
export interface Shopfront {
  readonly at: Vec
  readonly address: Address
  readonly bank: Bank
}

export interface Address {
  readonly zh: string
  readonly en: string
  readonly number: string
}

export type Bank = 'south' | 'north'

/** A gated compound, or the old town's lanes: somebody's address. */
export interface Compound {
  readonly zh: string
  readonly en: string
  readonly at: Vec
  readonly gate: Vec
  readonly bank: Bank
  readonly address: Address
}

/** What the parts of the demo build together, in order. */
export interface Quarter {
  readonly doc: OsmDocument
  readonly net: Network
  readonly ground: Ground
  /** each region as far as its streets' kerb strips */
  readonly blocks: Map<Region, Patch>
  readonly shopfronts: Shopfront[]
  readonly compounds: Compound[]
}

export function emptyQuarter(doc: OsmDocument): Quarter {
  const net = new Network(doc)
  return { doc, net, ground: new Ground(net), blocks: new Map(), shopfronts: [], compounds: [] }
}
