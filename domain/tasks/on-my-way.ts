import type { Pace } from '../lifecircle/pace.ts'
import type { Walker } from '../lifecircle/reach.ts'
import type { Snapped } from '../lifecircle/snap.ts'

/** A way that somebody goes anyway; `to` null where only the start is known. */
export interface Way {
  readonly from: Snapped
  readonly to: Snapped | null
  readonly pace: Pace
  /** beyond so many seconds no walk is followed */
  readonly limitS: number
}

/** What a stop costs, in seconds; null where no way leads within the limit. */
interface Stop {
  /** from the start to the stop */
  readonly walkS: number | null
  /** how much longer the whole way is by the stop; null also where there is no destination */
  readonly detourS: number | null
}

/** The whole way in seconds, null where there is none, and each stop's cost in the order of `spots`. */
export interface OnMyWay {
  readonly directS: number | null
  readonly stops: readonly Stop[]
}

/**
 * What it costs to stop at each of `spots` on a way: walk to it, and from it to the destination, less
 * the way without it. Streets are walked in both directions alike, so two walks tell all: one from the
 * start, one from the destination. A spot of null is on no street that this pace can walk.
 */
export function onMyWay(
  walker: Walker,
  { from, to, pace, limitS }: Way,
  spots: readonly (Snapped | null)[],
): OnMyWay {
  const known = spots.filter((spot) => spot !== null)
  walker.reach([from], pace, limitS, to ? [...known, to] : known)
  const outS = spots.map((spot) => secondsTo(walker, spot))
  const directS = secondsTo(walker, to)
  if (!to || directS === null) {
    return { directS: null, stops: outS.map((walkS) => ({ walkS, detourS: null })) }
  }
  walker.reach([to], pace, limitS, known)
  const onS = spots.map((spot) => secondsTo(walker, spot))
  return {
    directS,
    stops: outS.map((walkS, i) => ({ walkS, detourS: more(walkS, onS[i], directS) })),
  }
}

function secondsTo(walker: Walker, spot: Snapped | null): number | null {
  const seconds = spot ? walker.secondsTo(spot) : Number.POSITIVE_INFINITY
  return Number.isFinite(seconds) ? seconds : null
}

/** Never less than nothing: sums of many floats may say a millionth of a second less. */
function more(outS: number | null, onS: number | null, directS: number): number | null {
  return outS === null || onS === null ? null : Math.max(0, outS + onS - directS)
}
