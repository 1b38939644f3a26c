export interface ByteRange {
  readonly offset: number
  readonly length: number
}

/** A single byte range of a file (RFC 9110, 14.1.2); null when it lies beyond it or cannot be read. */
export function readRange(header: string, size: number): ByteRange | null {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim()) ?? []
  if (first === undefined || (first === '' && last === '')) return null
  const offset = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return offset < size && end >= offset ? { offset, length: end - offset + 1 } : null
}

export const contentRange = ({ offset, length }: ByteRange, size: number): string =>
  `bytes ${offset}-${offset + length - 1}/${size}`
