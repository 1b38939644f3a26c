import { effect } from '@preact/signals'
import type { CircleModel } from './model.ts'

/** Lets the service worker keep what this visit has loaded: one visit is enough to read without a network. */
export async function keepOffline(model: CircleModel | null): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const wasSeen = navigator.serviceWorker.controller !== null
  await navigator.serviceWorker.register('/sw.js')
  if (!model) return keep(whatWasLoaded(wasSeen))
  const { files, tiles, slug } = model.community
  effect(() => {
    if (!isLoaded(model)) return
    // The kernel's worker loads these where this page cannot see it.
    const unseen = model.listAlone.peek() ? [] : [files.graph, files.homes, tiles, `/c/${slug}`]
    void keep([...whatWasLoaded(wasSeen), ...unseen]).then(() => (model.pageKept.value = true))
  })
}

// Without a map the walks come from the server, those of another start or pace one by one.
const isLoaded = ({ listAlone, map, complete, reach }: CircleModel): boolean =>
  listAlone.value ? Boolean(reach.value) && complete.value : map.value !== 'coming'

/** Has the service worker keep the answers of these addresses; resolves once it has tried them all. */
export async function keep(urls: readonly string[]): Promise<void> {
  const { active } = await navigator.serviceWorker.ready
  const { port1, port2 } = new MessageChannel()
  const kept = new Promise((resolve) => {
    port1.onmessage = resolve
  })
  const absolute = urls.map((url) => new URL(url, location.href).href)
  active?.postMessage({ keep: absolute }, [port2])
  await kept
}

/**
 * What this page has loaded. Of a page whose loading the worker has seen all is kept but what the
 * browser had in its memory; asking for the rest again would cost the house every page twice.
 */
function whatWasLoaded(wasSeen: boolean): string[] {
  const names = performance.getEntriesByType('resource').map(({ name }) => name)
  return wasSeen
    ? names.filter((name) => new URL(name).pathname.startsWith('/assets/'))
    : ['/', location.href, ...names]
}
