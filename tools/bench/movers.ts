import type { Spot } from '../../domain/live/ticks.ts'

/** People who walk straight on and turn where the community ends. */
export interface Movers {
  /** those whose turn it is to tell where they are: a quarter of all in each tick */
  step(tick: number): Spot[]
}

const STEPS = 0xffff
/** In a second, of 65,536 steps across some three kilometres: a walk of 1.4 m/s. */
const WALK = 30
const TICKS_A_SECOND = 4

export function moversIn(count: number, random: () => number): Movers {
  const all = Array.from({ length: count }, (_, seat) => ({
    seat,
    // Not at the edge, where no street leads to.
    x: (0.25 + 0.5 * random()) * STEPS,
    y: (0.25 + 0.5 * random()) * STEPS,
    heading: 6 * Math.floor(60 * random()),
  }))
  return {
    step: (tick) =>
      all
        .filter(({ seat }) => tick === 1 || seat % TICKS_A_SECOND === tick % TICKS_A_SECOND)
        .map((mover) => {
          const turn = (mover.heading * Math.PI) / 180
          mover.x += WALK * Math.sin(turn)
          mover.y += WALK * Math.cos(turn)
          if (Math.min(mover.x, mover.y) < 0 || Math.max(mover.x, mover.y) > STEPS) {
            mover.heading = (mover.heading + 180) % 360
          }
          return {
            seat: mover.seat,
            x: within(mover.x),
            y: within(mover.y),
            heading: mover.heading,
            motion: 'moving',
          }
        }),
  }
}

const within = (step: number): number => Math.round(Math.min(STEPS, Math.max(0, step)))
