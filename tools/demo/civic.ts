import { build, stance } from './buildings.ts'
import { phone } from './contact.ts'
import { byStreet, fenced, groundsOf, ringPath, wayOut } from './grounds.ts'
import type { Use } from './land-use.ts'
import type { Lot } from './lots.ts'
import { CIVIC_NAMES } from './names/civic.ts'
import type { Tags } from './osm.ts'
import { heightOf, inset, margins, type Patch, rim, widthOf } from './patch.ts'
import type { Quarter } from './quarter.ts'
import { ell, horseshoe, slab, stadium } from './shapes.ts'

type Builder = (quarter: Quarter, lot: Lot, name: Tags) => void

const BUILDERS: Partial<Record<Use, Builder>> = {
  primary_school: (quarter, lot, name) =>
    school(quarter, lot, { ...SCHOOL, ...name, 'isced:level': '1' }),
  middle_school: (quarter, lot, name) =>
    school(quarter, lot, { ...SCHOOL, ...name, 'isced:level': '2-3' }),
  kindergarten,
  college,
  hospital,
  market,
  centre,
}

const SCHOOL = { amenity: 'school', opening_hours: 'Mo-Fr 07:30-17:30; PH off' }

/** Schools, the hospital, the market and the community centres. */
export function buildCivic(quarter: Quarter, lots: readonly Lot[]): void {
  const told: Partial<Record<Use, number>> = {}
  for (const lot of lots) {
    const builder = BUILDERS[lot.use]
    if (!builder) continue
    const n = told[lot.use] ?? 0
    told[lot.use] = n + 1
    builder(quarter, lot, CIVIC_NAMES[lot.use]?.[n] ?? {})
  }
}

function school(quarter: Quarter, lot: Lot, tags: Tags): void {
  fenced(quarter, lot, { ...tags, phone: phoneOf(tags) }, byStreet(lot).slice(-2).toReversed())
  const { patch } = lot
  track(quarter, patch, 0.3, 0.5)
  for (const v of [0.24, 0.52, 0.8])
    wing(quarter, patch, 0.74, v, Math.min(52, widthOf(patch) * 0.36), 5, 'school')
  wing(quarter, patch, 0.28, 0.9, 34, 2, 'school')
}

/** A running track with its field, as long as the ground allows. */
function track({ doc, ground }: Quarter, patch: Patch, u: number, v: number): void {
  const { at, along } = stance(patch, u, v)
  const upright: readonly [number, number] = [-along[1], along[0]]
  const lengthM = Math.min(118, heightOf(patch) * 0.68)
  const widthM = Math.min(62, widthOf(patch) * 0.42, lengthM * 0.62)
  const ring = stadium(at, upright, lengthM, widthM)
  if (!ground.free(ring, 2)) return
  ground.take(ring)
  doc.area(ring, { leisure: 'pitch', sport: 'athletics', surface: 'tartan' })
}

function wing(
  quarter: Quarter,
  patch: Patch,
  u: number,
  v: number,
  lengthM: number,
  levels: number,
  building: string,
): boolean {
  const { at, along } = stance(patch, u, v)
  const tags = { building, 'building:levels': `${levels}` }
  return [1, 0.8, 0.6, 0.45].some((k) => build(quarter, slab(at, along, lengthM * k, 13), tags, 4))
}

function kindergarten(quarter: Quarter, lot: Lot, name: Tags): void {
  const tags = {
    amenity: 'kindergarten',
    opening_hours: 'Mo-Fr 07:30-17:00; PH off',
    ...name,
    phone: phoneOf(name),
  }
  fenced(quarter, lot, tags, byStreet(lot).slice(-2).toReversed())
  const { at, along } = stance(lot.patch, 0.5, 0.62)
  const about = { building: 'kindergarten', 'building:levels': '3' }
  const size = Math.min(46, widthOf(lot.patch) * 0.5)
  ;[1, 0.8, 0.6].some((k) =>
    build(quarter, horseshoe(at, along, size * k, 11 * k, 30 * k), about, 4),
  )
  playground(quarter, lot.patch, 0.5, 0.22)
}

export function playground(
  { doc, ground }: Quarter,
  patch: Patch,
  u: number,
  v: number,
  tags: Tags = { leisure: 'pitch' },
): void {
  const { at, along } = stance(patch, u, v)
  const ring = slab(at, along, 22, 13)
  if (!ground.free(ring, 1)) return
  ground.take(ring)
  doc.area(ring, tags)
}

