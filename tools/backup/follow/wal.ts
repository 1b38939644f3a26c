/**
 * SQLite's write-ahead log, as far as a copier needs it: https://sqlite.org/fileformat2.html#walformat.
 * A header of 32 bytes, then frames: 24 bytes about a page, and the page. A log that has served its
 * time is begun again from the front with other salts; what is behind the new frames is of the old log.
 */
export interface WalHeader {
  readonly pageBytes: number
  /** the two salts: another log has others */
  readonly salts: string
  readonly sum: Sum
  readonly isLittleEndian: boolean
}

/** How far a log was read: behind a commit, with the running checksum there. */
export interface Mark {
  readonly bytes: number
  readonly sum: Sum
}

type Sum = readonly [number, number]

export const WAL_HEADER_BYTES = 32
const FRAME_HEADER_BYTES = 24
const MAGIC = 0x377f0682

/** The header of a log, or null where none is, or is not all written. */
export function readWalHeader(bytes: Uint8Array): WalHeader | null {
  if (bytes.length < WAL_HEADER_BYTES) return null
  const view = viewOf(bytes)
  const magic = view.getUint32(0)
  if (magic !== MAGIC && magic !== MAGIC + 1) return null
  const isLittleEndian = magic === MAGIC
  const sum = addTo([0, 0], view, 0, 24, isLittleEndian)
  if (sum[0] !== view.getUint32(24) || sum[1] !== view.getUint32(28)) return null
  return { pageBytes: view.getUint32(8), salts: saltsAt(view, 16), sum, isLittleEndian }
}

/** Where reading begins. */
export const startOf = ({ sum }: WalHeader): Mark => ({ bytes: WAL_HEADER_BYTES, sum })

/**
 * How far what follows `from` is committed: behind the last frame that ends a transaction, of an
 * unbroken row of frames with this log's salts and right checksums. What a rolled back transaction
 * left behind, and what an older log did, is not.
 *
 * @param bytes the log from `from.bytes` on; it may end anywhere
 */
export function committedIn(header: WalHeader, from: Mark, bytes: Uint8Array): Mark {
  const view = viewOf(bytes)
  const frameBytes = FRAME_HEADER_BYTES + header.pageBytes
  let mark = from
  let sum = from.sum
  for (let at = 0; at + frameBytes <= bytes.length; at += frameBytes) {
    if (saltsAt(view, at + 8) !== header.salts) break
    sum = addTo(sum, view, at, 8, header.isLittleEndian)
    sum = addTo(sum, view, at + FRAME_HEADER_BYTES, header.pageBytes, header.isLittleEndian)
    if (sum[0] !== view.getUint32(at + 16) || sum[1] !== view.getUint32(at + 20)) break
    const endsTransaction = view.getUint32(at + 4) !== 0
    if (endsTransaction) mark = { bytes: from.bytes + at + frameBytes, sum }
  }
  return mark
}

/** Whether the first frame of `bytes` was written into this log, and not into an older one. */
export const isOf = ({ salts }: WalHeader, bytes: Uint8Array): boolean =>
  bytes.length >= FRAME_HEADER_BYTES && saltsAt(viewOf(bytes), 8) === salts

function addTo([a, b]: Sum, view: DataView, at: number, bytes: number, little: boolean): Sum {
  let s0 = a
  let s1 = b
  for (let i = at; i < at + bytes; i += 8) {
    s0 = (s0 + view.getUint32(i, little) + s1) >>> 0
    s1 = (s1 + view.getUint32(i + 4, little) + s0) >>> 0
  }
  return [s0, s1]
}

const saltsAt = (view: DataView, at: number): string =>
  `${view.getUint32(at)}-${view.getUint32(at + 4)}`

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
