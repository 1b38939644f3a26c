export interface ByteRange {
  readonly offset: number
  readonly length: number
}

/**
 * A single byte range of a file (RFC 9110, 14.1.2); null when it lies beyond the file. What asks for
 * anything else, such as several ranges, is to be ignored: that is the whole file.
 */
export function readRange(header: string, size: number): ByteRange | null {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header.trim()) ?? []
  const backwards = first && last && Number(last) < Number(first)
  if (first === undefined || (first === '' && last === '') || backwards) {
    return { offset: 0, length: size }
  }
  const offset = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return offset < size && end >= offset ? { offset, length: end - offset + 1 } : null
}

export const contentRange = ({ offset, length }: ByteRange, size: number): string =>
  `bytes ${offset}-${offset + length - 1}/${size}`
