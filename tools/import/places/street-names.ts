import { type LngLat, type Plane, planeAt } from '../../../domain/kit/geo.ts'
import type { Extract } from '../osm/extract.ts'
import type { Whereabouts } from './naming.ts'

/** Further than this no street says where a place is. */
const NEAR_M = 120
const CELL_M = 120

interface Segment {
  readonly street: Whereabouts
  readonly ax: number
  readonly ay: number
  readonly bx: number
  readonly by: number
}

/** Finds the named street beside a place, to say where what has no name of its own stands. */
export class StreetNames {
  readonly #plane: Plane
  readonly #cells = new Map<string, Segment[]>()

  constructor(extract: Extract, origin: LngLat) {
    this.#plane = planeAt(origin)
    for (const { tags, refs } of extract.ways.values()) {
      const name = tags['name:zh'] ?? tags.name
      if (!tags.highway || !name) continue
      const street = { name, nameEn: tags['name:en'] ?? null }
      for (let i = 1; i < refs.length; i++)
        this.#add(street, extract.at.get(refs[i - 1]), extract.at.get(refs[i]))
    }
  }

  nearest(at: LngLat): Whereabouts | null {
    const [x, y] = this.#xy(at)
    let best: Whereabouts | null = null
    let within = NEAR_M
    for (const key of around(x, y))
      for (const segment of this.#cells.get(key) ?? []) {
        const away = awayM(segment, x, y)
        if (away >= within) continue
        within = away
        best = segment.street
      }
    return best
  }

  #add(street: Whereabouts, a: LngLat | undefined, b: LngLat | undefined): void {
    if (!a || !b) return
    const [ax, ay] = this.#xy(a)
    const [bx, by] = this.#xy(b)
    const steps = Math.ceil(Math.hypot(bx - ax, by - ay) / CELL_M) || 1
    for (const key of new Set(
      Array.from({ length: steps + 1 }, (_, i) =>
        cell(ax + ((bx - ax) * i) / steps, ay + ((by - ay) * i) / steps),
      ),
    )) {
      const here = this.#cells.get(key)
      if (here) here.push({ street, ax, ay, bx, by })
      else this.#cells.set(key, [{ street, ax, ay, bx, by }])
    }
  }

  #xy([lng, lat]: LngLat): [number, number] {
    const { origin, mPerLng, mPerLat } = this.#plane
    return [(lng - origin[0]) * mPerLng, (lat - origin[1]) * mPerLat]
  }
}

const cell = (x: number, y: number) => `${Math.floor(x / CELL_M)},${Math.floor(y / CELL_M)}`

function around(x: number, y: number): string[] {
  const steps = [-CELL_M, 0, CELL_M]
  return steps.flatMap((dx) => steps.map((dy) => cell(x + dx, y + dy)))
}

function awayM({ ax, ay, bx, by }: Segment, x: number, y: number): number {
  const [dx, dy] = [bx - ax, by - ay]
  const square = dx * dx + dy * dy
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square))
  return Math.hypot(ax + t * dx - x, ay + t * dy - y)
}
