import type { Env } from '../env.ts'
import { frameAround, isOnPaper, MIDDLE, SIDE } from '../paper/frame.ts'
import { groundIn } from '../paper/ground.ts'
import { drawPaper } from '../paper/paper.ts'
import { pathOf } from '../paper/path.ts'
import { type Spot, surroundingsOf } from './matter.ts'
import { HERE_RADIUS, PIN_RADIUS, type Pin, spread } from './pins.ts'

const SCALES = { nearest: 0.5, farthest: 1.6 }

/** Read from a step away. */
const LETTER = 26

/** The map around a spot as SVG, with the numbers under which the poster lists the services. */
export async function posterMap(env: Pick<Env, 'DB' | 'FILES'>, spot: Spot): Promise<string> {
  const { services, circle } = await surroundingsOf(env, spot)
  const sights = services.map(({ place }) => place.at)
  const frame = frameAround(spot.at, sights, SCALES)
  const numbered = services.map(({ place }, i) => ({ no: i + 1, at: frame.onPaper(place.at) }))
  const pins = spread(numbered.filter(({ at }) => isOnPaper(at)))
  const rings = circle.map((ring) => ring.flatMap((at) => frame.onPaper(at)))
  return drawPaper({
    ground: await groundIn(env.FILES, spot.community.tilesKey, frame),
    mPerUnit: frame.mPerUnit,
    letter: LETTER,
    taken: [
      { x: MIDDLE, y: MIDDLE, radius: HERE_RADIUS + 4 },
      ...pins.map(({ x, y }) => ({ x, y, radius: PIN_RADIUS + 2 })),
      { x: 120, y: SIDE - 40, radius: 110 },
    ],
    beneath: [
      `<path d="${pathOf(rings, 'z')}" fill="none" stroke="#0b6b57" stroke-width="7" stroke-dasharray="20 13"/>`,
    ],
    above: [scaleBar(frame.mPerUnit), ...pins.map(drawLead), ...pins.map(drawPin), HERE],
  })
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

const HERE = `<circle cx="${MIDDLE}" cy="${MIDDLE}" r="${HERE_RADIUS}" fill="#b3300f" stroke="#fff" stroke-width="6"/><circle cx="${MIDDLE}" cy="${MIDDLE}" r="11" fill="#fff"/>`

/** 200 m as a bar, below on the left. */
function scaleBar(mPerUnit: number): string {
  const length = Math.round(200 / mPerUnit)
  return `<g transform="translate(26 ${SIDE - 26})"><path d="M0 -12V0H${length}V-12" fill="none" stroke="#fffdf8" stroke-width="10"/><path d="M0 -12V0H${length}V-12" fill="none" stroke="#1b2421" stroke-width="4"/><text x="${length / 2}" y="-16" font-size="26" fill="#1b2421" stroke="#fffdf8" stroke-width="6" paint-order="stroke" text-anchor="middle">200 米</text></g>`
}
