import { effect, type Signal, signal } from '@preact/signals'
import type { LngLat } from '../../domain/kit/geo.ts'
import { EXPECTED_KINDS, type KindId } from '../../domain/places/kinds.ts'
import type { CircleModel, Reach } from '../app/model.ts'
import {
  CIRCLE_MINUTES,
  LIST_MINUTES,
  type PlaceItem,
  RING_MINUTES,
  type Walk,
} from '../app/page.ts'
import type { Kernel } from './kernel.ts'
import { latest } from './latest.ts'
import type { Asks, Circle, Walks } from './protocol.ts'

export interface LiveCircle {
  /** where the start is at this very moment; `model.start` follows when it comes to rest */
  readonly hand: Signal<LngLat>
  /** null until the streets are here */
  readonly circle: Signal<Circle | null>
}

/**
 * Keeps circle and walks in step with start, pace and places, without a request.
 * The circle follows the hand; the list follows the start at rest.
 */
export function followStart(model: CircleModel, kernel: Kernel): LiveCircle {
  const hand = signal(model.start.peek())
  const circle = signal<Circle | null>(null)
  effect(() => {
    hand.value = model.start.value
  })
  void load(model, kernel).then(() => {
    keepCircle(model, kernel, hand, circle)
    keepWalks(model, kernel)
  })
  return { hand, circle }
}

/** Without the network at the first visit there are no streets yet: they come when it does. */
async function load(model: CircleModel, kernel: Kernel): Promise<void> {
  const { graph, homes } = model.community.files
  try {
    await kernel.ask('load', { graph: absolute(graph), homes: absolute(homes) })
  } catch (error) {
    console.warn('the streets did not come', error)
    await new Promise((resolve) => addEventListener('online', resolve, { once: true }))
    await load(model, kernel)
  }
}

function keepCircle(
  model: CircleModel,
  kernel: Kernel,
  hand: Signal<LngLat>,
  circle: Signal<Circle | null>,
) {
  const draw = latest(
    (what: Asks['circle']) => kernel.ask('circle', what),
    (answer) => {
      circle.value = answer
    },
    2,
  )
  return effect(() => draw({ from: hand.value, pace: model.pace.value, minutes: RING_MINUTES }))
}

function keepWalks(model: CircleModel, kernel: Kernel) {
  let given: CircleModel['places']['value'] | null = null
  const walk = latest(
    async (ask: Asks['walks']) => {
      const places = model.places.peek()
      if (places !== given) await kernel.ask('places', positionsOf(places))
      given = places
      return { places, walks: await kernel.ask('walks', ask) }
    },
    ({ places, walks }, { from, pace }) => {
      model.reach.value = { from, pace, limitMinutes: LIST_MINUTES, ...reachOf(walks, places) }
      model.kernelReady.value = true
    },
  )
  return effect(() => {
    const known = model.complete.value && model.places.value
    const ask = { from: model.start.value, pace: model.pace.value, withinMinutes: LIST_MINUTES }
    if (known) walk(ask)
  })
}

function positionsOf(places: ReadonlyMap<string, PlaceItem>): Asks['places'] {
  const known = [...places.values()]
  return {
    positions: Float64Array.from(known.flatMap(({ at }) => at)),
    kinds: known.map(({ kind }) => kind),
  }
}

function reachOf(
  { minutes, metres, offStreet }: Walks,
  places: ReadonlyMap<string, PlaceItem>,
): Pick<Reach, 'walks' | 'missing' | 'offStreet'> {
  const walks = new Map<string, Walk>()
  const within = new Set<KindId>()
  let i = 0
  for (const { id, kind } of places.values()) {
    const walk = { minutes: minutes[i] as number, metres: Math.round(metres[i] as number) }
    i++
    if (walk.minutes > LIST_MINUTES) continue
    walks.set(id, walk)
    if (walk.minutes <= CIRCLE_MINUTES) within.add(kind)
  }
  return { walks, missing: EXPECTED_KINDS.filter((kind) => !within.has(kind)), offStreet }
}

const absolute = (path: string): string => new URL(path, location.href).href
