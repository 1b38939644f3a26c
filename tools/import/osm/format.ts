import { open } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { ImportRefusal } from '../refusal.ts'

export type OsmFormat = 'pbf' | 'xml' | 'xml.gz'

const LOOK_AT_BYTES = 4096

/** What a file is, judged by its content: a name proves nothing about a download. */
export async function formatOf(file: string): Promise<OsmFormat> {
  const head = await firstBytes(file)
  if (head.length === 0) throw new ImportRefusal(`${file} is empty`)
  if (isPbf(head)) return 'pbf'
  if (isGzip(head)) {
    if (isOsmXml(inflatedStart(head))) return 'xml.gz'
    throw new ImportRefusal(`${file} is a gzip file, but what is inside is not OpenStreetMap XML`)
  }
  if (isOsmXml(head.toString('utf8'))) return 'xml'
  throw new ImportRefusal(`${file} is ${looksLike(head)}, not an OpenStreetMap extract`)
}

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    const because =
      error.code === 'ENOENT' ? 'there is no such file' : (error.code ?? error.message)
    throw new ImportRefusal(`cannot read ${file}: ${because}`)
  })
  try {
    if (!(await handle.stat()).isFile()) throw new ImportRefusal(`${file} is not a file`)
    const buffer = Buffer.alloc(LOOK_AT_BYTES)
    const { bytesRead } = await handle.read(buffer, 0, LOOK_AT_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** A PBF starts with a 4-byte length and a blob header whose first field is the type “OSMHeader”. */
function isPbf(head: Buffer): boolean {
  return head.subarray(4, 15).equals(Buffer.from('\n\tOSMHeader'))
}

function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b
}

function inflatedStart(head: Buffer): string {
  try {
    // The head is cut in the middle of the stream: take what can be had of it.
    return gunzipSync(head, { finishFlush: 2 }).toString('utf8')
  } catch {
    return ''
  }
}

function isOsmXml(text: string): boolean {
  return /^\uFEFF?\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<osm[\s>]/.test(text)
}

function looksLike(head: Buffer): string {
  const text = head.toString('utf8').trimStart().toLowerCase()
  if (text.startsWith('<!doctype html') || text.startsWith('<html')) return 'an HTML page'
  if (text.startsWith('<')) return 'some other XML'
  if (text.startsWith('{') || text.startsWith('[')) return 'JSON'
  return 'something else'
}
