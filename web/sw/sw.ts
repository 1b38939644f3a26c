import { fromNetwork, fromStore, keepAll } from './answer.ts'
import { shelfOf } from './shelves.ts'

declare const self: ServiceWorkerGlobalScope

// Nothing is tied to one version of this worker, so that a new one need not wait for old pages to close.
self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const shelf = request.method === 'GET' && !request.headers.has('Range') ? shelfOf(request) : null
  if (!shelf) return
  event.respondWith(shelf.first === 'store' ? fromStore(shelf, event) : fromNetwork(shelf, event))
})

// What a first visit loaded before this worker was in force.
self.addEventListener('message', (event) => {
  const { keep } = event.data as { keep?: readonly string[] }
  if (keep) event.waitUntil(keepAll(keep).then(() => event.ports[0]?.postMessage('kept')))
})
