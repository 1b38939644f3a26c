import { type Header, PMTiles, type RangeResponse, ResolvedValueCache, type Source } from 'pmtiles'
import type { Bounds, LngLat } from '../../domain/kit/geo.ts'

// Directories by archive and offset. Values only: a promise would belong to the request that began it.
const directories = new ResolvedValueCache(200)

/** A byte range of a file in R2, as the PMTiles reader asks for it. */
class StoredFile implements Source {
  readonly #files: R2Bucket
  readonly #key: string

  constructor(files: R2Bucket, key: string) {
    this.#files = files
    this.#key = key
  }

  getKey(): string {
    return this.#key
  }

  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    const part = await this.#files.get(this.#key, { range: { offset, length } })
    if (!part) throw new NotStored(this.#key)
    return { data: await part.arrayBuffer() }
  }
}

/** There is no file of this name, any more or yet. */
export class NotStored extends Error {}

/** Opens an archive for its tiles: they come out compressed as they are stored. */
export const tilesOf = (files: R2Bucket, key: string): PMTiles =>
  new PMTiles(new StoredFile(files, key), directories, async (bytes) => bytes)

/** Opens an archive for its description. */
export const descriptionOf = (files: R2Bucket, key: string): PMTiles =>
  new PMTiles(new StoredFile(files, key), directories)

export interface TileAddress {
  readonly z: number
  readonly x: number
  readonly y: number
}

/** Whether a tile can be in an archive: its zoom is, and it touches its bounds. */
export function holdsTile(header: Header, address: TileAddress): boolean {
  const { z, x, y } = address
  if (z < header.minZoom || z > header.maxZoom || x >= 2 ** z || y >= 2 ** z) return false
  const [west, south, east, north] = tileBounds(address)
  const touchesLng = west <= header.maxLon && east >= header.minLon
  return touchesLng && south <= header.maxLat && north >= header.minLat
}

/** The tile that a position is in (Web Mercator, EPSG:3857). */
export function tileAt([lng, lat]: LngLat, z: number): TileAddress {
  const sine = Math.sin((lat * Math.PI) / 180)
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
  return { z, x: Math.floor(((lng + 180) / 360) * 2 ** z), y: Math.floor(y * 2 ** z) }
}

/** The WGS-84 box of a Web Mercator tile. */
export function tileBounds({ z, x, y }: TileAddress): Bounds {
  const size = 2 ** z
  const lng = (column: number) => (column / size) * 360 - 180
  const lat = (row: number) =>
    (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / size))) * 180) / Math.PI
  return [lng(x), lat(y + 1), lng(x + 1), lat(y)]
}
