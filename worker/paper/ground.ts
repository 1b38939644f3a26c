import type { PMTiles } from 'pmtiles'
import type { Bounds } from '../../domain/kit/geo.ts'
import {
  holdsTile,
  NotStored,
  type TileAddress,
  tileAt,
  tileBounds,
  tilesOf,
} from '../tiles/archive.ts'
import { readVectorTile, type TileLayer } from '../tiles/mvt.ts'
import { readTile, unpacked } from '../tiles/tile.ts'
import { type PaperFrame, SIDE } from './frame.ts'

/** Something of the base map, in the picture's units. */
export interface Ground {
  readonly layer: string
  readonly kind: string
  readonly name: string | null
  readonly is: 'point' | 'line' | 'area'
  readonly lines: readonly (readonly number[])[]
}

/** The zoom at which a base map holds all that it has. */
const ZOOM = 15

/** What of a community's base map lies in a frame; nothing where its archive holds none there. */
export const groundIn = (files: R2Bucket, tilesKey: string, frame: PaperFrame): Promise<Ground[]> =>
  readGround(tilesOf(files, tilesKey), frame).catch(noneStored)

async function readGround(archive: PMTiles, frame: PaperFrame): Promise<Ground[]> {
  const header = await archive.getHeader()
  const addresses = tilesIn(frame.bounds).filter((address) => holdsTile(header, address))
  const tiles = addresses.map(async (address) => {
    const tile = await readTile(archive, address)
    if (tile.is !== 'drawn') return []
    const layers = readVectorTile(new Uint8Array(await unpacked(tile).arrayBuffer()))
    return layers.flatMap((layer) => placed(layer, address, frame))
  })
  return (await Promise.all(tiles)).flat()
}

function noneStored(error: unknown): Ground[] {
  if (error instanceof NotStored) return []
  throw error
}

function tilesIn([west, south, east, north]: Bounds): TileAddress[] {
  const from = tileAt([west, north], ZOOM)
  const to = tileAt([east, south], ZOOM)
  const tiles: TileAddress[] = []
  for (let x = from.x; x <= to.x; x++)
    for (let y = from.y; y <= to.y; y++) tiles.push({ z: ZOOM, x, y })
  return tiles
}

/** A tile is so small that its rows are as far apart at its top as at its bottom. */
function placed({ name, extent, features }: TileLayer, address: TileAddress, frame: PaperFrame) {
  const [west, south, east, north] = tileBounds(address)
  const [left, top] = frame.onPaper([west, north])
  const [right, bottom] = frame.onPaper([east, south])
  const [wide, high] = [(right - left) / extent, (bottom - top) / extent]
  const moved = (line: readonly number[]) =>
    line.map((value, i) => (i % 2 === 0 ? left + value * wide : top + value * high))
  return features
    .map(
      ({ is, properties, lines }): Ground => ({
        layer: name,
        kind: String(properties.kind ?? ''),
        name: typeof properties.name === 'string' ? properties.name : null,
        is,
        lines: lines.map(moved),
      }),
    )
    .filter(({ lines }) => lines.some(isSeen))
}

function isSeen(line: readonly number[]): boolean {
  const along = (odd: number) => line.filter((_, i) => i % 2 === odd)
  const meets = (values: readonly number[]) =>
    Math.max(...values) >= 0 && Math.min(...values) <= SIDE
  return meets(along(0)) && meets(along(1))
}
