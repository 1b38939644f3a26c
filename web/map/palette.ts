import type { toneOf } from '../ui/shapes.ts'

export type Tone = ReturnType<typeof toneOf>

/** The colours and fonts of the map, read from the page's tokens: the map has none of its own. */
export interface Palette {
  readonly land: string
  readonly building: string
  readonly road: string
  readonly casing: string
  readonly water: string
  readonly green: string
  readonly label: string
  readonly ring: string
  readonly surface: string
  readonly ink: string
  readonly muted: string
  readonly line: string
  readonly danger: string
  readonly onKind: string
  readonly task: string
  readonly issue: string
  readonly volunteer: string
  /** streets by how near somebody on duty is, nearest band first, what is beyond all last */
  readonly crew: readonly string[]
  readonly kinds: Readonly<Record<Tone, string>>
  /** families of the device, best first */
  readonly fonts: readonly string[]
}

/** The palette in force on an element, theme included. */
export function readPalette(element: Element): Palette {
  const probe = element.appendChild(document.createElement('i'))
  probe.hidden = true
  // A token may be light-dark(): only a property resolves it to one colour.
  const token = (name: string) => {
    probe.style.color = `var(--${name})`
    return getComputedStyle(probe).color
  }
  const fonts = getComputedStyle(probe)
    .fontFamily.replaceAll('"', '')
    .split(/\s*,\s*/)
  const palette = { ...paletteOf(token), fonts }
  probe.remove()
  return palette
}

const paletteOf = (token: (name: string) => string): Omit<Palette, 'fonts'> => ({
  land: token('map-land'),
  building: token('map-building'),
  road: token('map-road'),
  casing: token('map-casing'),
  water: token('map-water'),
  green: token('map-green'),
  label: token('map-label'),
  ring: token('ring'),
  surface: token('surface'),
  ink: token('ink'),
  muted: token('muted'),
  line: token('line'),
  danger: token('danger'),
  onKind: token('on-kind'),
  task: token('kind-task'),
  issue: token('kind-issue'),
  volunteer: token('kind-volunteer'),
  crew: [0, 1, 2, 3, 4].map((band) => token(`crew-${band}`)),
  kinds: {
    station: token('kind-station'),
    rest_stop: token('kind-rest_stop'),
    basic: token('kind-basic'),
    quality: token('kind-quality'),
    public: token('kind-public'),
  },
})
