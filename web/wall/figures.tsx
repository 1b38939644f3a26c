import type { ComponentChildren } from 'preact'
import { percent } from '../lifecircle/percent.ts'
import type { WallModel } from './model.ts'
import { useWallWords } from './words.ts'

/** The minutes of the large figure, and of the one beside it. */
const [SOON, LATER] = [5, 10]

/**
 * Three figures, each with what it counts: who is on duty; what share of the people living here has
 * one of them within five minutes' walk; the tasks that nobody has taken.
 */
export function Figures({ wall }: { wall: WallModel }) {
  const t = useWallWords()
  const { open, claimed, done, lapsed } = wall.figures.value.tasks
  const reach = wall.reach.value?.value ?? null
  const [soon = 0, later = 0] = reach?.shares ?? []
  return (
    <dl class="wall-figures">
      <Figure is="on-duty" name={t.onDuty} means={t.onDutyMeans}>
        {wall.onDuty.value}
        <small>{t.onDutyUnit}</small>
      </Figure>
      <Figure
        is="covered"
        name={t.covered(SOON)}
        means={reach ? t.coveredMeans(LATER, percent(later)) : t.notCovered}
      >
        {reach ? percent(soon) : '—'}
      </Figure>
      <Figure is="open" name={t.open} means={t.openMeans(claimed, done, lapsed)}>
        {t.atMost(open)}
        <small>{t.openUnit}</small>
      </Figure>
    </dl>
  )
}

interface FigureProps {
  readonly is: string
  readonly name: string
  readonly means: string
  readonly children: ComponentChildren
}

function Figure({ is, name, means, children }: FigureProps) {
  return (
    <div data-figure={is}>
      <dt>{name}</dt>
      <dd class="wall-number">{children}</dd>
      <dd class="wall-means">{means}</dd>
    </div>
  )
}
