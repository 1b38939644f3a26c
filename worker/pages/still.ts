import type { LngLat } from '../../domain/kit/geo.ts'
import { type Isochrone, isochrone } from '../../domain/lifecircle/isochrone.ts'
import type { PaceName } from '../../domain/lifecircle/pace.ts'
import type { KindId } from '../../domain/places/kinds.ts'
import { type Frame, SHAPES, shapeOf, toneOf, words } from '../../web/server.tsx'
import type { Community } from '../communities/store.ts'
import { connect } from '../db/connect.ts'
import type { Env } from '../env.ts'
import { openQuarter } from '../lifecircle/quarter.ts'
import { setOut, walksOut } from '../lifecircle/reach.ts'
import { frameAround, isOnPaper, MIDDLE, type PaperFrame } from '../paper/frame.ts'
import { type Ground, groundIn } from '../paper/ground.ts'
import { drawPaper } from '../paper/paper.ts'
import { pathOf } from '../paper/path.ts'
import { registerOf } from '../places/register/store.ts'

/** From where, and by whose walk, a circle is shown. */
interface Outlook {
  readonly community: Community
  readonly at: LngLat
  readonly pace: PaceName
  /** of the words on it */
  readonly lang: Frame['lang']
}

const SCALES = { nearest: 0.5, farthest: 2.4 }

/** Read on a screen, where a unit is about a pixel. */
const LETTER = 17

/** How the bounds of a walk are drawn, the widest first. */
const BOUNDS = [
  { minutes: 15, stroke: 'stroke-width="4" stroke-dasharray="14 9"' },
  { minutes: 10, stroke: 'stroke-width="3" stroke-dasharray="8 6"' },
  { minutes: 5, stroke: 'stroke-width="3" stroke-dasharray="2 5"' },
] as const

const WIDEST = BOUNDS[0].minutes

const TONES = {
  station: '#0b6b57',
  rest_stop: '#1a57b5',
  basic: '#6a4a2c',
  quality: '#5b4b8a',
  public: '#1f5c74',
} as const satisfies Record<ReturnType<typeof toneOf>, string>

/** On a whole circle houses, walls and footpaths are specks, and most of the bytes. */
const isDrawn = ({ layer, kind }: Ground): boolean =>
  !['buildings', 'walls'].includes(layer) && !['path', 'steps'].includes(kind)

/** How much smaller than on the page a mark is, and one that would lie on another. */
const SCALE = { mark: 0.5, dot: 0.22 } as const

/** So far apart marks can be told from each other. */
const APART = 15

/** The circle around a start as one picture in SVG, for a screen that draws no map. */
export async function stillOf(
  env: Pick<Env, 'DB' | 'FILES'>,
  { community, at, pace, lang }: Outlook,
): Promise<string> {
  const quarter = await openQuarter(env, community)
  const register = await registerOf(connect(env.DB), community)
  const start = setOut(quarter, at, pace)
  const walks = start ? walksOut(quarter, community, register, start, WIDEST) : null
  const minutes = BOUNDS.map((bound) => bound.minutes)
  const circles = start ? isochrone(quarter.walker, minutes) : []
  const frame = frameAround(at, circles[0]?.coordinates.flat(2) ?? [], SCALES)
  const marks = register.map(
    ({ id, kind, at }): Mark => ({
      kind,
      spot: frame.onPaper(at),
      isWithin: walks?.has(id) ?? true,
    }),
  )
  const tags = circles.flatMap((circle) => tagOf(circle, frame))
  const ground = await groundIn(env.FILES, community.tilesKey, frame)
  return drawPaper({
    ground: ground.filter(isDrawn),
    mPerUnit: frame.mPerUnit,
    letter: LETTER,
    taken: tags.map(({ x, y }) => ({ x, y, radius: 44 })),
    beneath: circles.map((circle, i) => drawBound(circle, BOUNDS[i].stroke, frame)),
    above: [
      ...drawMarks(marks),
      ...tags.map((tag) => drawTag(tag, words(lang).list.minutes(tag.minutes))),
      HERE,
    ],
  })
}

function drawBound({ coordinates }: Isochrone, stroke: string, frame: PaperFrame): string {
  const rings = coordinates.flat().map((ring) => ring.flatMap((at) => frame.onPaper(at)))
  return `<path d="${pathOf(rings, 'z')}" fill="#0b6b57" fill-opacity="0.09" fill-rule="evenodd" stroke="#0b6b57" stroke-linejoin="round" ${stroke}/>`
}

interface Mark {
  readonly kind: KindId
  readonly spot: readonly [x: number, y: number]
  readonly isWithin: boolean
}

/** The product's own kinds and what is within the walk come first, and lie above. */
function drawMarks(marks: readonly Mark[]): string[] {
  const seen = marks.filter(({ spot }) => isOnPaper(spot)).toSorted((a, b) => rankOf(b) - rankOf(a))
  const large: Mark[] = []
  for (const mark of seen) if (!large.some((other) => meet(mark, other))) large.push(mark)
  const isLarge = new Set(large)
  return [
    '<defs>',
    ...Object.entries(SHAPES).map(([id, d]) => `<path id="${id}" d="${d}"/>`),
    '</defs><g stroke="#fff" stroke-width="4" paint-order="stroke">',
    ...seen.filter((mark) => !isLarge.has(mark)).map((mark) => drawMark(mark, SCALE.dot)),
    ...large.toReversed().map((mark) => drawMark(mark, SCALE.mark)),
    '</g>',
  ]
}

const rankOf = ({ kind, isWithin }: Mark): number =>
  Number(isWithin) * 2 + Number(kind === 'station' || kind === 'rest_stop')

const meet = ({ spot: a }: Mark, { spot: b }: Mark): boolean =>
  Math.hypot(a[0] - b[0], a[1] - b[1]) < APART

function drawMark({ kind, spot, isWithin }: Mark, scale: number): string {
  const [x, y] = spot.map((value) => Math.round(value - 18 * scale))
  const faded = isWithin ? '' : ' opacity="0.4"'
  return `<use href="#${shapeOf(kind)}" fill="${TONES[toneOf(kind)]}" transform="translate(${x} ${y}) scale(${scale})"${faded}/>`
}

interface Tag {
  readonly minutes: number
  readonly x: number
  readonly y: number
}

/** How far it is to a bound, told where the bound is farthest north on the picture. */
function tagOf({ minutes, coordinates }: Isochrone, frame: PaperFrame): Tag[] {
  const corners = coordinates
    .flat(2)
    .map((at) => frame.onPaper(at))
    .filter((spot) => isOnPaper(spot, 60))
  if (corners.length === 0) return []
  const [x, y] = corners.reduce((a, b) => (b[1] < a[1] ? b : a))
  return [{ minutes, x: Math.round(x), y: Math.round(y) }]
}

const drawTag = ({ x, y }: Tag, said: string): string =>
  `<rect x="${x - 40}" y="${y - 15}" width="80" height="30" rx="15" fill="#fff" stroke="#0b6b57" stroke-width="2"/><text x="${x}" y="${y + 1}" font-size="17" font-weight="700" fill="#0b6b57" text-anchor="middle" dominant-baseline="central">${said}</text>`

/** A drop that stands on the start. */
const HERE = `<path d="M${MIDDLE} ${MIDDLE}l-14 -20a24 24 0 1 1 28 0z" fill="#1b2421" stroke="#fff" stroke-width="4"/><circle cx="${MIDDLE}" cy="${MIDDLE - 39}" r="8" fill="#fff"/>`
