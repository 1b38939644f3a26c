import { offlinePage, slugOf } from './offline-page.ts'
import { PAGES, type Shelf, shelfOf } from './shelves.ts'

/** On a kept answer: when it was kept, in ms since the epoch. */
const STORED_AT = 'x-stored-at'

/** On a kept answer that is given because the network takes too long. */
const LATE = 'x-network-late'

/** A network that takes longer than this is as good as none, where there is something kept. */
const PATIENCE_MS = 3000

/** For what never changes under its name. */
export async function fromStore(shelf: Shelf, event: FetchEvent): Promise<Response> {
  const kept = await find(shelf, event.request)
  if (kept) return kept
  const answer = await fetch(event.request)
  event.waitUntil(keep(shelf, event.request, answer.clone()))
  return answer
}

/** For what should be new, and may be old where there is no network. */
export async function fromNetwork(shelf: Shelf, event: FetchEvent): Promise<Response> {
  const asked = fetch(event.request).then((answer) => {
    event.waitUntil(keep(shelf, event.request, answer.clone()))
    return answer
  })
  const late = new Promise<'late'>((resolve) => setTimeout(resolve, PATIENCE_MS, 'late'))
  const answer = await Promise.race([asked, late]).catch(() => null)
  if (answer instanceof Response && answer.status < 500) return answer
  const kept = await find(shelf, event.request)
  if (kept) return answer === 'late' ? marked(kept) : kept
  return asked.catch(() => noNetwork(event.request))
}

function marked(kept: Response): Response {
  const headers = new Headers(kept.headers)
  headers.set(LATE, '1')
  return new Response(kept.body, { status: kept.status, headers })
}

/** Keeps what a page has already loaded; what is kept is not loaded again. */
export async function keepAll(urls: readonly string[]): Promise<void> {
  const requests = [...new Set(urls)].map((url) => new Request(url, { credentials: 'same-origin' }))
  await Promise.allSettled(requests.map(keepOne))
}

async function keepOne(request: Request): Promise<void> {
  const shelf = shelfOf(request)
  if (!shelf || (await find(shelf, request))) return
  await keep(shelf, request, await fetch(request))
}

async function find(shelf: Shelf, request: Request): Promise<Response | undefined> {
  const cache = await caches.open(shelf.name)
  const exact = await cache.match(request, { ignoreVary: true })
  if (exact || !shelf.anyQuery) return exact
  return cache.match(request, { ignoreVary: true, ignoreSearch: true })
}

/** A tile without anything on it is an answer too. */
const KEPT_STATUS = [200, 204]

async function keep(shelf: Shelf, request: Request, answer: Response): Promise<void> {
  if (!mayKeep(answer)) return
  const headers = new Headers(answer.headers)
  headers.set(STORED_AT, String(Date.now()))
  const cache = await caches.open(shelf.name)
  await cache.put(request, new Response(answer.body, { status: answer.status, headers }))
  await trim(cache, shelf)
}

// Errors are never kept, nor what another page of the address redirected to, nor what was made for
// somebody alone: the next one at this device may be somebody else.
const mayKeep = ({ status, redirected, type, headers }: Response): boolean =>
  KEPT_STATUS.includes(status) &&
  !redirected &&
  type === 'basic' &&
  !headers.get('Cache-Control')?.includes('no-store')

/** Counting what is kept costs more than keeping it. */
const TRIM_EVERY = 40
let keptSince = 0

async function trim(cache: Cache, { most }: Shelf): Promise<void> {
  keptSince += 1
  if (keptSince % TRIM_EVERY !== 0) return
  const oldestFirst = await cache.keys()
  const over = oldestFirst.slice(0, Math.max(0, oldestFirst.length - most))
  await Promise.all(over.map((request) => cache.delete(request)))
}

async function noNetwork(request: Request): Promise<Response> {
  if (request.mode !== 'navigate') return Response.error()
  const { pathname, search } = new URL(request.url)
  const kept = await pageLike(pathname)
  const html = offlinePage(pathname + search, kept, navigator.language)
  return new Response(html, {
    status: 503,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })
}

/** A kept page of the same community, or else the front page. */
async function pageLike(path: string): Promise<string | null> {
  const slug = slugOf(path)
  const near = slug ? [`/c/${slug}`, `/c/${slug}/list`, '/'] : ['/']
  const cache = await caches.open(PAGES.name)
  for (const each of near) {
    const kept = await cache.match(each, { ignoreVary: true, ignoreSearch: true })
    if (kept) return kept.text()
  }
  return null
}
