import type { Map as MapLibre } from 'maplibre-gl'
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { NO_MARKS, NO_PLACES } from './nothing.ts'
import type { OnTaskMap, OpenMap } from './open-map.ts'

interface Ground extends Pick<OnTaskMap, 'community' | 'frame' | 'pin' | 'touchedGround'> {
  opened(map: MapLibre): void
  failed(): void
}

/** A map on which one only chooses a point, as long as its canvas is drawn. */
export function useGround(
  canvas: RefObject<HTMLElement | null>,
  openMap: OpenMap,
  { opened, failed, ...ground }: Ground,
): void {
  useEffect(() => {
    const opening = openMap(canvas.current as HTMLElement, {
      ...ground,
      tasks: NO_MARKS,
      places: NO_PLACES,
      touchedTask: () => undefined,
    })
    opening.then(opened).catch(failed)
    return () => void opening.then((map) => map.remove()).catch(() => undefined)
  }, [])
}
