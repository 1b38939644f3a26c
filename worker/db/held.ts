import { waitUntil } from 'cloudflare:workers'
import { whenForgotten } from './forget.ts'

interface Entry<T> {
  readonly value: Promise<T>
  bytes: number
}

/**
 * What an isolate keeps between requests, least recently used out first when it outgrows its bytes.
 * Requests that come while a value loads share the load.
 */
export class Held<T> {
  readonly #mostBytes: number
  readonly #entries = new Map<string, Entry<T>>()

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes
    whenForgotten(() => this.#entries.clear())
  }

  get(key: string, load: () => Promise<T>, bytesOf: (value: T) => number): Promise<T> {
    const known = this.#entries.get(key)
    const entry = known ?? this.#begin(key, load, bytesOf)
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    return entry.value
  }

  #begin(key: string, load: () => Promise<T>, bytesOf: (value: T) => number): Entry<T> {
    const entry: Entry<T> = { value: load(), bytes: 0 }
    const settled = entry.value.then(
      (value) => {
        entry.bytes = bytesOf(value)
        this.#shrink()
      },
      () => this.#entries.delete(key),
    )
    // A visitor who leaves must not take along the load that others wait for.
    waitUntil(settled)
    return entry
  }

  #shrink(): void {
    let bytes = [...this.#entries.values()].reduce((sum, entry) => sum + entry.bytes, 0)
    for (const [key, entry] of this.#entries) {
      if (bytes <= this.#mostBytes || this.#entries.size === 1) return
      bytes -= entry.bytes
      this.#entries.delete(key)
    }
  }
}
