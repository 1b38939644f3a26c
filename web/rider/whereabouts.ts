import { effect, type Signal, signal } from '@preact/signals'
import { type Bounds, contains, distanceM, type LngLat } from '../../domain/kit/geo.ts'
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
    const stopWatching = watch(reporter(where, live, bounds), () => {
      if (!where.at.peek()) where.state.value = 'denied'
    })
    return () => {
      stopWatching()
      live.hide()
      where.lastSentAt.value = null
      where.state.value = 'idle'
    }
  })
}

function reporter({ state, at, lastSentAt }: Whereabouts, live: Live, bounds: Bounds) {
  let last: Fix | null = null
  return (fix: Fix) => {
    if (!contains(bounds, fix.at)) {
      state.value = 'outside'
      return
    }
    state.value = 'found'
    const before = at.peek()
    if (!before || distanceM(before, fix.at) > MOVED_M) at.value = fix.at
    if (!isDue(fix, last) || live.model.state.peek() !== 'live') return
    last = fix
    lastSentAt.value = Date.now()
    live.report({ ...fix, ageMs: Math.max(0, Date.now() - fix.takenAt), speed: fix.speedMps })
  }
}

function watch(found: (fix: Fix) => void, lost: () => void): () => void {
  const { geolocation } = navigator
  if (!geolocation) {
    lost()
    return () => undefined
  }
  let heardAt = Date.now()
  const take = (position: GeolocationPosition) => {
    heardAt = Date.now()
    found(fixOf(position))
  }
  const watching = geolocation.watchPosition(take, lost, PRECISELY)
  const asking = setInterval(() => {
    if (Date.now() - heardAt >= ASK_AGAIN_MS) geolocation.getCurrentPosition(take, lost, PRECISELY)
  }, ASK_AGAIN_MS)
  return () => {
    geolocation.clearWatch(watching)
    clearInterval(asking)
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
