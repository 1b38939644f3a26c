import { SIDE } from './frame.ts'
import type { Ground } from './ground.ts'
import { drawNames, type Lettering } from './names.ts'
import { pathOf } from './path.ts'

/** A map on paper, in the units of its frame: the ground with its names, and what is drawn upon it. */
export interface Paper extends Lettering {
  readonly ground: readonly Ground[]
  readonly mPerUnit: number
  /** what lies under the names */
  readonly beneath: readonly string[]
  /** what covers them */
  readonly above: readonly string[]
}

const FONT = 'PingFang SC, HarmonyOS Sans SC, MiSans, Noto Sans CJK SC, Microsoft YaHei, sans-serif'

/** Streets by how wide they are drawn, narrow ones first. */
const STREETS: readonly (readonly [kinds: readonly string[], width: number])[] = [
  [['service', 'pedestrian'], 9],
  [['minor'], 15],
  [['major'], 24],
  [['motorway'], 28],
]

/** Draws a map as SVG: it prints as sharp as the paper is, and needs no script. */
export const drawPaper = ({ ground, mPerUnit, beneath, above, letter, taken }: Paper): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" viewBox="0 0 ${SIDE} ${SIDE}" font-family="${FONT}">`,
    `<path fill="#f7f4ec" d="M0 0h${SIDE}v${SIDE}H0z"/>`,
    ...areas(ground),
    ...lines(ground, mPerUnit),
    ...beneath,
    '<g text-anchor="middle" dominant-baseline="central" stroke="#fffdf8" stroke-width="6" stroke-linejoin="round" paint-order="stroke">',
    drawNames(ground, { letter, taken }),
    '</g>',
    ...above,
    '</svg>',
  ].join('')

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
