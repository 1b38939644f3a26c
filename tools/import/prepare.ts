import type { Bounds, LngLat } from '../../domain/kit/geo.ts'
import { buildGraph } from '../../domain/lifecircle/graph.ts'
import { buildHomes } from '../../domain/lifecircle/homes.ts'
import { MOST_PLACES } from '../../worker/places/register/table.ts'
import { type Artifact, artifact } from './artifact.ts'
import { type Compounds, compoundsOf } from './compounds/compounds.ts'
import { homesOf } from './homes/homes.ts'
import { checkOptions, type ImportOptions } from './options.ts'
import { type Extract, readExtract } from './osm/extract.ts'
import { type ImportedPlace, placesOf } from './places/places.ts'
import type { Progress } from './progress.ts'
import { ImportRefusal } from './refusal.ts'
import { type Region, regionOf } from './region.ts'
import { type Streets, streetsOf } from './streets/read.ts'
import { mapLayers } from './tiles/layers.ts'
import { metadataOf } from './tiles/metadata.ts'
import { writePmtiles } from './tiles/pmtiles.ts'
import { cutTiles } from './tiles/tiles.ts'
import { middleOf, windowOf } from './window.ts'

const ATTRIBUTION = '© OpenStreetMap contributors, ODbL'

/** A community ready to be put in force: nothing of it is stored yet. */
export interface Prepared {
  readonly options: ImportOptions
  readonly center: LngLat
  readonly bounds: Bounds
  readonly region: Region
  readonly attribution: string
  readonly streets: Streets
  readonly places: readonly ImportedPlace[]
  readonly compounds: Compounds['compounds']
  readonly homes: number
  readonly population: number
  readonly tiles: number
  readonly graph: Artifact
  readonly homesFile: Artifact
  readonly map: Artifact
  /** what was left out and why, by what it would have become */
  readonly skipped: Readonly<
    Record<'streets' | 'places' | 'compounds' | 'homes', Readonly<Record<string, number>>>
  >
}

/** Reads a file and makes of it all that a community consists of. */
export async function prepare(options: ImportOptions, progress: Progress): Promise<Prepared> {
  checkOptions(options)
  const extract = await read(options.file, progress)
  const bounds = windowOf(extract, options)
  const streets = walkable(extract, bounds, progress)
  const center = options.center ?? middleOf(streets.network)
  const region = regionOf(options, center)
  const where = { bounds, center, slug: options.slug, country: region.country }
  const { places, skipped: skippedPlaces } = findPlaces(extract, where, progress)
  const { compounds, skipped: skippedCompounds } = compoundsOf(extract, where)
  const { homes, skipped: skippedHomes } = estimateHomes(extract, where, progress)
  const population = Math.round(homes.reduce((sum, home) => sum + home.population, 0))
  const { map, tiles } = drawMap(extract, where, progress)
  return {
    options,
    center,
    bounds,
    region,
    attribution: options.fictional ? '' : ATTRIBUTION,
    streets,
    places,
    compounds,
    homes: homes.length,
    population,
    tiles,
    map,
    graph: artifact(options.slug, 'graph', new Uint8Array(buildGraph(streets.network).buffer)),
    homesFile: artifact(options.slug, 'homes', new Uint8Array(buildHomes(homes).buffer)),
    skipped: {
      streets: streets.skipped,
      places: skippedPlaces,
      compounds: skippedCompounds,
      homes: skippedHomes,
    },
  }
}

async function read(file: string, progress: Progress): Promise<Extract> {
  progress.stage('read')
  const extract = await readExtract(file, (elements) => progress.count(elements))
  const { at, ways, relations } = extract
  progress.done(`${at.count} nodes, ${ways.size} ways, ${relations.size} relations`)
  return extract
}

function walkable(extract: Extract, bounds: Bounds, progress: Progress): Streets {
  progress.stage('streets')
  const streets = streetsOf(extract, bounds)
  if (streets.network.edges.length === 0)
    throw new ImportRefusal('there are no streets in this extract that people can walk on')
  progress.done(`${(streets.lengthM / 1000).toFixed(1)} km to walk on`)
  return streets
}

type Where = Parameters<typeof placesOf>[1]

function findPlaces(
  extract: Extract,
  where: Where,
  progress: Progress,
): ReturnType<typeof placesOf> {
  progress.stage('places')
  const found = placesOf(extract, where)
  if (found.places.length > MOST_PLACES)
    throw new ImportRefusal(
      `a community holds up to ${MOST_PLACES} places, and here are ${found.places.length}: take a smaller --radius, and make one community of each quarter`,
    )
  progress.done(`${found.places.length} places`)
  return found
}

function estimateHomes(
  extract: Extract,
  where: Where,
  progress: Progress,
): ReturnType<typeof homesOf> {
  progress.stage('homes')
  const found = homesOf(extract, where)
  progress.done(`${found.homes.length} homes`)
  return found
}

function drawMap(
  extract: Extract,
  { bounds, center, slug }: Where,
  progress: Progress,
): { map: Artifact; tiles: number } {
  progress.stage('map')
  const layers = mapLayers(extract)
  const tiles = cutTiles(layers, bounds)
  const bytes = writePmtiles(tiles, { bounds, center, metadata: metadataOf(slug, layers) })
  progress.done(`${tiles.length} tiles`)
  return { map: artifact(slug, 'map', bytes), tiles: tiles.length }
}
