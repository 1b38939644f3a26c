/** The colours of the map, read from the page's tokens: the map has none of its own. */
export interface Palette {
  readonly land: string
  readonly building: string
  readonly road: string
  readonly casing: string
  readonly water: string
  readonly green: string
  readonly label: string
  readonly ring: string
  readonly paper: string
  readonly surface: string
  readonly ink: string
  readonly muted: string
  readonly danger: string
}

const TOKENS: Record<keyof Palette, string> = {
  land: '--map-land',
  building: '--map-building',
  road: '--map-road',
  casing: '--map-casing',
  water: '--map-water',
  green: '--map-green',
  label: '--map-label',
  ring: '--ring',
  paper: '--paper',
  surface: '--surface',
  ink: '--ink',
  muted: '--muted',
  danger: '--danger',
}

/** The palette in force on an element, theme included. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element)
  const entries = Object.entries(TOKENS).map(([name, token]) => [
    name,
    style.getPropertyValue(token).trim(),
  ])
  return Object.fromEntries(entries) as Palette
}
