import { Compression, type PMTiles } from 'pmtiles'
import { takesGzip } from '../http/compression.ts'
import { holdsTile, type TileAddress } from './archive.ts'

const MVT = 'application/vnd.mapbox-vector-tile'

/** A tile as its archive holds it; `empty` where the archive covers the place and has nothing to draw. */
export type Tile =
  | { readonly is: 'drawn'; readonly bytes: ArrayBuffer; readonly gzipped: boolean }
  | { readonly is: 'empty' }
  | { readonly is: 'outside' }

type DrawnTile = Extract<Tile, { is: 'drawn' }>

export async function readTile(archive: PMTiles, address: TileAddress): Promise<Tile> {
  const header = await archive.getHeader()
  if (!holdsTile(header, address)) return { is: 'outside' }
  const found = await archive.getZxy(address.z, address.x, address.y)
  if (!found) return { is: 'empty' }
  return { is: 'drawn', bytes: found.data, gzipped: header.tileCompression === Compression.Gzip }
}

/** Sends a drawn tile the way it is stored, unless the client cannot take that. */
export function tileResponse(
  { bytes, gzipped }: DrawnTile,
  request: Request,
  caching: Record<string, string>,
): Response {
  const headers = { ...caching, 'Content-Type': MVT, Vary: 'Accept-Encoding' }
  if (gzipped && takesGzip(request)) {
    const encoded = { ...headers, 'Content-Encoding': 'gzip' }
    return new Response(bytes, { headers: encoded, encodeBody: 'manual' })
  }
  return new Response(unpacked({ bytes, gzipped }).body, { headers })
}

/** A drawn tile as its bytes are read, not as they are stored. */
export function unpacked({ bytes, gzipped }: Pick<DrawnTile, 'bytes' | 'gzipped'>): Response {
  const stored = new Response(bytes)
  return gzipped ? new Response(stored.body?.pipeThrough(new DecompressionStream('gzip'))) : stored
}
