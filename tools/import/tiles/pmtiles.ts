import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { zxyToTileId } from 'pmtiles'
import type { Bounds, LngLat } from '../../../domain/kit/geo.ts'

/** A gzipped vector tile. */
export interface Tile {
  readonly z: number
  readonly x: number
  readonly y: number
  readonly bytes: Uint8Array
}

export interface ArchiveAbout {
  readonly bounds: Bounds
  readonly center: LngLat
  readonly metadata: Readonly<Record<string, unknown>>
}

/** A directory entry: `run` tiles from `id` on have the same bytes. A run of 0 points at a leaf. */
interface Entry {
  readonly id: number
  readonly offset: number
  readonly length: number
  run: number
}

const HEADER_BYTES = 127
/** Header and root directory must lie in the first 16 KiB, which readers fetch at once. */
const ROOT_BYTES = 16_384 - HEADER_BYTES
const GZIP = 2
const MVT = 1

/**
 * Writes a PMTiles archive: the same bytes for the same tiles.
 * @see https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 */
export function writePmtiles(tiles: readonly Tile[], about: ArchiveAbout): Uint8Array<ArrayBuffer> {
  const { entries, contents, data } = layOut(tiles)
  const { root, leaves } = directories(entries)
  const metadata = gzipSync(JSON.stringify(about.metadata))
  const header = headerOf(tiles, about, {
    root: root.length,
    metadata: metadata.length,
    leaves: leaves.length,
    data: data.length,
    entries: entries.length,
    contents,
  })
  return Uint8Array.from(Buffer.concat([header, root, metadata, leaves, data]))
}

/** Puts the tiles in the order of their ids; equal ones (open water) are stored once. */
function layOut(tiles: readonly Tile[]): { entries: Entry[]; contents: number; data: Buffer } {
  const sorted = tiles
    .map((tile) => ({ id: zxyToTileId(tile.z, tile.x, tile.y), bytes: tile.bytes }))
    .sort((a, b) => a.id - b.id)
  const entries: Entry[] = []
  const stored = new Map<string, number>()
  const parts: Uint8Array[] = []
  let size = 0
  for (const { id, bytes } of sorted) {
    const hash = createHash('sha256').update(bytes).digest('base64')
    const offset = stored.get(hash) ?? size
    if (offset === size) {
      stored.set(hash, offset)
      parts.push(bytes)
      size += bytes.length
    }
    const last = entries.at(-1)
    if (last && last.offset === offset && last.id + last.run === id) last.run++
    else entries.push({ id, offset, length: bytes.length, run: 1 })
  }
  return { entries, contents: stored.size, data: Buffer.concat(parts) }
}

/** One root while it fits, else leaves of ever more entries until their root fits. */
function directories(entries: readonly Entry[]): { root: Buffer; leaves: Buffer } {
  const root = directory(entries)
  if (root.length <= ROOT_BYTES) return { root, leaves: Buffer.alloc(0) }
  for (let size = 4096; ; size *= 2) {
    const split = leavesOf(entries, size)
    if (split.root.length <= ROOT_BYTES) return split
  }
}

function leavesOf(entries: readonly Entry[], size: number): { root: Buffer; leaves: Buffer } {
  const pointers: Entry[] = []
  const leaves: Buffer[] = []
  let offset = 0
  for (let i = 0; i < entries.length; i += size) {
    const leaf = directory(entries.slice(i, i + size))
    pointers.push({ id: entries[i].id, offset, length: leaf.length, run: 0 })
    leaves.push(leaf)
    offset += leaf.length
  }
  return { root: directory(pointers), leaves: Buffer.concat(leaves) }
}

/** Columns of varints: count, id deltas, runs, lengths, offsets (0: right after the one before). */
function directory(entries: readonly Entry[]): Buffer {
  const bytes: number[] = []
  varint(bytes, entries.length)
  for (const [i, entry] of entries.entries()) varint(bytes, entry.id - (entries[i - 1]?.id ?? 0))
  for (const { run } of entries) varint(bytes, run)
  for (const { length } of entries) varint(bytes, length)
  for (const [i, entry] of entries.entries()) {
    const before = entries[i - 1]
    varint(bytes, before && before.offset + before.length === entry.offset ? 0 : entry.offset + 1)
  }
  return gzipSync(Uint8Array.from(bytes), { level: 9 })
}

function varint(bytes: number[], value: number): void {
  let rest = value
  // Not by shifts: ids of deep zooms are wider than 32 bits.
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80)
  bytes.push(rest)
}

function headerOf(
  tiles: readonly Tile[],
  { bounds, center }: ArchiveAbout,
  size: Readonly<Record<'root' | 'metadata' | 'leaves' | 'data' | 'entries' | 'contents', number>>,
): Buffer {
  const zooms = tiles.map((tile) => tile.z)
  const [minZoom, maxZoom] = [Math.min(...zooms), Math.max(...zooms)]
  const header = Buffer.alloc(HEADER_BYTES)
  header.write('PMTiles', 0, 'latin1')
  header[7] = 3
  const metadataAt = HEADER_BYTES + size.root
  const leavesAt = metadataAt + size.metadata
  const dataAt = leavesAt + size.leaves
  const words = [
    HEADER_BYTES,
    size.root,
    metadataAt,
    size.metadata,
    leavesAt,
    size.leaves,
    dataAt,
    size.data,
  ]
  const counts = [tiles.length, size.entries, size.contents]
  for (const [i, word] of [...words, ...counts].entries())
    header.writeBigUInt64LE(BigInt(word), 8 + 8 * i)
  const clustered = 1
  header.set([clustered, GZIP, GZIP, MVT, minZoom, maxZoom], 96)
  for (const [i, degrees] of bounds.entries())
    header.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * i)
  header[118] = Math.min(14, maxZoom)
  for (const [i, degrees] of center.entries())
    header.writeInt32LE(Math.round(degrees * 1e7), 119 + 4 * i)
  return header
}
