import type { ReadonlySignal } from '@preact/signals'
import type { Lang } from '../app/i18n.ts'
import type { Circle } from './protocol.ts'
import { circleWords } from './words.ts'

/** The rings’ minutes and how much ground each covers; says so when there is nothing to walk on. */
export function Legend({ circle, lang }: { circle: ReadonlySignal<Circle | null>; lang: Lang }) {
  const say = circleWords(lang)
  const now = circle.value
  if (!now) return null
  if (!now.doorstep) {
    return (
      <p class="map-card map-notice" role="status">
        {say.offStreet}
      </p>
    )
  }
  return (
    <dl class="map-card circle-legend" aria-label={say.legend}>
      {now.rings.map(({ minutes, areaM2 }) => (
        <div key={minutes} data-minutes={minutes}>
          <dt>{say.minutes(minutes)}</dt>
          <dd>{say.area((areaM2 / 1e6).toFixed(2))}</dd>
        </div>
      ))}
    </dl>
  )
}
