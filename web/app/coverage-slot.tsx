import { Icon } from '../ui/icon.tsx'
import { useWords } from './frame.ts'
import { useModel } from './model-context.ts'

/** Where the coverage view goes; it comes with the map. */
export function CoverageSlot() {
  const model = useModel()
  const t = useWords()
  const Coverage = model.coveragePanel.value
  return (
    <section class="coverage" aria-label={t.circle.coverage}>
      <button
        class="button detail-back"
        data-weight="plain"
        type="button"
        onClick={() => (model.panel.value = 'list')}
      >
        <Icon name="back" /> {t.circle.backToList}
      </button>
      {Coverage ? (
        <Coverage />
      ) : (
        <p class="empty">
          {model.map.value === 'failed' ? t.circle.mapFailed : t.circle.loadingCoverage}
        </p>
      )}
    </section>
  )
}
