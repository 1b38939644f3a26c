import { encodePng } from './png.ts'

export type Rgb = readonly [red: number, green: number, blue: number]
export type Point = readonly [x: number, y: number]

/** Drawn twice as large, and four made one, so that edges are smooth. */
const FINE = 2

/** A picture that is painted shape over shape. Coordinates are pixels from its upper left corner. */
export class Canvas {
  readonly width: number
  readonly height: number
  readonly #fine: Uint8Array
  readonly #row: number

  constructor(width: number, height: number) {
    this.width = width
    this.height = height
    this.#row = width * FINE
    this.#fine = new Uint8Array(this.#row * height * FINE * 3)
  }

  rect(x: number, y: number, width: number, height: number, colour: Rgb): this {
    const [fromX, toX] = [x, x + width].map((at) => bounded(at * FINE, this.#row))
    const [fromY, toY] = [y, y + height].map((at) => bounded(at * FINE, this.height * FINE))
    const row = new Uint8Array(Math.max(0, toX - fromX) * 3)
    for (let at = 0; at < row.length; at++) row[at] = colour[at % 3]
    for (let at = fromY; at < toY; at++) this.#fine.set(row, (at * this.#row + fromX) * 3)
    return this
  }

  disc([x, y]: Point, radius: number, colour: Rgb, flat = 1): this {
    const high = radius * flat
    return this.#fill([x - radius, y - high, x + radius, y + high], colour, (px, py) => {
      return ((px - x) / radius) ** 2 + ((py - y) / high) ** 2 <= 1
    })
  }

  polygon(corners: readonly Point[], colour: Rgb): this {
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
    const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const
    return this.#fill(box, colour, (x, y) => isWithin(corners, x, y))
  }

  line(points: readonly Point[], thick: number, colour: Rgb): this {
    for (let i = 1; i < points.length; i++) {
      const [[ax, ay], [bx, by]] = [points[i - 1], points[i]]
      const share = thick / 2 / Math.hypot(bx - ax, by - ay)
      const [nx, ny] = [(ay - by) * share, (bx - ax) * share]
      const corners: Point[] = [
        [ax + nx, ay + ny],
        [bx + nx, by + ny],
        [bx - nx, by - ny],
        [ax - nx, ay - ny],
      ]
      this.polygon(corners, colour)
    }
    return this
  }

  /** The picture as a file. */
  png(): Uint8Array {
    const { width, height } = this
    const pixels = new Uint8Array(width * height * 3)
    const [fine, below] = [this.#fine, this.#row * 3]
    for (let y = 0, to = 0; y < height; y++)
      for (let x = 0; x < width; x++, to += 3) {
        const from = (y * FINE * this.#row + x * FINE) * 3
        for (let part = from; part < from + 3; part++)
          pixels[to + part - from] =
            (fine[part] + fine[part + 3] + fine[part + below] + fine[part + below + 3]) >> 2
      }
    return encodePng(width, height, pixels)
  }

  #fill(
    [left, top, right, bottom]: readonly [number, number, number, number],
    colour: Rgb,
    holds: (x: number, y: number) => boolean,
  ): this {
    const [fromX, toX] = [left, right].map((x) => bounded(x * FINE, this.#row))
    const [fromY, toY] = [top, bottom].map((y) => bounded(y * FINE, this.height * FINE))
    const [red, green, blue] = colour
    for (let y = fromY; y < toY; y++)
      for (let x = fromX; x < toX; x++) {
        if (!holds((x + 0.5) / FINE, (y + 0.5) / FINE)) continue
        const at = (y * this.#row + x) * 3
        this.#fine[at] = red
        this.#fine[at + 1] = green
        this.#fine[at + 2] = blue
      }
    return this
  }
}

const bounded = (value: number, most: number): number =>
  Math.max(0, Math.min(most, Math.round(value)))

/** Even-odd. */
function isWithin(corners: readonly Point[], x: number, y: number): boolean {
  let inside = false
  for (let i = 0, j = corners.length - 1; i < corners.length; j = i++) {
    const [[x1, y1], [x2, y2]] = [corners[j], corners[i]]
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}
