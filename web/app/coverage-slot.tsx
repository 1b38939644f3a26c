import { useEffect, useRef } from 'preact/hooks'
import { useWords } from './frame.ts'
import { useModel } from './model-context.ts'

/** Where the coverage view goes; it comes with the map. */
export function CoverageSlot() {
  const model = useModel()
  const t = useWords()
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    section.current?.focus()
    model.mapAsked.value = true
  }, [])
  const Coverage = model.coveragePanel.value
  return (
    <section class="coverage" aria-label={t.circle.coverage} ref={section} tabIndex={-1}>
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
