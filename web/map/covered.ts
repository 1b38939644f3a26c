import type { Map as MapLibre } from 'maplibre-gl'

/** A sheet at its highest leaves a sliver of map, and no padding helps there. */
const MOST = 0.7

/**
 * Keeps furniture and the centre of attention clear of the sheet that lies over the map on a
 * phone: `--covered` in pixels for the style, padding for the camera.
 */
export function keepClear(map: MapLibre, container: HTMLElement): void {
  watchCovered(container, (covered) => {
    if (!map.isMoving()) map.setPadding({ top: 0, left: 0, right: 0, bottom: covered })
  })
}

/** Writes `--covered` at `container` whenever the sheet moves, and tells it; returns what ends that. */
export function watchCovered(
  container: HTMLElement,
  tell: (coveredPx: number) => void = () => {},
): () => void {
  const sheet = sheetOver()
  if (!sheet) return () => {}
  const measure = () => {
    const covered = coveredPx(container)
    container.style.setProperty('--covered', `${covered}px`)
    tell(covered)
  }
  const observer = new ResizeObserver(measure)
  observer.observe(sheet)
  observer.observe(container)
  measure()
  return () => observer.disconnect()
}

/** How much of the map, from its lower edge, lies under the sheet. */
export function coveredPx(container: HTMLElement): number {
  const map = container.getBoundingClientRect()
  const sheet = sheetOver()?.getBoundingClientRect()
  if (!sheet) return 0
  const beside = sheet.right <= map.left || sheet.left >= map.right
  return beside ? 0 : Math.max(0, Math.min(MOST * map.height, map.bottom - sheet.top))
}

const sheetOver = (): HTMLElement | null => document.getElementById('list')
