import { waitUntil } from 'cloudflare:workers'
import { whenForgotten } from './forget.ts'

/** So many keys are kept before all are let go. */
const MOST_KEPT = 200

/**
 * What was found within the last `keptMs`, for what everybody asks at once. Requests that come while
 * a value loads share the load; what fails, and what is not there (null), is asked again.
 */
export class Lately<K, T> {
  readonly #keptMs: number
  readonly #found = new Map<K, { readonly at: number; readonly value: Promise<T> }>()

  constructor(keptMs: number) {
    this.#keptMs = keptMs
    whenForgotten(() => this.#found.clear())
  }

  get(key: K, now: number, load: () => Promise<T>): Promise<T> {
    const known = this.#found.get(key)
    if (known && Math.abs(now - known.at) < this.#keptMs) return known.value
    const value = load()
    if (this.#found.size >= MOST_KEPT) this.#found.clear()
    this.#found.set(key, { at: now, value })
    const settled = value.then(
      (found) => found === null && this.#found.delete(key),
      () => this.#found.delete(key),
    )
    // A visitor who leaves must not take along the load that others wait for.
    waitUntil(settled)
    return value
  }
}
