import { SIDE } from './frame.ts'
import type { Ground } from './ground.ts'
import { drawNames } from './names.ts'
import { HERE_RADIUS, PIN_RADIUS, type Pin } from './pins.ts'

/** What stands on the map of a poster, in tenths of a millimetre. */
export interface Picture {
  readonly ground: readonly Ground[]
  /** the rings of what is within the walk; empty where nobody can set out */
  readonly circle: readonly (readonly number[])[]
  readonly pins: readonly Pin[]
  readonly mPerUnit: number
}

const FONT = 'PingFang SC, HarmonyOS Sans SC, MiSans, Noto Sans CJK SC, Microsoft YaHei, sans-serif'

/** Streets by how wide they are drawn, narrow ones first. */
const STREETS: readonly (readonly [kinds: readonly string[], width: number])[] = [
  [['service', 'pedestrian'], 9],
  [['minor'], 15],
  [['major'], 24],
  [['motorway'], 28],
]

/** Draws the map of a poster as SVG: it prints as sharp as the paper is, and needs no script. */
export function drawPicture({ ground, circle, pins, mPerUnit }: Picture): string {
  const taken = [
    { x: SIDE / 2, y: SIDE / 2, radius: HERE_RADIUS + 4 },
    ...pins.map(({ x, y }) => ({ x, y, radius: PIN_RADIUS + 2 })),
    { x: 120, y: SIDE - 40, radius: 110 },
  ]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}" font-family="${FONT}">`,
    `<path fill="#f7f4ec" d="M0 0h${SIDE}v${SIDE}H0z"/>`,
    ...areas(ground),
    ...lines(ground, mPerUnit),
    `<path d="${pathOf(circle, 'z')}" fill="none" stroke="#0b6b57" stroke-width="7" stroke-dasharray="20 13"/>`,
    '<g text-anchor="middle" dominant-baseline="central" stroke="#fffdf8" stroke-width="6" stroke-linejoin="round" paint-order="stroke">',
    drawNames(ground, taken),
    '</g>',
    scaleBar(mPerUnit),
    ...pins.map(drawLead),
    ...pins.map(drawPin),
    HERE,
    '</svg>',
  ].join('')
}

const AREAS: readonly (readonly [layer: string, kinds: readonly string[] | null, fill: string])[] =
  [
    ['areas', ['compound', 'commercial', 'parking'], '#f1ecdf'],
    ['areas', ['school', 'hospital'], '#f3e6dc'],
    ['areas', ['pedestrian'], '#fbf9f4'],
    ['green', null, '#d3e5c3'],
    ['water', null, '#b3d4e4'],
    ['buildings', null, '#dbd2c0'],
  ]

const areas = (ground: readonly Ground[]): string[] =>
  AREAS.map(([layer, kinds, fill]) => {
    const found = pick(ground, 'area', layer, kinds)
    return `<path fill="${fill}" d="${pathOf(found, 'z')}"/>`
  })

function lines(ground: readonly Ground[], mPerUnit: number): string[] {
  const width = (units: number) => (units / Math.sqrt(mPerUnit)).toFixed(1)
  const stroke = (layer: string, kinds: readonly string[] | null, style: string) =>
    `<path fill="none" ${style} d="${pathOf(pick(ground, 'line', layer, kinds), '')}"/>`
  const round = 'stroke-linecap="round" stroke-linejoin="round"'
  return [
    stroke('water', null, `stroke="#b3d4e4" stroke-width="${width(10)}" ${round}`),
    stroke('walls', null, 'stroke="#a39a88" stroke-width="1.6"'),
    stroke(
      'streets',
      ['path', 'steps'],
      'stroke="#9a8f7c" stroke-width="3" stroke-dasharray="7 5"',
    ),
    ...STREETS.map(([kinds, units]) =>
      stroke('streets', kinds, `stroke="#a59b88" stroke-width="${width(units + 5)}" ${round}`),
    ),
    ...STREETS.map(([kinds, units]) =>
      stroke('streets', kinds, `stroke="#ffffff" stroke-width="${width(units)}" ${round}`),
    ),
    stroke('railways', null, 'stroke="#6d7280" stroke-width="4" stroke-dasharray="16 8"'),
  ]
}

const pick = (
  ground: readonly Ground[],
  is: Ground['is'],
  layer: string,
  kinds: readonly string[] | null,
) =>
  ground
    .filter(
      (each) => each.is === is && each.layer === layer && (kinds?.includes(each.kind) ?? true),
    )
    .flatMap((each) => each.lines)

function pathOf(lines: readonly (readonly number[])[], end: string): string {
  return lines
    .map((line) => {
      const points: string[] = []
      for (let i = 0; i < line.length; i += 2)
        points.push(`${Math.round(line[i])} ${Math.round(line[i + 1])}`)
      return `M${points.join('L')}${end}`
    })
    .join('')
}

/** A thin line leads to what a number stands beside. */
function drawLead({ at: [atX, atY], x, y }: Pin): string {
  if (Math.hypot(x - atX, y - atY) <= PIN_RADIUS / 2) return ''
  const spot = `${Math.round(atX)} ${Math.round(atY)}`
  return `<path d="M${spot}h0" stroke="#10302a" stroke-width="15" stroke-linecap="round"/><path d="M${spot}L${Math.round(x)} ${Math.round(y)}" stroke="#10302a" stroke-width="4"/>`
}

function drawPin({ no, x, y }: Pin): string {
  const [cx, cy] = [Math.round(x), Math.round(y)]
  return `<circle cx="${cx}" cy="${cy}" r="${PIN_RADIUS}" fill="#0b6b57" stroke="#fff" stroke-width="5"/><text x="${cx}" y="${cy + 1}" font-size="38" font-weight="700" fill="#fff" text-anchor="middle" dominant-baseline="central">${no}</text>`
}

const MIDDLE = SIDE / 2

const HERE = `<circle cx="${MIDDLE}" cy="${MIDDLE}" r="${HERE_RADIUS}" fill="#b3300f" stroke="#fff" stroke-width="6"/><circle cx="${MIDDLE}" cy="${MIDDLE}" r="11" fill="#fff"/>`

/** 200 m as a bar, below on the left. */
function scaleBar(mPerUnit: number): string {
  const length = Math.round(200 / mPerUnit)
  return `<g transform="translate(26 ${SIDE - 26})"><path d="M0 -12V0H${length}V-12" fill="none" stroke="#fffdf8" stroke-width="10"/><path d="M0 -12V0H${length}V-12" fill="none" stroke="#1b2421" stroke-width="4"/><text x="${length / 2}" y="-16" font-size="26" fill="#1b2421" stroke="#fffdf8" stroke-width="6" paint-order="stroke" text-anchor="middle">200 米</text></g>`
}
