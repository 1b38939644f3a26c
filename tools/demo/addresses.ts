import { isStreet } from './lots.ts'
import { nearestOn, segment } from './network.ts'
import { minus, type Vec } from './plane.ts'
import type { Address, Quarter } from './quarter.ts'

/** Metres of street to a house number; odd on the left of the way up, even on the right. */
const NUMBER_M = 7

/** How far west or south of the centre numbers begin. */
const FROM_M = 1500

/** The address of a place: the street it lies nearest to, and a number that grows eastward or northward. */
export function addressAt({ net }: Quarter, at: Vec): Address {
  const line = net.nearest(at, 150, ({ tags }) => isStreet(tags) && tags.name !== undefined)
  if (!line) throw new Error(`no street near ${at}`)
  const [a, b] = segment(line, nearestOn(line, at).index)
  const [dx, dy] = minus(b.at, a.at)
  const eastward = Math.abs(dx) > Math.abs(dy)
  const [way, off] = [eastward ? dx : dy, minus(at, a.at)]
  const left = (dx * off[1] - dy * off[0]) * Math.sign(way) > 0
  const step = Math.floor((FROM_M + (eastward ? at[0] : at[1])) / (2 * NUMBER_M))
  return { zh: line.tags.name, en: line.tags['name:en'], number: `${step * 2 + (left ? 1 : 2)}号` }
}
