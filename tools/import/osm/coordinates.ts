import type { Bounds, LngLat } from '../../../domain/kit/geo.ts'

/** Where every node lies: sorted columns, because a city has millions and a Map of arrays would not fit. */
export class Coordinates {
  #ids = new Float64Array(1024)
  #positions = new Float64Array(2048)
  #count = 0
  #sorted = true

  get count(): number {
    return this.#count
  }

  add(id: number, lng: number, lat: number): void {
    if (this.#count === this.#ids.length) this.#grow()
    if (this.#count > 0 && id <= this.#ids[this.#count - 1]) this.#sorted = false
    this.#ids[this.#count] = id
    this.#positions.set([lng, lat], this.#count * 2)
    this.#count++
  }

  has(id: number): boolean {
    return this.#indexOf(id) >= 0
  }

  /** The position of a node, or undefined where the extract was cut. */
  get(id: number): LngLat | undefined {
    const i = this.#indexOf(id)
    return i < 0 ? undefined : [this.#positions[i * 2], this.#positions[i * 2 + 1]]
  }

  /** The smallest box around all nodes. */
  bounds(): Bounds {
    let [west, south, east, north] = [180, 90, -180, -90]
    for (let i = 0; i < this.#count; i++) {
      const lng = this.#positions[i * 2]
      const lat = this.#positions[i * 2 + 1]
      west = Math.min(west, lng)
      east = Math.max(east, lng)
      south = Math.min(south, lat)
      north = Math.max(north, lat)
    }
    return [west, south, east, north]
  }

  #indexOf(id: number): number {
    if (!this.#sorted) this.#sort()
    let low = 0
    let high = this.#count - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const found = this.#ids[middle]
      if (found === id) return middle
      if (found < id) low = middle + 1
      else high = middle - 1
    }
    return -1
  }

  #grow(): void {
    const ids = new Float64Array(this.#ids.length * 2)
    const positions = new Float64Array(this.#positions.length * 2)
    ids.set(this.#ids)
    positions.set(this.#positions)
    this.#ids = ids
    this.#positions = positions
  }

  #sort(): void {
    const order = Array.from({ length: this.#count }, (_, i) => i)
    order.sort((a, b) => this.#ids[a] - this.#ids[b])
    this.#ids = Float64Array.from(order, (i) => this.#ids[i])
    const old = this.#positions
    this.#positions = Float64Array.from(order.flatMap((i) => [old[i * 2], old[i * 2 + 1]]))
    this.#sorted = true
  }
}
