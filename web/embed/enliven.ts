import { effect } from '@preact/signals'
import { readFragment, writeFragment } from '../app/address.ts'
import { whenIdle } from '../app/idle.ts'
import { everyMinute } from '../app/use-now.ts'
import { refreshPlaces, refreshReach } from '../places/requests.ts'
import { afterVisitors } from './kiosk.ts'
import { type Embed, startAnew } from './model.ts'
import { speak, type Voice } from './talk.ts'

/** Makes a frame live: the clock, the view behind the `#`, the page around, and then the map. */
export function enlivenEmbed(embed: Embed, main: HTMLElement): () => void {
  const { model, page } = embed
  const stops = [everyMinute((at) => (model.now.value = at)), followFragment(embed)]
  const voice = speak(embed, main)
  whenIdle(() => void refreshPlaces(model))
  // The rows of the page are not the whole reach; off the streets there is none.
  whenIdle(() => {
    if (!model.kernelReady.peek() && !model.reach.peek().offStreet) void refreshReach(model)
  })
  whenIdle(() => void openMap(embed, voice))
  if (page.options.kiosk) stops.push(afterVisitors(() => startAnew(embed)))
  return () => {
    for (const stop of stops) stop()
  }
}

async function openMap(embed: Embed, voice: Voice): Promise<void> {
  const { model } = embed
  try {
    const { mountEmbedMap } = await import('./map.tsx')
    await mountEmbedMap(document.getElementById('map') as HTMLElement, embed, voice)
    model.map.value = 'ready'
  } catch (error) {
    console.warn('the map did not open', error)
    model.map.value = 'failed'
    voice.tell({ type: 'error', error: 'map', text: String(error) })
  }
}

/** The view stands behind the `#`, as on the community's own page, so that a reload looks at the same. */
function followFragment({ model }: Embed): () => void {
  const take = () => {
    const { view } = readFragment(location.hash)
    if (view) model.view.value = view
  }
  take()
  addEventListener('hashchange', take)
  const stop = effect(() => {
    const view = model.view.value
    if (!view) return
    const at = writeFragment({ view, selection: null, filter: [], panel: 'list' })
    history.replaceState(null, '', at)
  })
  return () => {
    stop()
    removeEventListener('hashchange', take)
  }
}
