import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { LngLat } from '../../domain/kit/geo.ts'
import type { Position } from '../../domain/lifecircle/isochrone.ts'
import { type Installed, installed } from './install.ts'

const run = promisify(execFile)

const VALHALLA = {
  name: '@valhallajs/valhallajs',
  version: '3.6.1',
  folder: 'valhalla',
  megabytes: 280,
}

/** The peer beside which the kernel is measured: Valhalla in this process, walking at 5.1 km/h. */
export interface Valhalla {
  /** the areas as GeoJSON text */
  circleText(from: LngLat, minutes: readonly number[]): Promise<string>
  circle(from: LngLat, minutes: readonly number[]): Promise<Map<number, Position[][][]>>
  /** seconds to each target, null where it finds no way */
  seconds(from: LngLat, to: readonly LngLat[]): Promise<(number | null)[]>
}

interface Actor {
  isochrone(query: string): Promise<string>
  matrix(query: string): Promise<string>
}

/** Neither waits nor detours for comfort, on either side: the times differ by the network only. */
const COSTING = {
  costing: 'pedestrian',
  costing_options: {
    pedestrian: {
      walking_speed: 5.1,
      walkway_factor: 1,
      sidewalk_factor: 1,
      alley_factor: 1,
      driveway_factor: 1,
      step_penalty: 0,
      gate_cost: 0,
      gate_penalty: 0,
      private_access_penalty: 0,
    },
  },
}

/**
 * Opens Valhalla on the streets of an OSM file. The first use installs it (280 MB) into `.cache/`,
 * which git ignores; throws when that, or reading the file, cannot be done.
 */
export async function openValhalla(file: string, say: (line: string) => void): Promise<Valhalla> {
  if (!file.endsWith('.pbf')) throw new Error('it reads .osm.pbf files only')
  const { home, path } = await installed(VALHALLA, say)
  const { Actor, getConfig } = createRequire(import.meta.url)(path)
  const tileDir = join(home, 'tiles', basename(file))
  const config = await getConfig({ tileDir, tileExtract: '' })
  Object.assign(config.service_limits.pedestrian, {
    max_locations: 1000,
    max_matrix_location_pairs: 100_000,
  })
  if (!existsSync(tileDir)) await buildTiles({ home, path }, { config, tileDir, file })
  return speakTo(new Actor(config))
}

async function buildTiles(
  { home, path }: Installed,
  { config, tileDir, file }: { config: object; tileDir: string; file: string },
): Promise<void> {
  await mkdir(tileDir, { recursive: true })
  const configFile = join(home, 'config.json')
  await writeFile(configFile, JSON.stringify(config))
  const cli = join(path, 'bin/valhalla-cli.js')
  await run(process.execPath, [cli, 'build_tiles', '-c', configFile, resolve(file)])
}

function speakTo(actor: Actor): Valhalla {
  const circleText = (from: LngLat, minutes: readonly number[]) =>
    actor.isochrone(
      JSON.stringify({
        ...COSTING,
        locations: [location(from)],
        contours: minutes.map((time) => ({ time })),
        polygons: true,
      }),
    )
  return {
    circleText,
    async circle(from, minutes) {
      const { features } = JSON.parse(await circleText(from, minutes))
      return new Map(features.map(areaOf))
    },
    async seconds(from, to) {
      const query = { ...COSTING, sources: [location(from)], targets: to.map(location) }
      const { sources_to_targets } = JSON.parse(await actor.matrix(JSON.stringify(query)))
      return sources_to_targets[0].map(({ time }: { time: number | null }) => time)
    },
  }
}

interface Contour {
  readonly properties: { readonly contour: number }
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: Position[][] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: Position[][][] }
}

function areaOf({ properties, geometry }: Contour): [number, Position[][][]] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return [properties.contour, polygons]
}

const location = ([lon, lat]: LngLat) => ({ lon, lat })
