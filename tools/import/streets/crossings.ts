import type { Ending } from '../../../domain/lifecircle/graph.ts'
import type { Tags } from '../osm/elements.ts'

/** Key:crossing, with the British animals that still name signals in older data. */
const WITH_SIGNALS = new Set(['traffic_signals', 'pelican', 'toucan', 'puffin', 'pegasus'])

/** What a foot way meets at a node of the road it crosses. */
export function crossingAtNode(tags: Tags): Ending {
  const isCrossing =
    tags.highway === 'crossing' || tags.railway === 'crossing' || tags.railway === 'level_crossing'
  if (tags.highway === 'traffic_signals' || (isCrossing && hasSignals(tags))) return 'signal'
  return isCrossing ? 'crossing' : 'open'
}

/** What a way that is itself drawn as a crossing makes one wait for. */
export function crossingOfWay(tags: Tags): Ending {
  const isCrossing =
    tags.footway === 'crossing' ||
    tags.path === 'crossing' ||
    tags.cycleway === 'crossing' ||
    tags.highway === 'crossing'
  if (!isCrossing) return 'open'
  return hasSignals(tags) ? 'signal' : 'crossing'
}

const GRAVITY: Readonly<Record<Ending, number>> = { open: 0, crossing: 1, gate: 2, signal: 3 }

/** The longer wait of two. */
export const graver = (a: Ending, b: Ending): Ending => (GRAVITY[b] > GRAVITY[a] ? b : a)

function hasSignals(tags: Tags): boolean {
  return (
    tags['crossing:signals'] === 'yes' ||
    (tags['crossing:signals'] !== 'no' && WITH_SIGNALS.has(tags.crossing))
  )
}
