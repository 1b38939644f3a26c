import type { Tags } from '../osm/elements.ts'
import { table } from '../osm/table.ts'
import type { LayerName } from './zoom.ts'

/** What is drawn of an element in one layer. */
export interface Drawn {
  readonly layer: LayerName
  readonly kind: string
  /** `area`: only where it is closed */
  readonly as: 'area' | 'line'
}

/** By key, then by value. */
type Table = Readonly<Record<string, Readonly<Record<string, string | undefined>>>>

const STREETS = table<string>({
  motorway: 'motorway',
  motorway_link: 'motorway',
  trunk: 'motorway',
  trunk_link: 'motorway',
  primary: 'major',
  primary_link: 'major',
  secondary: 'major',
  secondary_link: 'major',
  tertiary: 'minor',
  tertiary_link: 'minor',
  unclassified: 'minor',
  residential: 'minor',
  living_street: 'minor',
  road: 'minor',
  service: 'service',
  track: 'service',
  pedestrian: 'pedestrian',
  footway: 'path',
  path: 'path',
  cycleway: 'path',
  bridleway: 'path',
  corridor: 'path',
  steps: 'steps',
})

const GREEN: Table = {
  leisure: table({
    park: 'park',
    garden: 'park',
    nature_reserve: 'park',
    pitch: 'pitch',
    track: 'pitch',
    playground: 'pitch',
  }),
  landuse: table({
    grass: 'grass',
    meadow: 'grass',
    village_green: 'grass',
    recreation_ground: 'park',
    flowerbed: 'grass',
    forest: 'wood',
    orchard: 'wood',
    cemetery: 'cemetery',
  }),
  natural: table({ wood: 'wood', scrub: 'wood', grassland: 'grass', heath: 'grass' }),
  amenity: table({ grave_yard: 'cemetery' }),
}

const AREAS: Table = {
  landuse: table({ residential: 'compound', commercial: 'commercial', retail: 'commercial' }),
  amenity: table({
    school: 'school',
    kindergarten: 'school',
    college: 'school',
    university: 'school',
    hospital: 'hospital',
    clinic: 'hospital',
    parking: 'parking',
  }),
  place: table({ square: 'pedestrian' }),
}

const WATER_LINES = table<string>({
  river: 'river',
  canal: 'river',
  stream: 'stream',
  ditch: 'stream',
})
const RAILWAYS = table<string>({
  rail: 'rail',
  light_rail: 'rail',
  monorail: 'rail',
  narrow_gauge: 'rail',
  subway: 'subway',
  tram: 'tram',
})
const WALLS = table<string>({
  wall: 'wall',
  city_wall: 'wall',
  retaining_wall: 'wall',
  fence: 'fence',
  hedge: 'fence',
})

/** Buildings by use: homes are drawn a shade apart. */
const HOMES = new Set([
  'residential',
  'apartments',
  'house',
  'detached',
  'semidetached_house',
  'terrace',
  'dormitory',
  'bungalow',
])

/** Everything that is drawn of an element: a park inside a compound is both. */
export function drawnOf(tags: Tags): Drawn[] {
  const drawn: Drawn[] = []
  const add = (layer: LayerName, kind: string | undefined, as: Drawn['as']) => {
    if (kind) drawn.push({ layer, kind, as })
  }
  const isClosed = tags.area === 'yes' || tags.type === 'multipolygon'
  const isFloor = isClosed && tags.highway !== undefined
  if (tags.building && tags.building !== 'no')
    add('buildings', HOMES.has(tags.building) ? 'home' : 'other', 'area')
  add('green', lookUp(GREEN, tags), 'area')
  add('areas', isFloor ? 'pedestrian' : lookUp(AREAS, tags), 'area')
  if (tags.natural === 'water' || tags.waterway === 'riverbank')
    add('water', waterKind(tags), 'area')
  else add('water', WATER_LINES[tags.waterway], 'line')
  if (!isFloor) add('streets', STREETS[tags.highway], 'line')
  add('railways', RAILWAYS[tags.railway], 'line')
  add('walls', WALLS[tags.barrier], 'line')
  return drawn
}

function lookUp(table: Table, tags: Tags): string | undefined {
  for (const key in table) {
    const kind = table[key][tags[key]]
    if (kind) return kind
  }
  return undefined
}

function waterKind({ water, waterway }: Tags): string {
  if (waterway === 'riverbank' || water === 'river' || water === 'canal') return 'river'
  return water === 'stream' || water === 'ditch' ? 'stream' : 'lake'
}
