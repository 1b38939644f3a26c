/** D1 takes statements of up to 100 kB and parameters of up to 2 MB; a chunk stays below both. */
const CHUNK_BYTES = 90_000

/** Rows as JSON, in pieces that a parameter holds. */
export function* chunks(rows: readonly object[]): Generator<string[]> {
  let chunk: string[] = []
  let bytes = 0
  for (const row of rows) {
    const text = JSON.stringify(row)
    const size = Buffer.byteLength(text) + 1
    if (bytes + size > CHUNK_BYTES && chunk.length > 0) {
      yield chunk
      chunk = []
      bytes = 0
    }
    chunk.push(text)
    bytes += size
  }
  if (chunk.length > 0) yield chunk
}
