import type { CircleModel, Network } from '../app/model.ts'

/** When an answer comes from the service worker's store, it carries the time it was stored. */
const STORED_AT = 'x-stored-at'

/** And this, when it came from there because the network took too long. */
const LATE = 'x-network-late'

/** Reads an answer of our own API, and keeps the banner honest about how old it is. */
export async function readJson<T>(
  model: CircleModel,
  url: string,
  signal?: AbortSignal,
): Promise<T> {
  const response = await fetch(url, { signal }).catch((error: unknown) => {
    if (!signal?.aborted) model.network.value = 'gone'
    throw error
  })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  const storedAt = Number(response.headers.get(STORED_AT))
  model.network.value = networkOf(response)
  if (storedAt > 0 || navigator.onLine) model.dataAt.value = storedAt || Date.now()
  return response.json() as Promise<T>
}

function networkOf({ headers }: Response): Network {
  // Without a network even the browser's own cache may answer, as if it were new.
  if (!navigator.onLine) return 'gone'
  if (!headers.has(STORED_AT)) return 'there'
  return headers.has(LATE) ? 'slow' : 'gone'
}
