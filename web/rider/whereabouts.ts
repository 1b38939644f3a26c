import { effect, type Signal, signal } from '@preact/signals'
import { type Bounds, contains, distanceM, type LngLat } from '../../domain/kit/geo.ts'
import type { Shown } from '../../domain/live/wire.ts'
import type { Live } from '../live/socket.ts'
import { type Fix, isDue } from './cadence.ts'
import type { DutySwitch } from './duty.ts'

/** What this phone knows of where it is. */
export interface Whereabouts {
  readonly state: Signal<'idle' | 'waiting' | 'found' | 'denied' | 'outside'>
  /** the last that is worth a new answer: moved by less, nothing is asked again */
  readonly at: Signal<LngLat | null>
  readonly lastSentAt: Signal<number | null>
}

export const whereabouts = (): Whereabouts => ({
  state: signal<Whereabouts['state']['value']>('idle'),
  at: signal<LngLat | null>(null),
  lastSentAt: signal<number | null>(null),
})

/** Stops and tasks are ranked anew after so many metres. */
const MOVED_M = 40

/** A phone that lies still tells nothing by itself; it is asked, so that nobody takes it for gone. */
const ASK_AGAIN_MS = 10_000

/** So shown, the room takes no position. */
const UNSHOWN: readonly Shown[] = ['off', 'hidden']

const PRECISELY = { enableHighAccuracy: true, maximumAge: 1000, timeout: 20_000 }

/** While on duty, watches where the phone is and reports it to the room; off duty it does neither. */
export function reportWhileOnDuty(
  where: Whereabouts,
  { duty, halted }: DutySwitch,
  live: Live,
  bounds: Bounds,
): () => void {
  return effect(() => {
    // Whoever presses “off duty” is not seen from then on, also while the server is being told.
    if (duty.value?.here !== true || halted.value) return
    live.show()
    where.state.value = where.at.peek() ? 'found' : 'waiting'
    const unsent = signal<Fix | null>(null)
    const stopSending = sendOnceAwaited(unsent, where, live)
    const stopWatching = watch(reporter(where, unsent, bounds), () => {
      if (!where.at.peek()) where.state.value = 'denied'
    })
    return () => {
      stopWatching()
      stopSending()
      live.hide()
      where.lastSentAt.value = null
      where.state.value = 'idle'
    }
  })
}

function reporter({ state, at }: Whereabouts, unsent: Signal<Fix | null>, bounds: Bounds) {
  let last: Fix | null = null
  return (fix: Fix) => {
    if (!contains(bounds, fix.at)) {
      state.value = 'outside'
      return
    }
    state.value = 'found'
    const before = at.peek()
    if (!before || distanceM(before, fix.at) > MOVED_M) at.value = fix.at
    if (!isDue(fix, last)) return
    last = fix
    unsent.value = fix
  }
}

/**
 * What was found while the line was down, or before the room knew of the duty, is told as soon as it
 * counts: a phone at rest may find nothing else for a while.
 */
function sendOnceAwaited(unsent: Signal<Fix | null>, { lastSentAt }: Whereabouts, live: Live) {
  return effect(() => {
    const fix = unsent.value
    const { state, you } = live.model
    const isAwaited = state.value === 'live' && !UNSHOWN.includes(you.value.shown)
    if (!fix || !isAwaited) return
    unsent.value = null
    lastSentAt.value = Date.now()
    live.report({ ...fix, ageMs: Math.max(0, Date.now() - fix.takenAt), speed: fix.speedMps })
  })
}

function watch(found: (fix: Fix) => void, lost: () => void): () => void {
  const { geolocation } = navigator
  if (!geolocation) {
    lost()
    return () => undefined
  }
  const ask = () => {
    geolocation.getCurrentPosition(take, lost, PRECISELY)
    asking = setTimeout(ask, ASK_AGAIN_MS)
  }
  let asking = setTimeout(ask, ASK_AGAIN_MS)
  const take = (position: GeolocationPosition) => {
    clearTimeout(asking)
    asking = setTimeout(ask, ASK_AGAIN_MS)
    found(fixOf(position))
  }
  const watching = geolocation.watchPosition(take, lost, PRECISELY)
  return () => {
    geolocation.clearWatch(watching)
    clearTimeout(asking)
  }
}

const fixOf = ({ coords, timestamp }: GeolocationPosition): Fix => ({
  at: [coords.longitude, coords.latitude],
  accuracyM: coords.accuracy,
  // Standing still it is NaN, which is not null.
  heading: Number.isFinite(coords.heading) ? coords.heading : null,
  speedMps: coords.speed,
  takenAt: timestamp,
})
