import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { EXPECTED_KINDS, type KindId } from '../../domain/places/kinds.ts'
import type { CircleModel } from '../app/model.ts'
import { CIRCLE_MINUTES, RING_MINUTES } from '../app/page.ts'
import type { Kernel } from './kernel.ts'
import { latest } from './latest.ts'
import type { Answers, KindCoverage } from './protocol.ts'

/** What is known of one kind's shortfall: who is beyond, and where one more would help most. */
export interface Shortfall {
  readonly kind: KindId
  readonly gaps: Answers['gaps']
  readonly site: Answers['site']
}

export interface CoverageModel {
  readonly isOpen: ReadonlySignal<boolean>
  /** the bound that is looked at */
  readonly minutes: Signal<number>
  readonly kind: Signal<KindId | null>
  /** worst covered first at the bound looked at; null while it is computed */
  readonly kinds: ReadonlySignal<readonly KindCoverage[] | null>
  /** the kernel could not compute it */
  readonly failed: Signal<boolean>
  /** null while none is chosen or it is computed */
  readonly shortfall: Signal<Shortfall | null>
}

/** The coverage view's state; it computes only while the view is open. */
export function createCoverage(model: CircleModel, kernel: Kernel): CoverageModel {
  const isOpen = computed(() => model.panel.value === 'coverage' && model.kernelReady.value)
  const minutes = signal<number>(CIRCLE_MINUTES)
  const kind = signal<KindId | null>(null)
  const failed = signal(false)
  const found = signal<readonly KindCoverage[] | null>(null)
  const shortfall = signal<Shortfall | null>(null)
  const kinds = computed(() => found.value && worstFirst(found.value, minutes.value))

  const survey = latest(
    (ask: Parameters<typeof kernel.ask<'coverage'>>[1]) =>
      kernel.ask('coverage', ask).catch((error: unknown) => {
        console.warn('coverage was not computed', error)
        return null
      }),
    (covered) => {
      failed.value = covered === null
      if (covered) found.value = withMissing(covered)
    },
  )
  const assess = latest(
    async (ask: Parameters<typeof kernel.ask<'gaps'>>[1]) => ({
      kind: ask.kind,
      gaps: await kernel.ask('gaps', ask),
      site: await kernel.ask('site', ask),
    }),
    (answer, ask) => {
      if (ask.kind === kind.peek()) shortfall.value = answer
    },
  )
  effect(() => {
    const pace = model.pace.value
    if (isOpen.value && model.places.value.size > 0) survey({ pace, minutes: RING_MINUTES })
  })
  effect(() => {
    const ask = { pace: model.pace.value, minutes: minutes.value }
    shortfall.value = null
    if (isOpen.value && kind.value) assess({ ...ask, kind: kind.value })
  })
  return { isOpen, minutes, kind, kinds, failed, shortfall }
}

/** Expected kinds of which there is no place at all cover nobody, and are the first to be told. */
function withMissing(covered: readonly KindCoverage[]): KindCoverage[] {
  const known = new Set(covered.map(({ kind }) => kind))
  const none = RING_MINUTES.map(() => 0)
  const missing = EXPECTED_KINDS.filter((kind) => !known.has(kind))
  return [...covered, ...missing.map((kind) => ({ kind, places: 0, shares: none }))]
}

function worstFirst(kinds: readonly KindCoverage[], minutes: number): KindCoverage[] {
  const bound = (RING_MINUTES as readonly number[]).indexOf(minutes)
  const shareOf = ({ shares }: KindCoverage) => shares[bound] ?? 0
  return [...kinds].sort((a, b) => shareOf(a) - shareOf(b) || a.kind.localeCompare(b.kind))
}
