import type { Line } from './network.ts'
import type { Tags } from './osm.ts'
import { COLUMNS, ground, junction, rowBetween, rowBeyond } from './plan.ts'
import { beside, leftOf, minus, plus, times, unit, type Vec } from './plane.ts'
import type { Quarter } from './quarter.ts'

const STATION = { name: '长宁广场', 'name:en': 'Changning Square' }
const ROW = 2
const COLUMN = 2

/** The metro beneath Changning Street: two tracks, one station, an entrance on each corner above it. */
export function digMetro(quarter: Quarter): void {
  const { doc, net } = quarter
  for (const track of tracks())
    doc.way(
      track.map((at) => doc.node(at)),
      TRACK,
    )
  const middle = ground(junction(COLUMN, ROW))
  doc.node(middle, {
    railway: 'station',
    station: 'subway',
    public_transport: 'station',
    ...STATION,
    opening_hours: '06:00-23:00',
  })
  const hall = doc.node(plus(middle, [3, -4]))
  for (const [i, [dx, dy]] of [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].entries()) {
    const at = corner(middle, dx, dy)
    const entrance = doc.node(at, entranceTags('ABCD'[i]))
    const sidewalk = net.nearest(at, 30, isSidewalk)
    if (sidewalk) net.add([net.attach(sidewalk, at), entrance], { highway: 'footway' })
    const foot = doc.node(plus(at, times(unit(minus(hall.at, at)), 9)))
    net.add([entrance, foot], { highway: 'steps', step_count: '48', layer: '-1', tunnel: 'yes' })
    net.add([foot, hall], { highway: 'footway', indoor: 'yes', tunnel: 'yes', layer: '-1' })
  }
}

const TRACK: Tags = {
  railway: 'subway',
  tunnel: 'yes',
  layer: '-2',
  name: '轨道交通2号线',
  'name:en': 'Metro Line 2',
}

const entranceTags = (ref: string): Tags => ({
  railway: 'subway_entrance',
  ref,
  name: `${STATION.name}地铁站${ref}口`,
  'name:en': `${STATION['name:en']} Metro, Exit ${ref}`,
  opening_hours: '06:00-23:00',
  wheelchair: ref === 'C' ? 'yes' : 'no',
})

function tracks(): Vec[][] {
  const last = COLUMNS.length - 1
  const course = [
    ...rowBeyond(ROW, 0, -420).toReversed().slice(0, -1),
    ...rowBetween(ROW, 0, last),
    ...rowBeyond(ROW, last, 420).slice(1),
  ]
  return [beside(course, 3), beside(course, -3)]
}

/** Just behind the sidewalks' corner; the avenue and the street are alike wide. */
function corner(middle: Vec, dx: number, dy: number): Vec {
  const along = unit(minus(ground(junction(COLUMN + 1, ROW)), middle))
  return plus(middle, plus(times(along, 20 * dx + 4 * dx), times(leftOf(along), 20 * dy)))
}

const isSidewalk = ({ tags, layer }: Line): boolean => tags.footway === 'sidewalk' && layer === 0
