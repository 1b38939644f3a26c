import type { CategoryId } from '../../../domain/issues/category.ts'
import { between, type Dice, dice, pick } from '../prng.ts'
import { Canvas, type Rgb } from './canvas.ts'
import { TROUBLES } from './troubles.ts'

const WIDTH = 480
const HEIGHT = 360

/** What a picture shows: the trouble, or the same place when it is put right. */
export interface Shot {
  readonly category: CategoryId
  /** whose picture it is: the same place looks the same every time */
  readonly place: string
  readonly shows: 'trouble' | 'repair'
  /** how often it was repaired before: nobody stands in the very same spot twice */
  readonly from: number
}

/** A drawing of a street with something in it: photos of a real one would show real people. */
export function drawShot({ category, place, shows, from }: Shot): Uint8Array {
  const canvas = new Canvas(WIDTH, HEIGHT)
  const roll = dice(`picture ${place}`)
  const night = category === 'light'
  street(canvas, roll, night)
  const shift = (from % 5) * 9
  TROUBLES[category](canvas, { x: between(roll, 190, 250) + shift, y: 262, shows, roll })
  canvas.rect(0, HEIGHT - 6 - from, WIDTH, 6 + from, night ? [22, 26, 34] : [112, 112, 108])
  return canvas.png()
}

const DAY_SKIES: readonly Rgb[] = [
  [201, 220, 232],
  [216, 222, 224],
  [232, 224, 205],
]

const FRONTS: readonly Rgb[] = [
  [214, 196, 172],
  [190, 178, 168],
  [206, 168, 146],
  [176, 186, 190],
]

function street(canvas: Canvas, roll: Dice, night: boolean): void {
  const dim = (colour: Rgb): Rgb =>
    night ? [colour[0] * 0.28, colour[1] * 0.3, colour[2] * 0.4] : colour
  canvas.rect(0, 0, WIDTH, 240, dim(pick(roll, DAY_SKIES)))
  for (let x = -between(roll, 0, 60); x < WIDTH; ) {
    const wide = between(roll, 80, 130)
    house(canvas, { x, wide, top: between(roll, 20, 110), front: dim(pick(roll, FRONTS)) }, night)
    x += wide + between(roll, 0, 14)
  }
  canvas.rect(0, 200, WIDTH, 26, dim([126, 152, 104]))
  canvas.rect(0, 222, WIDTH, 88, dim([196, 192, 184]))
  for (let x = between(roll, 0, 40); x < WIDTH; x += 46)
    canvas.rect(x, 224, 1.5, 86, dim([168, 164, 156]))
  canvas.rect(0, 310, WIDTH, 50, dim([138, 138, 134]))
  canvas.rect(0, 306, WIDTH, 5, dim([222, 218, 208]))
}

interface House {
  readonly x: number
  readonly wide: number
  readonly top: number
  readonly front: Rgb
}

function house(canvas: Canvas, { x, wide, top, front }: House, night: boolean): void {
  canvas.rect(x, top, wide, 204 - top, front)
  canvas.rect(x, top, wide, 5, [front[0] * 0.8, front[1] * 0.8, front[2] * 0.8])
  for (let wy = top + 16; wy < 180; wy += 32)
    for (let wx = x + 12; wx < x + wide - 20; wx += 28) {
      const lit = night && Math.round(wx + wy) % 3 === 0
      canvas.rect(
        wx,
        wy,
        15,
        19,
        lit ? [238, 204, 120] : [front[0] * 0.6, front[1] * 0.66, front[2] * 0.72],
      )
    }
}
