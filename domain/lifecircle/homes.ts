import { type LngLat, planeAt } from '../kit/geo.ts'

const MAGIC = 0x484b4959 // "YIKH" in little-endian order
const VERSION = 1
const HEADER_BYTES = 32

/** Homes with an estimated population, as one buffer: saved, sent and used without parsing. */
export class Homes {
  readonly buffer: ArrayBuffer
  readonly count: number
  readonly #origin: LngLat
  readonly #xy: Float32Array
  readonly #population: Float32Array

  /** Opens a buffer written by `buildHomes`; throws, naming the mismatch, on anything else. */
  static from(buffer: ArrayBuffer): Homes {
    if (buffer.byteLength < HEADER_BYTES) throw new Error('Homes: shorter than their header')
    const [magic, version, count] = new Uint32Array(buffer, 0, 3)
    if (magic !== MAGIC) throw new Error('Homes: not Yike homes')
    if (version !== VERSION) throw new Error(`Homes: version ${version}, expected ${VERSION}`)
    if (buffer.byteLength !== HEADER_BYTES + 12 * count) {
      throw new Error(`Homes: ${buffer.byteLength} bytes for ${count} homes`)
    }
    return new Homes(buffer)
  }

  /** Use `Homes.from` or `buildHomes`: this one trusts the buffer. */
  constructor(buffer: ArrayBuffer) {
    this.buffer = buffer
    this.count = new Uint32Array(buffer, 8, 1)[0]
    const [lng, lat] = new Float64Array(buffer, 16, 2)
    this.#origin = [lng, lat]
    this.#xy = new Float32Array(buffer, HEADER_BYTES, 2 * this.count)
    this.#population = new Float32Array(buffer, HEADER_BYTES + 8 * this.count, this.count)
  }

  lngLat(i: number): LngLat {
    const { mPerLng, mPerLat } = planeAt(this.#origin)
    return [
      this.#origin[0] + this.#xy[2 * i] / mPerLng,
      this.#origin[1] + this.#xy[2 * i + 1] / mPerLat,
    ]
  }

  /** Estimated people in home `i`; fractions occur. */
  population(i: number): number {
    return this.#population[i]
  }
}

/** Packs homes into one buffer; they keep their order. */
export function buildHomes(list: readonly { at: LngLat; population: number }[]): Homes {
  const buffer = new ArrayBuffer(HEADER_BYTES + 12 * list.length)
  const origin = list[0]?.at ?? [0, 0]
  new Uint32Array(buffer, 0, 3).set([MAGIC, VERSION, list.length])
  new Float64Array(buffer, 16, 2).set(origin)
  const { mPerLng, mPerLat } = planeAt(origin)
  const xy = new Float32Array(buffer, HEADER_BYTES, 2 * list.length)
  const people = new Float32Array(buffer, HEADER_BYTES + 8 * list.length, list.length)
  list.forEach(({ at, population }, i) => {
    xy[2 * i] = (at[0] - origin[0]) * mPerLng
    xy[2 * i + 1] = (at[1] - origin[1]) * mPerLat
    people[i] = population
  })
  return new Homes(buffer)
}
