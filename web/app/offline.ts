import { effect } from '@preact/signals'
import type { CircleModel } from './model.ts'

/** Lets the service worker keep what this visit has loaded: one visit is enough to read without a network. */
export async function keepOffline(model: CircleModel | null): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.register('/sw.js')
  await navigator.serviceWorker.ready
  if (!model) return keep(registration, [])
  const { files, tiles, slug } = model.community
  effect(() => {
    // The kernel's worker loads these where this page cannot see it.
    if (model.map.value !== 'coming')
      keep(registration, [files.graph, files.homes, tiles, `/c/${slug}`])
  })
}

function keep({ active }: ServiceWorkerRegistration, more: readonly string[]): void {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
  const urls = ['/', location.href, ...loaded, ...more]
  active?.postMessage({ keep: urls.map((url) => new URL(url, location.href).href) })
}
