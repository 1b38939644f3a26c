import type { ReadonlySignal } from '@preact/signals'
import type { CircleModel } from '../app/model.ts'
import type { Circle } from './protocol.ts'
import { circleWords } from './words.ts'

/** A start this far from any street deserves a word about where the walk begins. */
const FAR_M = 60

interface LegendProps {
  readonly model: CircleModel
  readonly circle: ReadonlySignal<Circle | null>
}

/** The rings’ minutes and how much ground each covers; says so when there is nothing to walk on. */
export function Legend({ model, circle }: LegendProps) {
  const say = circleWords(model.lang)
  const now = circle.value
  if (!now || model.panel.value === 'coverage') return null
  if (!now.doorstep) {
    return (
      <p class="map-card map-notice" role="status">
        {say.offStreet}
      </p>
    )
  }
  const awayM = Math.round(now.doorstep.awayM)
  return (
    <div class="map-card circle-legend">
      <dl aria-label={say.legend}>
        {now.rings.map(({ minutes, areaM2 }) => (
          <div key={minutes} data-minutes={minutes}>
            <dt>{say.minutes(minutes)}</dt>
            <dd>{say.area((areaM2 / 1e6).toFixed(2))}</dd>
          </div>
        ))}
      </dl>
      {awayM >= FAR_M ? <p role="status">{say.farFromStreet(awayM)}</p> : null}
    </div>
  )
}
