import { useSignal } from '@preact/signals'
import type { Map as MapLibre } from 'maplibre-gl'
import { words } from '../../app/i18n.ts'
import type { CircleModel } from '../../app/model.ts'

interface SwitchProps {
  readonly map: MapLibre
  readonly model: CircleModel
  readonly container: Element
}

/** Shows what is open of the reports on the circle's map, or not. */
export function IssueSwitch({ map, model, container }: SwitchProps) {
  const takeOff = useSignal<(() => void) | null>(null)
  const busy = useSignal(false)
  const isOn = takeOff.value !== null
  const toggle = async () => {
    if (takeOff.value) {
      takeOff.value()
      takeOff.value = null
      return
    }
    busy.value = true
    const { showOpen } = await import('./on-circle.ts')
    takeOff.value = await showOpen(map, container, model.community.slug).catch(() => null)
    busy.value = false
  }
  return (
    <button
      type="button"
      class="map-button map-locate map-issues"
      aria-pressed={isOn}
      aria-busy={busy.value}
      onClick={() => void toggle()}
    >
      {words(model.lang).circle.reports}
    </button>
  )
}
