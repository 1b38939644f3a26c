import type { CircleModel } from '../app/model.ts'

/** When an answer comes from the service worker's store, it carries the time it was stored. */
const STORED_AT = 'x-stored-at'

/** Reads an answer of our own API, and keeps the banner honest about how old it is. */
export async function readJson<T>(
  model: CircleModel,
  url: string,
  signal?: AbortSignal,
): Promise<T> {
  const response = await fetch(url, { signal }).catch((error: unknown) => {
    if (!signal?.aborted) model.offline.value = true
    throw error
  })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  const storedAt = Number(response.headers.get(STORED_AT))
  // Without a network even the browser's own cache may answer, as if it were new.
  model.offline.value = storedAt > 0 || !navigator.onLine
  if (storedAt > 0 || navigator.onLine) model.dataAt.value = storedAt || Date.now()
  return response.json() as Promise<T>
}
