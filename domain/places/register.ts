import { type Bounds, contains, type LngLat } from '../kit/geo.ts'
import type { KindId } from './kinds.ts'

/** What is known of a place before its row is read. */
export interface Entry {
  readonly id: string
  readonly kind: KindId
  /** to the sixth decimal, as positions are sent */
  readonly at: LngLat
}

/** The places of a community, in the order of their ids. */
export type Register = readonly Entry[]

/** What a list asks for; what is left out is not asked. */
export interface Asked {
  readonly kinds?: readonly KindId[]
  readonly bounds?: Bounds
  /** only ids behind this one, whether it is still there or not */
  readonly after?: string
}

/** A register as it is kept: by kind the id of each place and its millionths of a degree east and north. */
type Packed = Readonly<Partial<Record<KindId, readonly (readonly [string, number, number])[]>>>

/** Reads a register of its JSON; throws on what is none. */
export function readRegister(packed: string): Register {
  const byKind = Object.entries(JSON.parse(packed) as Packed) as [KindId, Packed[KindId]][]
  return byKind
    .flatMap(([kind, places = []]) =>
      places.map(([id, east, north]): Entry => ({ id, kind, at: [east / 1e6, north / 1e6] })),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The entries that are asked for, in the order of the register. */
export function entriesOf(register: Register, { kinds, bounds, after }: Asked): Entry[] {
  const wanted = kinds && new Set(kinds)
  return register.filter(
    ({ id, kind, at }) =>
      (after === undefined || id > after) &&
      (!wanted || wanted.has(kind)) &&
      (!bounds || contains(bounds, at)),
  )
}
