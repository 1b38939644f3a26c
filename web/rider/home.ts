import type { LngLat } from '../../domain/kit/geo.ts'

const keyOf = (slug: string) => `yike.home.${slug}`

/** Where this phone's owner lives, as they said; it is kept on the phone and nowhere else. */
export function readHome(slug: string): LngLat | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(slug)) ?? 'null')
    return isPosition(kept) ? kept : null
  } catch {
    // No storage, or something else was in it.
    return null
  }
}

export function keepHome(slug: string, at: LngLat): void {
  try {
    localStorage.setItem(keyOf(slug), JSON.stringify(at))
  } catch {
    // Where nothing can be kept it holds for this visit.
  }
}

const isPosition = (kept: unknown): kept is LngLat =>
  Array.isArray(kept) && kept.length === 2 && kept.every(Number.isFinite)
