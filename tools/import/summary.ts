import { KINDS, type KindId } from '../../domain/places/kinds.ts'
import type { Prepared } from './prepare.ts'
import type { Changes, Counts } from './publish/switch.ts'

/** The account of an import, as `--json` prints it. */
export interface Summary {
  readonly slug: string
  readonly center: readonly number[]
  readonly bounds: readonly number[]
  readonly time_zone: string
  readonly country: string
  readonly streets: {
    readonly km: number
    readonly nodes: number
    readonly edges: number
    readonly walls: number
    readonly specks_dropped: number
    readonly specks_dropped_m: number
    readonly graph_bytes: number
  }
  readonly places: {
    readonly total: number
    readonly by_kind: Partial<Record<KindId, number>>
  } & Counts
  readonly compounds: { readonly total: number } & Counts
  readonly homes: { readonly total: number; readonly population: number; readonly bytes: number }
  readonly map: { readonly tiles: number; readonly bytes: number }
  readonly skipped: Prepared['skipped']
  readonly seconds: number
}

export function summarize(prepared: Prepared, changes: Changes, seconds: number): Summary {
  const { streets, places, compounds, graph, homesFile, map } = prepared
  return {
    slug: prepared.options.slug,
    center: prepared.center,
    bounds: prepared.bounds,
    time_zone: prepared.region.timeZone,
    country: prepared.region.country,
    streets: {
      km: Math.round(streets.lengthM / 100) / 10,
      nodes: streets.network.nodes.length,
      edges: streets.network.edges.length,
      walls: streets.network.walls.length,
      specks_dropped: streets.specks,
      specks_dropped_m: Math.round(streets.specksM),
      graph_bytes: graph.bytes.length,
    },
    places: { total: places.length, by_kind: countByKind(prepared), ...changes.places },
    compounds: { total: compounds.length, ...changes.compounds },
    homes: {
      total: prepared.homes,
      population: prepared.population,
      bytes: homesFile.bytes.length,
    },
    map: { tiles: prepared.tiles, bytes: map.bytes.length },
    skipped: prepared.skipped,
    seconds: Math.round(seconds * 10) / 10,
  }
}

function countByKind({ places }: Prepared): Partial<Record<KindId, number>> {
  const counts: Partial<Record<KindId, number>> = {}
  for (const { kind } of places) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

/** The same for people to read. */
export function summaryText({
  slug,
  streets,
  places,
  compounds,
  homes,
  map,
  skipped,
  seconds,
}: Summary): string {
  const n = (figure: number) => figure.toLocaleString('en')
  const specks = `${streets.specks_dropped} specks dropped, ${n(streets.specks_dropped_m)} m`
  const lines = [
    `streets    ${n(streets.km)} km, ${n(streets.nodes)} nodes, ${n(streets.edges)} edges, ${n(streets.walls)} walls; ${specks}`,
    `graph      ${n(streets.graph_bytes)} bytes`,
    `places     ${n(places.total)}: ${kindsText(places.by_kind)}`,
    `changes    ${countsText(places)}`,
    `compounds  ${n(compounds.total)}: ${countsText(compounds)}`,
    `homes      ${n(homes.total)}, about ${n(homes.population)} people`,
    `map        ${n(map.tiles)} tiles, ${n(map.bytes)} bytes`,
    ...Object.entries(skipped).flatMap(([what, reasons]) => skippedText(what, reasons)),
  ]
  return `${lines.join('\n')}\n${slug} is in force after ${seconds} s\n`
}

const countsText = ({ added, changed, removed }: Counts): string =>
  `${added.toLocaleString('en')} added, ${changed.toLocaleString('en')} changed, ${removed.toLocaleString('en')} removed`

function kindsText(byKind: Partial<Record<KindId, number>>): string {
  const counts = Object.entries(byKind).sort(([, a], [, b]) => b - a)
  return counts.map(([kind, count]) => `${KINDS[kind as KindId].en} ${count}`).join(', ') || 'none'
}

function skippedText(what: string, reasons: Readonly<Record<string, number>>): string[] {
  const counts = Object.entries(reasons).map(
    ([reason, count]) => `${count} ${reason.replaceAll('_', ' ')}`,
  )
  return counts.length > 0 ? [`skipped    ${what}: ${counts.join(', ')}`] : []
}
