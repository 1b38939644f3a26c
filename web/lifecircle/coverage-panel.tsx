import type { LngLat } from '../../domain/kit/geo.ts'
import type { CircleModel } from '../app/model.ts'
import { RING_MINUTES } from '../app/page.ts'
import { PaceSwitch } from '../places/pace-switch.tsx'
import type { CoverageModel } from './coverage-model.ts'
import { CoverageTable } from './coverage-table.tsx'
import { circleWords } from './words.ts'

interface PanelProps {
  readonly model: CircleModel
  readonly coverage: CoverageModel
  /** brings a position of the map into view */
  show(at: LngLat): void
}

/** Who can walk to what in time, worst covered first; a chosen kind shows its gaps on the map. */
export function CoveragePanel({ model, coverage, show }: PanelProps) {
  const { lang } = model
  const say = circleWords(lang)
  const kinds = coverage.kinds.value
  const people = model.community.population.toLocaleString(lang === 'zh' ? 'zh-CN' : 'en')
  return (
    <div class="coverage-panel">
      <h2>{say.coverage}</h2>
      <p>{say.coverageLead(people, say.paces[model.pace.value])}</p>
      <PaceSwitch page={{ is: 'circle' }} />
      <Bounds coverage={coverage} lang={lang} />
      <p class="coverage-hint">{say.choose}</p>
      {kinds ? (
        <CoverageTable kinds={kinds} coverage={coverage} lang={lang} show={show} />
      ) : (
        <p role="status">{coverage.failed.value ? say.failed : say.computing}</p>
      )}
      <p class="coverage-note">{say.estimate}</p>
    </div>
  )
}

function Bounds({ coverage, lang }: Pick<PanelProps, 'coverage'> & Pick<CircleModel, 'lang'>) {
  const say = circleWords(lang)
  return (
    <fieldset class="segments" aria-label={say.bound}>
      {RING_MINUTES.map((minutes) => (
        <button
          key={minutes}
          type="button"
          aria-pressed={coverage.minutes.value === minutes}
          onClick={() => {
            coverage.minutes.value = minutes
          }}
        >
          {say.within(minutes)}
        </button>
      ))}
    </fieldset>
  )
}
