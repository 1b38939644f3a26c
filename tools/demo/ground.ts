import { type Line, type Network, segment, segmentCount } from './network.ts'
import { type Box, boxesMeet, boxOf, inside, type Points, segmentsApart } from './plane.ts'

/** Which ground is taken: buildings, water and the strips beside lines. */
export class Ground {
  readonly #taken: { ring: Points; box: Box }[] = []
  readonly #net: Network

  constructor(net: Network) {
    this.#net = net
  }

  take(ring: Points): void {
    this.#taken.push({ ring, box: boxOf(ring) })
  }

  /** Whether `ring` stays `clearM` away from everything taken and clear of every line on the ground. */
  free(ring: Points, clearM = 4): boolean {
    const box = boxOf(ring)
    return this.#clearOfTaken(ring, box, clearM) && this.#clearOfLines(ring, box)
  }

  #clearOfTaken(ring: Points, box: Box, clearM: number): boolean {
    return this.#taken.every(
      (other) => !boxesMeet(other.box, box, clearM) || ringsApart(ring, other.ring, clearM),
    )
  }

  #clearOfLines(ring: Points, box: Box): boolean {
    const rim = sides(ring)
    const clear = (line: Line): boolean => {
      if (line.layer !== 0 || !boxesMeet(line.box, box, line.clearM)) return true
      if (!line.closed && inside(line.nodes[0].at, ring)) return false
      for (let i = 0; i < segmentCount(line); i++) {
        const [a, b] = segment(line, i)
        if (!boxesMeet(boxOf([a.at, b.at]), box, line.clearM)) continue
        if (!rim.every(([c, d]) => segmentsApart(a.at, b.at, c, d) >= line.clearM)) return false
      }
      return true
    }
    return this.#net.lines.every(clear)
  }
}

/** Whether two rings are at least `clearM` apart and neither holds the other. */
export function ringsApart(a: Points, b: Points, clearM: number): boolean {
  if (inside(a[0], b) || inside(b[0], a)) return false
  const [rimA, rimB] = [sides(a), sides(b)]
  return rimA.every(([p, q]) => rimB.every(([r, s]) => segmentsApart(p, q, r, s) >= clearM))
}

const sides = (ring: Points) => ring.map((at, i) => [at, ring[(i + 1) % ring.length]] as const)
