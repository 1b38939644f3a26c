/** Lets the service worker keep what this visit has already loaded, so that one visit is enough. */
export async function keepOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.register('/sw.js')
  if (navigator.serviceWorker.controller) return
  await navigator.serviceWorker.ready
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
  registration.active?.postMessage({ keep: [location.href, ...loaded] })
}
