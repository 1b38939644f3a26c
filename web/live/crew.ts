import { effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Kernel } from '../lifecircle/kernel.ts'
import { latest } from '../lifecircle/latest.ts'
import type { Asks, CrewReach } from '../lifecircle/protocol.ts'
import type { LiveModel } from './model.ts'

/** As often as somebody on foot gets a band nearer or farther. */
const EVERY_MS = 1000

export interface Crew {
  /** how near everybody on duty is now; null until it is known, and when it no longer is */
  readonly reach: ReadonlySignal<CrewReach | null>
  /** ms that the last answer took, there and back */
  readonly tookMs: ReadonlySignal<number>
  stop(): void
}

type Watched = Pick<LiveModel, 'dots' | 'seats' | 'state'>

/**
 * Asks the kernel once a second how near everybody on duty is, and only when somebody has moved.
 * Nothing of it is kept: there is no yesterday to look at.
 */
export function followCrew(live: Watched, kernel: Kernel): Crew {
  const reach = signal<CrewReach | null>(null)
  const tookMs = signal(0)
  let seen: LiveModel['dots']['value'] | null = null
  const ask = latest(
    async (what: Asks['crew']) => {
      const asked = performance.now()
      const answer = await kernel.ask('crew', what)
      tookMs.value = performance.now() - asked
      return answer
    },
    (answer) => {
      if (live.state.peek() === 'live') reach.value = answer
    },
  )
  const look = () => {
    const dots = live.dots.peek()
    if (live.state.peek() !== 'live' || dots === seen) return
    seen = dots
    ask(crewOf(live))
  }
  const timer = setInterval(look, EVERY_MS)
  const end = effect(() => {
    if (live.state.value === 'live') return look()
    // Where people were when the line broke says nothing of now.
    seen = null
    reach.value = null
  })
  return {
    reach,
    tookMs,
    stop: () => {
      clearInterval(timer)
      end()
    },
  }
}

function crewOf({ dots, seats }: Watched): Asks['crew'] {
  const all = [...dots.peek().values()]
  return {
    positions: Float64Array.from(all.flatMap(({ at }) => at)),
    skills: all.map(({ seat }) => seats.peek().get(seat)?.skills ?? []),
  }
}
