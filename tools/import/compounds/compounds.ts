import { type Bounds, contains as inBounds, type LngLat } from '../../../domain/kit/geo.ts'
import type { OsmRelation, OsmWay, Tags } from '../osm/elements.ts'
import type { Extract } from '../osm/extract.ts'
import { plainText } from '../osm/plain-text.ts'
import { areaM2, boundsOf, contains, pointInside } from '../osm/polygon.ts'
import { polygonsOf } from '../osm/shapes.ts'

/** Houses that share a gate and a name (小区). */
export interface ImportedCompound {
  /** the same after every import: of its community and its source */
  readonly id: string
  readonly name: string
  readonly nameEn: string | null
  /** closed, outer: a pond in the middle of a compound is the compound's */
  readonly ring: readonly LngLat[]
  readonly bounds: Bounds
}

type CompoundRefusal = 'without_name' | 'without_outline' | 'duplicate'

export interface Compounds {
  readonly compounds: readonly ImportedCompound[]
  readonly skipped: Readonly<Partial<Record<CompoundRefusal, number>>>
}

/** The compounds of an extract whose middle is within a box. */
export function compoundsOf(extract: Extract, where: { bounds: Bounds; slug: string }): Compounds {
  const found: ImportedCompound[] = []
  const skipped: Partial<Record<CompoundRefusal, number>> = {}
  const skip = (why: CompoundRefusal) => {
    skipped[why] = (skipped[why] ?? 0) + 1
  }
  for (const element of areas(extract)) {
    const ring = outlineOf(extract, element)
    if (!ring) skip('without_outline')
    else if (inBounds(where.bounds, pointInside([ring]))) {
      const compound = compoundIn(element, ring, where.slug)
      if (!compound) skip('without_name')
      else if (found.some((other) => isSame(other, compound))) skip('duplicate')
      else found.push(compound)
    }
  }
  return { compounds: found, skipped }
}

/** Land first: where a neighbourhood is drawn around it once more, the land is the compound. */
function areas({ ways, relations }: Extract): (OsmWay | OsmRelation)[] {
  const all = [...ways.values(), ...relations.values()]
  return [
    ...all.filter(({ tags }) => isLand(tags)),
    ...all.filter(({ tags }) => !isLand(tags) && tags.place === 'neighbourhood'),
  ]
}

const isLand = ({ landuse }: Tags) => landuse === 'residential'

/** Of land in several pieces, its largest. */
function outlineOf(extract: Extract, element: OsmWay | OsmRelation): readonly LngLat[] | null {
  const outer = polygonsOf(extract, element).map(([ring]) => ring)
  const [largest] = outer.toSorted((a, b) => areaM2([b]) - areaM2([a]))
  return largest ?? null
}

function compoundIn(
  { type, id, tags }: OsmWay | OsmRelation,
  ring: readonly LngLat[],
  slug: string,
): ImportedCompound | null {
  const name = plainText(tags['name:zh'] ?? '') || plainText(tags.name ?? '')
  if (!name) return null
  const nameEn = plainText(tags['name:en'] ?? '')
  const corners = ring.map(([lng, lat]): LngLat => [rounded(lng), rounded(lat)])
  return {
    id: `${slug}/${type === 'way' ? 'w' : 'r'}${id}`,
    name,
    nameEn: nameEn === name ? null : nameEn || null,
    ring: corners,
    bounds: boundsOf(corners),
  }
}

/** A decimetre: finer than a wall. */
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6

const isSame = (a: ImportedCompound, b: ImportedCompound): boolean =>
  a.name === b.name &&
  (contains([a.ring], pointInside([b.ring])) || contains([b.ring], pointInside([a.ring])))
