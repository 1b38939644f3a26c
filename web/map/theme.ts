import type { LayerSpecification, Map as MapLibre } from 'maplibre-gl'
import type { Lang } from '../app/i18n.ts'
import type { TextSize } from '../app/page.ts'
import { redrawMarks } from './marks.ts'
import { inOrder } from './order.ts'
import { readPalette } from './palette.ts'
import { placeLayers } from './places.ts'

/** Marks and hit areas grow with the text: 36 px, 48 px for elders. */
export const markScale = (size: TextSize): number => (size === 'elder' ? 48 / 36 : 1)

/** Calls back when the theme changes, by the page's switch or by the system. */
export function onThemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  const system = matchMedia('(prefers-color-scheme: dark)')
  system.addEventListener('change', changed)
  return () => {
    observer.disconnect()
    system.removeEventListener('change', changed)
  }
}

/** Repaints the map in the theme's colours. Sources stay: a new style would drop what they hold. */
export function followTheme(
  map: MapLibre,
  container: Element,
  lang: Lang,
  size: TextSize,
): () => void {
  return onThemeChange(() => {
    const palette = readPalette(container)
    for (const layer of [...inOrder(palette, lang), ...placeLayers(palette, markScale(size))]) {
      repaint(map, layer)
    }
    redrawMarks(map, palette)
  })
}

function repaint(map: MapLibre, { id, paint = {} }: LayerSpecification): void {
  for (const property of Object.keys(paint) as (keyof typeof paint)[]) {
    map.setPaintProperty(id, property, paint[property])
  }
}
