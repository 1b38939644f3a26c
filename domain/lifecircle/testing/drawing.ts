import type { LngLat } from '../../kit/geo.ts'
import { buildGraph, type Ending, type Graph, STREET, type StreetEdge } from '../graph.ts'
import type { Pace } from '../pace.ts'
import { Walker } from '../reach.ts'
import { type Snapped, Snapper } from '../snap.ts'

const ORIGIN: LngLat = [120, 30]
const M_PER_LAT = 111_132.95
const M_PER_LNG = 111_319.49 * Math.cos(Math.PI / 6)

/** Where `x` metres east and `y` metres north of the drawing's first character lie. */
export function offset(x: number, y: number): LngLat {
  return [ORIGIN[0] + x / M_PER_LNG, ORIGIN[1] + y / M_PER_LAT]
}

/** A street network read from a drawing, ready to be walked. */
export interface Drawing {
  readonly graph: Graph
  readonly snapper: Snapper
  readonly walker: Walker
  /** where a letter stands */
  place(letter: string): LngLat
  /** the letter's place on the streets */
  on(letter: string, pace?: Pace): Snapped
  /** seconds between two letters; Infinity when there is no way */
  seconds(from: string, to: string, pace: Pace): number
}

/**
 * Reads a neighbourhood from ASCII art, each character `cellM` metres wide and high:
 *
 *     A … Z + places and junctions        - |  streets
 *     s     stairs                        =    a bridge; a street | passes beneath
 *     #     wall                          g    gate
 *     z     zebra, x  lights, for who crosses from above to below
 *
 * A letter beside no street stands off the street.
 */
export function draw(art: string, cellM = 10): Drawing {
  const rows = art.split('\n')
  const at = (row: number, column: number) => rows[row]?.[column] ?? ' '
  const where = (row: number, column: number) => offset(column * cellM, -row * cellM)
  const nodes: LngLat[] = []
  const numbers = new Map<string, number>()
  const letters = new Map<string, LngLat>()
  rows.forEach((line, row) => {
    ;[...line].forEach((char, column) => {
      if (!isNode(char)) return
      letters.set(char, where(row, column))
      numbers.set(`${row},${column}`, nodes.push(where(row, column)) - 1)
    })
  })
  const edges: StreetEdge[] = []
  const walls: LngLat[][] = []
  const follow = (row: number, column: number, down: number, right: number) => {
    const street = down ? '|s=' : '-s='
    let length = 1
    let flags = 0
    for (; street.includes(at(row + down * length, column + right * length)); length++) {
      const char = at(row + down * length, column + right * length)
      if (char === 's') flags |= STREET.steps | STREET.noWheelchair
      if (char === '=' && right) flags |= STREET.bridge
    }
    const end: [number, number] = [row + down * length, column + right * length]
    if (length === 1 || !isNode(at(...end))) return
    edges.push({
      from: numbers.get(`${row},${column}`) as number,
      to: numbers.get(end.join()) as number,
      shape: [where(row, column), where(...end)],
      flags,
      atFrom: endingAt(at(row, column), down),
      atTo: endingAt(at(...end), down),
    })
  }
  rows.forEach((line, row) => {
    ;[...line].forEach((char, column) => {
      if (isNode(char)) {
        follow(row, column, 0, 1)
        follow(row, column, 1, 0)
      }
      if (char !== '#') return
      if (at(row, column + 1) === '#') walls.push([where(row, column), where(row, column + 1)])
      if (at(row + 1, column) === '#') walls.push([where(row, column), where(row + 1, column)])
    })
  })
  const graph = buildGraph({ nodes, edges, walls })
  const snapper = new Snapper(graph)
  const walker = new Walker(graph)
  const place = (letter: string) => letters.get(letter) as LngLat
  const on = (letter: string, pace?: Pace) =>
    snapper.nearest(place(letter), undefined, pace) as Snapped
  return {
    graph,
    snapper,
    walker,
    place,
    on,
    seconds(from, to, pace) {
      walker.reach([on(from, pace)], pace, 7200)
      return walker.secondsTo(on(to, pace))
    },
  }
}

const isNode = (char: string) => /[A-Z+gzx]/.test(char)

function endingAt(char: string, down: number): Ending {
  if (char === 'g') return 'gate'
  if (down && char === 'z') return 'crossing'
  return down && char === 'x' ? 'signal' : 'open'
}
