import type { Line } from './network.ts'
import type { OsmNode, Tags } from './osm.ts'
import { columnBetween, rowBetween } from './plan.ts'
import { alongLine, leftOf, minus, plus, times, unit, type Vec } from './plane.ts'
import type { Quarter } from './quarter.ts'

/** A footbridge over the shopping arterial and another at the hospital, an underpass at the mall. */
export function buildCrossovers(quarter: Quarter): void {
  passOver(quarter, rowBetween(2, 3, 4), 0.52, {
    ...DECK,
    name: '长宁天桥',
    'name:en': 'Changning Footbridge',
  })
  passOver(quarter, columnBetween(5, 3, 4), 0.55, {
    ...DECK,
    name: '望江天桥',
    'name:en': 'Wangjiang Footbridge',
  })
  passOver(quarter, columnBetween(2, 1, 2), 0.45, UNDERPASS)
}

const DECK: Tags = { highway: 'footway', bridge: 'yes', layer: '1' }
const UNDERPASS: Tags = { highway: 'footway', tunnel: 'yes', layer: '-1', lit: 'yes' }

/** From an arterial's middle to the landing behind its sidewalk, and along it to the foot of the steps. */
const LANDING_M = 19.4
const STEPS_M = 15

/** Steps on either sidewalk, and between their heads a way that meets nothing of the street. */
function passOver({ doc, net }: Quarter, course: readonly Vec[], share: number, tags: Tags): void {
  const at = alongLine(course, share)
  const along = unit(minus(alongLine(course, share + 0.02), at))
  const landings = [1, -1].map((side) => {
    const head = doc.node(plus(at, times(leftOf(along), side * LANDING_M)))
    steps(
      net.nearest(plus(head.at, times(along, STEPS_M)), 8, isSidewalk),
      head,
      plus(head.at, times(along, STEPS_M)),
    )
    return head
  })
  net.add(landings, tags)

  function steps(sidewalk: Line | null, head: OsmNode, foot: Vec): void {
    if (sidewalk)
      net.add([net.attach(sidewalk, foot), head], {
        highway: 'steps',
        step_count: '32',
        handrail: 'yes',
      })
  }
}

const isSidewalk = ({ tags, layer }: Line): boolean => tags.footway === 'sidewalk' && layer === 0
