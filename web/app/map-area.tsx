import { useWords } from './frame.ts'
import type { MapState } from './model.ts'
import { useModel } from './model-context.ts'

/** Where the map will be: calm until it comes, honest when it cannot. */
export function MapArea() {
  const model = useModel()
  const t = useWords()
  const state = model.map.value
  const Still = model.still.value
  const notes: Partial<Record<MapState, string>> = {
    waiting: t.circle.mapWaits,
    coming: t.circle.mapSoon,
    failed: t.circle.mapFailed,
  }
  return (
    <section class="map needs-script" aria-label={t.circle.map} data-state={state}>
      {Still && state !== 'ready' ? <Still /> : null}
      <div class="map-canvas" id="map" />
      {state === 'ready' ? null : (
        <div class="map-note" role="status">
          <p>{notes[state]}</p>
          {state === 'failed' ? (
            <button class="button" type="button" onClick={() => location.reload()}>
              {t.circle.retryMap}
            </button>
          ) : null}
          {state === 'waiting' ? (
            <button class="button" type="button" onClick={() => (model.mapAsked.value = true)}>
              {t.circle.openMap}
            </button>
          ) : null}
        </div>
      )}
    </section>
  )
}
