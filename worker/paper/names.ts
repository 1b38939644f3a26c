import { xmlText } from '../../domain/kit/xml.ts'
import { SIDE } from './frame.ts'
import type { Ground } from './ground.ts'

/** A name where it stands: its middle, its turn in degrees, and the room that it takes. */
interface Name {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly turn: number
  readonly tone: Tone
}

/** Names as high as `letter` units, kept off what is `taken` already. */
export interface Lettering {
  readonly letter: number
  readonly taken: readonly Taken[]
}

type Tone = 'street' | 'area' | 'park' | 'water'

const INK: Readonly<Record<Tone, string>> = {
  street: '#4a534f',
  area: '#5d5648',
  park: '#2f5a2c',
  water: '#1f5c74',
}

/** Beyond a picture is full of words. */
const MOST = 46

/** A street that bends more than this is not one line of words. */
const BEND_DEG = 12

/** Whatever is taken already: a middle, and how far from it. */
interface Taken {
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** The names of streets and grounds, each once, where there is room for them. */
export function drawNames(ground: readonly Ground[], { letter, taken }: Lettering): string {
  const rooms = [...taken]
  const drawn = new Map<string, string>()
  for (const name of [...streetNames(ground, letter), ...groundNames(ground)]) {
    if (drawn.has(name.text) || drawn.size >= MOST) continue
    const own = roomsOf(name, letter)
    if (!own.every(fits) || own.some((a) => rooms.some((b) => meet(a, b)))) continue
    rooms.push(...own)
    drawn.set(name.text, textOf(name, letter))
  }
  return [...drawn.values()].join('')
}

/** Along its longest straight stretch that has room for it, in the middle or else a quarter off; long streets first. */
function streetNames(ground: readonly Ground[], letter: number): Name[] {
  const best = new Map<string, Stretch>()
  for (const { layer, is, name, lines } of ground) {
    if (layer !== 'streets' || is !== 'line' || !name) continue
    for (const stretch of lines.flatMap(stretchesOf)) {
      if (stretch.length > (best.get(name)?.length ?? 0)) best.set(name, stretch)
    }
  }
  return [...best]
    .filter(([text, { length }]) => length > widthOf(text, letter))
    .toSorted(([, a], [, b]) => b.length - a.length)
    .flatMap(([text, { x, y, turn, dx, dy }]) =>
      [0, -0.25, 0.25].map(
        (off): Name => ({ text, x: x + off * dx, y: y + off * dy, turn, tone: 'street' }),
      ),
    )
}

interface Stretch extends Pick<Name, 'x' | 'y' | 'turn'> {
  readonly length: number
  /** from end to end */
  readonly dx: number
  readonly dy: number
}

/** The parts of a line within the picture that go one way. */
function stretchesOf(line: readonly number[]): Stretch[] {
  const stretches: Stretch[] = []
  let begin = 0
  for (let i = 2; i < line.length; i += 2) {
    const isLast = i + 2 >= line.length
    if (isLast || bendAt(line, begin, i) > BEND_DEG) {
      stretches.push(stretch(line, begin, i))
      begin = i
    }
  }
  return stretches
}

function bendAt(line: readonly number[], begin: number, i: number): number {
  const so = Math.atan2(line[i + 1] - line[begin + 1], line[i] - line[begin])
  const next = Math.atan2(line[i + 3] - line[i + 1], line[i + 2] - line[i])
  const bend = Math.abs(((next - so) * 180) / Math.PI)
  return Math.min(bend, 360 - bend)
}

function stretch(line: readonly number[], begin: number, end: number): Stretch {
  const inside = (value: number) => Math.min(SIDE, Math.max(0, value))
  const [x1, y1, x2, y2] = [line[begin], line[begin + 1], line[end], line[end + 1]].map(inside)
  const degrees = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI
  // Nobody reads upside down.
  const turn = degrees > 90 ? degrees - 180 : degrees <= -90 ? degrees + 180 : degrees
  const [dx, dy] = [x2 - x1, y2 - y1]
  return { length: Math.hypot(dx, dy), dx, dy, x: (x1 + x2) / 2, y: (y1 + y2) / 2, turn }
}

const TONES: Readonly<Record<string, Tone>> = { park: 'park', water: 'water' }

/** A thing that lies in two tiles is named in each. */
function groundNames(ground: readonly Ground[]): Name[] {
  const named = ground.flatMap(({ layer, is, kind, name, lines: [point = []] }) =>
    layer === 'labels' && is === 'point' && name && kind !== 'building'
      ? [{ text: name, x: point[0], y: point[1], turn: 0, tone: TONES[kind] ?? 'area' }]
      : [],
  )
  return [...new Map(named.map((each) => [each.text, each])).values()]
}

/** Chinese characters are as wide as high; letters half of that. */
const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? size : size * 0.56), 0)

function roomsOf({ text, x, y, turn }: Name, size: number): Taken[] {
  const letters = Math.max(1, Math.round(widthOf(text, size) / size))
  const [dx, dy] = [
    Math.cos((turn * Math.PI) / 180) * size,
    Math.sin((turn * Math.PI) / 180) * size,
  ]
  return Array.from({ length: letters }, (_, i) => {
    const step = i - (letters - 1) / 2
    return { x: x + step * dx, y: y + step * dy, radius: size * 0.62 }
  })
}

const meet = (a: Taken, b: Taken): boolean => Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius

const fits = ({ x, y, radius }: Taken): boolean =>
  x > radius && y > radius && x < SIDE - radius && y < SIDE - radius

function textOf({ text, x, y, turn, tone }: Name, letter: number): string {
  const [atX, atY] = [Math.round(x), Math.round(y)]
  const turned = turn === 0 ? '' : ` transform="rotate(${turn.toFixed(1)} ${atX} ${atY})"`
  return `<text x="${atX}" y="${atY}" font-size="${letter}" fill="${INK[tone]}"${turned}>${xmlText(text)}</text>`
}
