import { boundsAround, type LngLat, planeAt } from '../../domain/kit/geo.ts'
import {
  buildGraph,
  STREET,
  type StreetEdge,
  type StreetNetwork,
} from '../../domain/lifecircle/graph.ts'
import { buildHomes } from '../../domain/lifecircle/homes.ts'
import type { KindId } from '../../domain/places/kinds.ts'

/**
 * The neighbourhood of the tests. Streets cross every 200 m; the river parts it, and only the bridge
 * in its middle leads over. Metres from the centre, east and north:
 *
 *     400  +---+---+---+---+     N  market, pharmacy
 *     200  +---+---+---+---+
 *      ~~~~~~~~~~~bridge~~~~~    y = 100
 *       0  +---+---+---+---+     C  station (0, 0)
 *    -200  +---+---+---+---+
 *        -400    0     400
 */
export const CENTER: LngLat = [120.15, 30.27]

export const BOUNDS = boundsAround(CENTER, 600)

const COLUMNS = [-400, -200, 0, 200, 400]
const ROWS = [-200, 0, 200, 400]
const RIVER_SOUTH_BANK = ROWS.indexOf(0)

/** The position `x` metres east and `y` metres north of the centre. */
export function at(x: number, y: number): LngLat {
  const { mPerLng, mPerLat } = planeAt(CENTER)
  return [CENTER[0] + x / mPerLng, CENTER[1] + y / mPerLat]
}

/** As it is written in an address. */
export const written = ([lng, lat]: LngLat): string => `${lng.toFixed(6)},${lat.toFixed(6)}`

function streets(): StreetNetwork {
  const spots = ROWS.flatMap((y) => COLUMNS.map((x) => at(x, y)))
  const number = (row: number, column: number) => row * COLUMNS.length + column
  const edges: StreetEdge[] = []
  const pave = (from: number, to: number, flags = 0) =>
    edges.push({ from, to, shape: [spots[from], spots[to]], flags, atFrom: 'open', atTo: 'open' })
  ROWS.forEach((_, row) => {
    COLUMNS.forEach((x, column) => {
      if (column + 1 < COLUMNS.length) pave(number(row, column), number(row, column + 1))
      const overRiver = row === RIVER_SOUTH_BANK
      if (row + 1 < ROWS.length && (!overRiver || x === 0)) {
        pave(number(row, column), number(row + 1, column), overRiver ? STREET.bridge : 0)
      }
    })
  })
  return { nodes: spots, edges, walls: [] }
}

export const graph = () => buildGraph(streets())

export const homes = () =>
  buildHomes([
    { at: at(-390, 5), population: 100 },
    { at: at(390, 5), population: 200 },
    { at: at(-390, 395), population: 300 },
    { at: at(390, 395), population: 400 },
  ])

export interface SeedPlace {
  readonly id: string
  readonly kind: KindId
  readonly name: string
  readonly nameEn?: string
  readonly at: LngLat
  readonly address?: string
  readonly phone?: string
  readonly hours?: string
  readonly initials?: string
}

export const PLACES: readonly SeedPlace[] = [
  {
    id: 'guihuastn1',
    kind: 'station',
    name: '桂花里志愿服务站',
    nameEn: 'Guihuali Station',
    at: at(5, 5),
    address: '桂花里路 18 号',
    phone: '+86 571 5550 0118',
    hours: 'Mo-Su 08:00-20:00',
    initials: 'ghlzyfwz',
  },
  {
    id: 'guihuarest',
    kind: 'rest_stop',
    name: '桂花里骑手驿站',
    nameEn: 'Guihuali Rest Stop',
    at: at(200, -195),
    hours: '24/7',
    initials: 'ghlqsyz',
  },
  { id: 'northmarkt', kind: 'market', name: '北岸菜市场', at: at(0, 395), initials: 'bacsc' },
  {
    id: 'northpharm',
    kind: 'pharmacy',
    name: '北岸药店',
    at: at(200, 205),
    hours: 'gibberish',
    initials: 'bayd',
  },
  { id: 'southtoile', kind: 'toilet', name: '南岸公厕', at: at(-200, -5), initials: 'nags' },
]
