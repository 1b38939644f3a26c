/** The elements of OpenStreetMap as both readers yield them. */
export type Tags = Readonly<Record<string, string>>

export interface OsmNode {
  readonly type: 'node'
  readonly id: number
  readonly lng: number
  readonly lat: number
  readonly tags: Tags
}

export interface OsmWay {
  readonly type: 'way'
  readonly id: number
  readonly refs: readonly number[]
  readonly tags: Tags
}

export interface OsmMember {
  readonly type: 'node' | 'way' | 'relation'
  readonly ref: number
  readonly role: string
}

export interface OsmRelation {
  readonly type: 'relation'
  readonly id: number
  readonly members: readonly OsmMember[]
  readonly tags: Tags
}

/** The box that the file says it covers. */
interface OsmBox {
  readonly type: 'box'
  readonly bounds: readonly [west: number, south: number, east: number, north: number]
}

export type OsmElement = OsmNode | OsmWay | OsmRelation | OsmBox

export const NO_TAGS: Tags = Object.freeze({})
