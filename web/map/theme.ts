import type { LayerSpecification, Map as MapLibre } from 'maplibre-gl'
import { type MarkFamilies, PLACE_MARKS, redrawMarks } from './marks.ts'
import { type Palette, readPalette } from './palette.ts'

/** Calls back when theme or type size change, by the page's switches or by the system. */
export function onLookChange(changed: () => void): void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-size'] })
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed)
}

/** Repaints layers and marks in the colours and sizes of the page. Sources stay: a new style would drop what they hold. */
export function followTheme(
  map: MapLibre,
  container: Element,
  layers: (palette: Palette) => readonly LayerSpecification[],
  marks: MarkFamilies = PLACE_MARKS,
): void {
  onLookChange(() => {
    const palette = readPalette(container)
    for (const layer of layers(palette)) repaint(map, layer)
    redrawMarks(map, palette, marks)
  })
}

function repaint(map: MapLibre, layer: LayerSpecification): void {
  const { id, paint = {} } = layer
  const layout = 'layout' in layer ? (layer.layout ?? {}) : {}
  for (const property of Object.keys(paint) as (keyof typeof paint)[]) {
    map.setPaintProperty(id, property, paint[property])
  }
  for (const property of Object.keys(layout) as (keyof typeof layout)[]) {
    map.setLayoutProperty(id, property, layout[property])
  }
}
