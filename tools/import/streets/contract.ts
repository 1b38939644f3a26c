import { distanceM, type LngLat } from '../../../domain/kit/geo.ts'
import { type Ending, STREET, type StreetEdge } from '../../../domain/lifecircle/graph.ts'
import { graver } from './crossings.ts'
import type { WalkLine } from './lines.ts'
import type { Passing } from './passings.ts'

/** A line between two nodes that stay, still in ids of OpenStreetMap. */
interface Piece {
  refs: readonly number[]
  flags: number
  atFrom: Ending
  atTo: Ending
  readonly isCrossing: boolean
}

export interface Contracted {
  readonly nodes: readonly LngLat[]
  readonly edges: readonly StreetEdge[]
}

/**
 * Turns lines into a graph whose nodes are only junctions, ends, and places where something is met
 * or changes; everything between is the shape of an edge.
 */
export function contract(
  lines: readonly WalkLine[],
  passings: ReadonlyMap<number, Passing>,
  at: (ref: number) => LngLat,
): Contracted {
  const degree = degrees(lines)
  const stays = (ref: number) => degree.get(ref) !== 2 || passings.has(ref)
  const pieces = lines.flatMap((line) => split(line, stays, passings))
  blockWheelchairs(pieces, passings, at)
  const joined = joinChains(pieces, stays).flatMap(openLoop)
  return numbered(joined, passings, at)
}

/** How many line ends leave each node. */
function degrees(lines: readonly WalkLine[]): Map<number, number> {
  const degree = new Map<number, number>()
  for (const { refs } of lines)
    refs.forEach((ref, i) => {
      const ends = i === 0 || i === refs.length - 1 ? 1 : 2
      degree.set(ref, (degree.get(ref) ?? 0) + ends)
    })
  return degree
}

function split(
  line: WalkLine,
  stays: (ref: number) => boolean,
  passings: ReadonlyMap<number, Passing>,
): Piece[] {
  const ending = endingsOf(line, passings)
  const pieces: Piece[] = []
  let start = 0
  for (let i = 1; i < line.refs.length; i++) {
    if (i < line.refs.length - 1 && !stays(line.refs[i])) continue
    const refs = line.refs.slice(start, i + 1)
    pieces.push({
      refs,
      flags: line.flags,
      atFrom: ending(refs[0]),
      atTo: ending(refs[refs.length - 1]),
      isCrossing: line.crossing !== 'open',
    })
    start = i
  }
  return pieces
}

function endingsOf(
  line: WalkLine,
  passings: ReadonlyMap<number, Passing>,
): (ref: number) => Ending {
  const met = (ref: number): Ending => {
    const passing = passings.get(ref)
    if (!passing) return 'open'
    return line.footWay ? graver(passing.forAll, passing.forFeet) : passing.forAll
  }
  if (line.crossing === 'open' || line.refs.some((ref) => met(ref) !== 'open')) return met
  // A crossing that shares no node with the road it crosses: half its wait at each end.
  const ends = [line.refs[0], line.refs[line.refs.length - 1]]
  return (ref) => (ends.includes(ref) ? line.crossing : 'open')
}

/** A kerb or a stile is a point; one of the edges that meet there has to carry it. */
function blockWheelchairs(
  pieces: readonly Piece[],
  passings: ReadonlyMap<number, Passing>,
  at: (ref: number) => LngLat,
): void {
  const meeting = byEnd(pieces)
  for (const [ref, passing] of passings) {
    if (!passing.stopsWheelchair) continue
    const here = meeting.get(ref) ?? []
    // At a junction one can go round it, except along the crossing that it belongs to.
    const blocked = here.length === 2 ? [shortest(here, at)] : here.filter((p) => p.isCrossing)
    for (const piece of blocked) piece.flags |= STREET.noWheelchair
  }
}

function shortest(pieces: readonly Piece[], at: (ref: number) => LngLat): Piece {
  return pieces.reduce((a, b) => (lengthM(b.refs.map(at)) < lengthM(a.refs.map(at)) ? b : a))
}

export function lengthM(shape: readonly LngLat[]): number {
  let sum = 0
  for (let i = 1; i < shape.length; i++) sum += distanceM(shape[i - 1], shape[i])
  return sum
}

function byEnd(pieces: readonly Piece[]): Map<number, Piece[]> {
  const meeting = new Map<number, Piece[]>()
  const add = (ref: number, piece: Piece) => {
    const here = meeting.get(ref)
    if (here) here.push(piece)
    else meeting.set(ref, [piece])
  }
  for (const piece of pieces) {
    add(piece.refs[0], piece)
    add(piece.refs[piece.refs.length - 1], piece)
  }
  return meeting
}

/** Mappers cut a street into many ways: put those together that continue each other unchanged. */
function joinChains(pieces: readonly Piece[], stays: (ref: number) => boolean): Piece[] {
  const meeting = byEnd(pieces)
  const used = new Set<Piece>()
  const next = (piece: Piece): Piece | undefined => {
    const ref = piece.refs[piece.refs.length - 1]
    if (stays(ref) || piece.atTo !== 'open') return undefined
    const other = meeting.get(ref)?.find((p) => !used.has(p) && p.flags === piece.flags)
    const onward = other && (other.refs[0] === ref ? other : reversed(other))
    if (!other || onward?.atFrom !== 'open') return undefined
    used.add(other)
    return onward
  }
  const extend = (start: Piece): Piece => {
    let chain = start
    for (let onward = next(chain); onward; onward = next(chain)) chain = concatenated(chain, onward)
    return chain
  }
  return pieces.flatMap((piece) => {
    if (used.has(piece)) return []
    used.add(piece)
    return [extend(reversed(extend(piece)))]
  })
}

const reversed = (piece: Piece): Piece => ({
  ...piece,
  refs: piece.refs.toReversed(),
  atFrom: piece.atTo,
  atTo: piece.atFrom,
})

const concatenated = (a: Piece, b: Piece): Piece => ({
  ...a,
  refs: [...a.refs, ...b.refs.slice(1)],
  atTo: b.atTo,
})

/** An edge needs two different ends: a loop is opened in its middle. */
function openLoop(piece: Piece): Piece[] {
  const { refs } = piece
  if (refs[0] !== refs[refs.length - 1]) return [piece]
  if (refs.length < 4) return []
  const middle = refs.length >> 1
  return [
    { ...piece, refs: refs.slice(0, middle + 1), atTo: 'open' },
    { ...piece, refs: refs.slice(middle), atFrom: 'open' },
  ]
}

function numbered(
  pieces: readonly Piece[],
  passings: ReadonlyMap<number, Passing>,
  at: (ref: number) => LngLat,
): Contracted {
  const nodes: LngLat[] = []
  const numbers = new Map<number, number>()
  const nodeOf = (ref: number): number => {
    const known = numbers.get(ref)
    if (known !== undefined) return known
    // What is cut does not meet: every edge that ends there gets an end of its own.
    if (!passings.get(ref)?.cuts) numbers.set(ref, nodes.length)
    return nodes.push(at(ref)) - 1
  }
  const edges = pieces.map(({ refs, flags, atFrom, atTo }) => ({
    from: nodeOf(refs[0]),
    to: nodeOf(refs[refs.length - 1]),
    shape: refs.map(at),
    flags,
    atFrom,
    atTo,
  }))
  return { nodes, edges }
}
