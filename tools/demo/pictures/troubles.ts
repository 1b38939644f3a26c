import type { CategoryId } from '../../../domain/issues/category.ts'
import { between, type Dice, pick } from '../prng.ts'
import type { Canvas, Point, Rgb } from './canvas.ts'

/** Where something stands, and whether it is still wrong. */
interface Spot {
  readonly x: number
  readonly y: number
  readonly shows: 'trouble' | 'repair'
  readonly roll: Dice
}

const INK: Rgb = [52, 58, 60]
const GREEN: Rgb = [48, 110, 84]
const WOOD: Rgb = [160, 112, 66]

/** What is drawn of each category. */
export const TROUBLES: Readonly<Record<CategoryId, (canvas: Canvas, spot: Spot) => void>> = {
  litter,
  light,
  facility,
  blocked,
  hazard,
  water,
  other,
}

function litter(canvas: Canvas, { x, y, shows, roll }: Spot): void {
  canvas.rect(x, y - 78, 58, 82, GREEN).rect(x - 4, y - 86, 66, 11, [36, 84, 66])
  canvas.disc([x + 12, y + 6], 7, INK).disc([x + 46, y + 6], 7, INK)
  if (shows === 'repair') return
  for (let bag = 0; bag < 6; bag++) {
    const at: Point = [x - 50 + bag * 30, y + between(roll, 0, 22)]
    const colour = pick<Rgb>(roll, [INK, [196, 64, 52], [228, 226, 214], [64, 104, 160]])
    canvas.disc(at, between(roll, 17, 24), colour, 0.8)
    canvas.polygon(
      [
        [at[0] - 5, at[1] - 14],
        [at[0] + 5, at[1] - 14],
        [at[0] + 2, at[1] - 25],
      ],
      colour,
    )
  }
}

function light(canvas: Canvas, { x, y, shows }: Spot): void {
  const lamps = [-130, 0, 130].map((dx) => x + 30 + dx)
  for (const lamp of lamps) {
    if (shows === 'repair') {
      canvas.polygon(
        [
          [lamp + 30, y - 172],
          [lamp - 34, y + 30],
          [lamp + 84, y + 30],
        ],
        [150, 136, 92],
      )
      canvas.disc([lamp + 25, y + 28], 60, [186, 168, 110], 0.22)
    }
    canvas.rect(lamp - 4, y - 180, 8, 200, [84, 90, 98])
    canvas.rect(lamp - 4, y - 184, 44, 7, [84, 90, 98])
    canvas.rect(lamp + 16, y - 177, 26, 8, shows === 'repair' ? [255, 236, 168] : [40, 44, 52])
  }
}

function facility(canvas: Canvas, { x, y, shows }: Spot): void {
  for (const leg of [x - 40, x + 110]) canvas.rect(leg, y - 30, 9, 44, INK)
  const slats = [y - 74, y - 58, y - 36]
  for (const [i, slat] of slats.entries()) {
    const broken = shows === 'trouble' && i !== 1
    if (!broken) canvas.rect(x - 50, slat, 178, 11, WOOD)
    else {
      canvas.rect(x - 50, slat, 56, 11, WOOD)
      canvas.polygon(
        [
          [x + 6, slat],
          [x + 20, slat + 5],
          [x + 6, slat + 11],
        ],
        WOOD,
      )
    }
  }
  canvas.rect(x - 44, y - 78, 8, 48, INK).rect(x + 114, y - 78, 8, 48, INK)
  if (shows === 'trouble')
    canvas.line(
      [
        [x + 40, y + 26],
        [x + 124, y + 12],
      ],
      11,
      WOOD,
    )
}

function blocked(canvas: Canvas, { x, y, shows, roll }: Spot): void {
  for (let stripe = 0; stripe < 8; stripe++) {
    const left = x - 130 + stripe * 44
    canvas.polygon(
      [
        [left, y + 44],
        [left + 22, y + 44],
        [left + 52, y + 4],
        [left + 30, y + 4],
      ],
      [232, 190, 60],
    )
  }
  if (shows === 'repair') return
  const paint = pick<Rgb>(roll, [
    [228, 230, 230],
    [92, 124, 156],
    [176, 60, 52],
  ])
  canvas.rect(x - 70, y - 86, 200, 96, paint)
  canvas.polygon(
    [
      [x + 130, y - 80],
      [x + 156, y - 34],
      [x + 156, y + 10],
      [x + 130, y + 10],
    ],
    paint,
  )
  canvas.rect(x - 54, y - 74, 70, 34, [72, 88, 98]).rect(x + 28, y - 74, 70, 34, [72, 88, 98])
  for (const wheel of [x - 30, x + 108]) {
    canvas.disc([wheel, y + 12], 21, [34, 36, 38]).disc([wheel, y + 12], 9, [150, 152, 152])
  }
}

function hazard(canvas: Canvas, { x, y, shows }: Spot): void {
  for (let slab = -2; slab < 4; slab++) canvas.rect(x + slab * 62, y - 8, 58, 38, [178, 174, 166])
  if (shows === 'repair') return
  const raised: Point[] = [
    [x, y - 8],
    [x + 60, y - 34],
    [x + 66, y - 4],
    [x + 2, y + 28],
  ]
  canvas.polygon(
    [
      [x, y - 6],
      [x + 74, y + 2],
      [x + 70, y + 34],
      [x, y + 32],
    ],
    [66, 62, 58],
  )
  canvas.polygon(raised, [204, 198, 186])
  canvas.line([raised[1], raised[2]], 5, [120, 114, 104])
}

function water(canvas: Canvas, { x, y, shows }: Spot): void {
  canvas.rect(x + 96, y + 26, 52, 14, INK)
  for (let bar = 0; bar < 5; bar++) canvas.rect(x + 100 + bar * 10, y + 28, 4, 10, [120, 124, 124])
  if (shows === 'repair') return
  canvas.disc([x + 30, y + 16], 150, [112, 138, 152], 0.2)
  canvas.disc([x + 10, y + 12], 104, [142, 168, 182], 0.16)
  for (const ring of [34, 22]) canvas.disc([x - 20, y + 10], ring, [178, 198, 208], 0.2)
  canvas.disc([x - 20, y + 10], 14, [142, 168, 182], 0.2)
}

function other(canvas: Canvas, { x, y, shows }: Spot): void {
  for (const post of [x - 60, x, x + 60, x + 120]) canvas.rect(post, y - 60, 8, 70, [188, 92, 44])
  for (const bar of [y - 50, y - 26]) canvas.rect(x - 70, bar, 208, 13, [236, 168, 52])
  if (shows === 'repair') return
  canvas.line(
    [
      [x + 30, y - 60],
      [x + 30, y - 236],
      [x + 170, y - 236],
    ],
    9,
    [206, 148, 40],
  )
  canvas.line(
    [
      [x + 150, y - 236],
      [x + 150, y - 160],
    ],
    3,
    INK,
  )
}
