import type { Ending } from '../../../domain/lifecircle/graph.ts'
import { STREET } from '../../../domain/lifecircle/graph.ts'
import type { OsmNode } from '../osm/elements.ts'
import { barrierAt } from './barriers.ts'
import { crossingAtNode, graver } from './crossings.ts'
import type { WalkLine } from './lines.ts'

/** What one meets at a node: it must stay a node of the graph. */
export interface Passing {
  /** no way through, for anybody */
  readonly cuts: boolean
  readonly stopsWheelchair: boolean
  /** what a foot way meets here */
  readonly forFeet: Ending
  /** what every way meets here */
  readonly forAll: Ending
}

/** The nodes of the network that are more than a bend, by id. */
export function passingsOf(
  lines: readonly WalkLine[],
  nodes: ReadonlyMap<number, OsmNode>,
): Map<number, Passing> {
  const met = meetings(lines)
  const passings = new Map<number, Passing>()
  for (const [id, meeting] of met) {
    const passing = passingAt(meeting, nodes.get(id))
    if (passing) passings.set(id, passing)
  }
  return passings
}

/** Which sorts of lines touch a node, counted by their ends there. */
interface Meeting {
  footEnds: number
  onCarriageway: boolean
  onBusyRoad: boolean
  inCompound: boolean
  inPublic: boolean
  crossing: Ending
}

function meetings(lines: readonly WalkLine[]): Map<number, Meeting> {
  const met = new Map<number, Meeting>()
  for (const line of lines) {
    line.refs.forEach((ref, i) => {
      let meeting = met.get(ref)
      if (!meeting) {
        meeting = {
          footEnds: 0,
          onCarriageway: false,
          onBusyRoad: false,
          inCompound: false,
          inPublic: false,
          crossing: 'open',
        }
        met.set(ref, meeting)
      }
      if (line.footWay) meeting.footEnds += i === 0 || i === line.refs.length - 1 ? 1 : 2
      if (line.flags & STREET.carriageway) meeting.onCarriageway = true
      if (line.busy) meeting.onBusyRoad = true
      if (line.gated) meeting.inCompound = true
      else meeting.inPublic = true
      meeting.crossing = graver(meeting.crossing, line.crossing)
    })
  }
  return met
}

function passingAt(meeting: Meeting, node: OsmNode | undefined): Passing | null {
  const barrier = node ? barrierAt(node.tags) : null
  // A compound's street has its gate where it leaves the public one, mapped or not.
  const isGate = barrier?.gate || (meeting.inCompound && meeting.inPublic)
  const forAll = isGate ? 'gate' : 'open'
  const forFeet = meeting.footEnds > 0 ? waitOfFeet(meeting, node) : 'open'
  const cuts = barrier?.cuts ?? false
  const stopsWheelchair = barrier?.stopsWheelchair ?? false
  if (!cuts && !stopsWheelchair && forAll === 'open' && forFeet === 'open') return null
  return { cuts, stopsWheelchair, forFeet, forAll }
}

function waitOfFeet(meeting: Meeting, node: OsmNode | undefined): Ending {
  let wait: Ending = node ? crossingAtNode(node.tags) : 'open'
  // A way drawn as a crossing is one, even where the node on the road says nothing.
  if (meeting.onCarriageway) wait = graver(wait, meeting.crossing)
  // Whoever walks across a busy road waits there, mapped or not.
  if (meeting.onBusyRoad && meeting.footEnds > 1) wait = graver(wait, 'crossing')
  return wait
}
