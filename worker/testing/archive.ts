import { zxyToTileId } from 'pmtiles'
import type { Bounds } from '../../domain/kit/geo.ts'
import type { TileAddress } from '../tiles/archive.ts'

const HEADER_BYTES = 127

/** A PMTiles v3 archive of a single tile, zooms 11 to 15. */
export async function archiveOf(
  tile: TileAddress,
  bytes: Uint8Array,
  bounds: Bounds,
  about = '{"vector_layers":[{"id":"streets","fields":{}}]}',
): Promise<Uint8Array> {
  const body = await gzip(bytes)
  const id = zxyToTileId(tile.z, tile.x, tile.y)
  // entries, id, run length, length, offset + 1
  const root = await gzip(Uint8Array.from([1, id, 1, body.length, 1].flatMap(varint)))
  const metadata = await gzip(new TextEncoder().encode(about))
  const header = new DataView(new ArrayBuffer(HEADER_BYTES))
  new Uint8Array(header.buffer).set(new TextEncoder().encode('PMTiles\u0003'))
  const offsets = [
    HEADER_BYTES,
    HEADER_BYTES + root.length,
    HEADER_BYTES + root.length + metadata.length,
  ]
  const [rootAt, metadataAt, tilesAt] = offsets
  const sections = [
    rootAt,
    root.length,
    metadataAt,
    metadata.length,
    tilesAt,
    0,
    tilesAt,
    body.length,
    1,
    1,
    1,
  ]
  sections.forEach((value, i) => {
    header.setBigUint64(8 + 8 * i, BigInt(value), true)
  })
  // clustered; directories and tiles in gzip; vector tiles; zooms
  ;[1, 2, 2, 1, 11, 15].forEach((value, i) => {
    header.setUint8(96 + i, value)
  })
  bounds.forEach((degrees, i) => {
    header.setInt32(102 + 4 * i, Math.round(degrees * 1e7), true)
  })
  return concatenated([new Uint8Array(header.buffer), root, metadata, body])
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))]
}

async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = new Response(bytes).body?.pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(packed).arrayBuffer())
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of parts) {
    all.set(part, offset)
    offset += part.length
  }
  return all
}
