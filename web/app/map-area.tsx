import { useWords } from './frame.ts'
import { useModel } from './model-context.ts'

/** Where the map will be: calm until it comes, honest when it cannot. */
export function MapArea() {
  const model = useModel()
  const t = useWords()
  const state = model.map.value
  return (
    <section class="map needs-script" aria-label={t.circle.map} data-state={state}>
      <div class="map-canvas" id="map" />
      {state === 'ready' ? null : (
        <div class="map-note" role="status">
          <p>{state === 'failed' ? t.circle.mapFailed : t.circle.mapSoon}</p>
          {state === 'failed' ? (
            <button class="button" type="button" onClick={() => location.reload()}>
              {t.circle.retryMap}
            </button>
          ) : null}
        </div>
      )}
    </section>
  )
}