function college(quarter: Quarter, lot: Lot, name: Tags): void {
  fenced(quarter, lot, { amenity: 'college', ...name, phone: phoneOf(name) }, byStreet(lot))
  for (const v of [0.2, 0.5, 0.8])
    for (const u of [0.1, 0.24, 0.38, 0.52]) wing(quarter, lot.patch, u, v, 62, 6, 'college')
  for (const v of [0.22, 0.4, 0.58, 0.76])
    wing(quarter, lot.patch, 0.93, v, 48, 6, 'dormitory_block')
  track(quarter, lot.patch, 0.72, 0.5)
}

function hospital(quarter: Quarter, lot: Lot, name: Tags): void {
  const { patch } = lot
  const ring = ringPath(quarter, patch, 6, { highway: 'service' })
  for (const side of byStreet(lot)) wayOut(quarter, patch, ring, side, 0.5)
  groundsOf(quarter, lot, {
    amenity: 'hospital',
    opening_hours: '24/7',
    emergency: 'yes',
    wheelchair: 'yes',
    ...name,
    phone: phoneOf(name),
  })
  const about = (levels: number) => ({ building: 'hospital', 'building:levels': `${levels}` })
  const [front, ward] = [stance(patch, 0.5, 0.3), stance(patch, 0.5, 0.72)]
  ;[1, 0.8, 0.65].some((k) => build(quarter, ell(front.at, front.along, 84 * k, 24, 46), about(6)))
  ;[1, 0.8, 0.65].some((k) => build(quarter, slab(ward.at, ward.along, 76 * k, 22), about(13)))
  wing(quarter, patch, 0.5, 0.92, 50, 3, 'hospital')
}

function market(quarter: Quarter, lot: Lot, name: Tags): void {
  const { patch } = lot
  const ring = ringPath(quarter, patch, 4)
  for (const side of byStreet(lot)) wayOut(quarter, patch, ring, side, 0.5)
  quarter.doc.area(rim(patch), { landuse: 'retail' })
  const { at, along } = stance(patch, 0.5, 0.5)
  const tags = {
    building: 'retail',
    'building:levels': '2',
    amenity: 'marketplace',
    opening_hours: '05:30-11:30,15:00-18:30',
    ...name,
    phone: phoneOf(name),
  }
  const [w, h] = [widthOf(patch) - 24, heightOf(patch) - 24]
  ;[1, 0.9, 0.8, 0.7, 0.6].some((k) => build(quarter, slab(at, along, w * k, h * k), tags, 2))
}

function centre(quarter: Quarter, lot: Lot, name: Tags): void {
  const { patch } = lot
  square(quarter, patch, { name: `${name.name}广场`, 'name:en': `${name['name:en']} Square` })
  const { at, along } = stance(patch, 0.5, 0.68)
  const tags = {
    building: 'public',
    'building:levels': '4',
    amenity: 'community_centre',
    opening_hours: 'Mo-Fr 08:30-12:00,13:30-17:30; Sa 09:00-16:00; PH off',
    wheelchair: 'yes',
    ...name,
    phone: phoneOf(name),
  }
  ;[1, 0.85, 0.7, 0.55].some((k) =>
    build(quarter, horseshoe(at, along, 58 * k, 14 * k, 34 * k), tags, 3),
  )
}

/** A paved square that may be crossed in any direction, tied to the streets around it. */
export function square(quarter: Quarter, patch: Patch, name: Tags): void {
  const { net } = quarter
  const ring = rim(inset(patch, margins(2)))
  const line = net.add(
    ring,
    { highway: 'pedestrian', area: 'yes', place: 'square', surface: 'paving_stones', ...name },
    { closed: true, clearM: 0 },
  ).line
  for (const [side, share] of [
    ['south', 0.3],
    ['south', 0.7],
    ['west', 0.5],
    ['east', 0.5],
    ['north', 0.5],
  ] as const)
    wayOut(quarter, patch, line, side, share)
}

/** Each institution has a line of its own below those of the shops, drawn from its name. */
function phoneOf(tags: Tags): string {
  let sum = 0
  for (const char of tags.name ?? '') sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 997
  return phone(1000 + sum)
}
