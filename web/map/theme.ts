import type { LayerSpecification, Map as MapLibre } from 'maplibre-gl'
import { type MarkFamilies, PLACE_MARKS, redrawMarks } from './marks.ts'
import { type Palette, readPalette } from './palette.ts'

/** Calls back when the theme changes, by the page's switch or by the system. */
export function onThemeChange(changed: () => void): void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed)
}

/** Repaints layers and marks in the theme's colours. Sources stay: a new style would drop what they hold. */
export function followTheme(
  map: MapLibre,
  container: Element,
  layers: (palette: Palette) => readonly LayerSpecification[],
  marks: MarkFamilies = PLACE_MARKS,
): void {
  onThemeChange(() => {
    const palette = readPalette(container)
    for (const layer of layers(palette)) repaint(map, layer)
    redrawMarks(map, palette, marks)
  })
}

function repaint(map: MapLibre, { id, paint = {} }: LayerSpecification): void {
  for (const property of Object.keys(paint) as (keyof typeof paint)[]) {
    map.setPaintProperty(id, property, paint[property])
  }
}
