import { type ExtractKind, extractKindOf } from '../../../domain/communities/order.ts'
import type { LngLat } from '../../../domain/kit/geo.ts'
import { eachField, numbersIn, signed } from '../../../domain/kit/protobuf.ts'

/** So many dots are a picture of the streets, and still quick to draw. */
const MOST_POINTS = 40_000

/** About how many bytes of a file are one point of it. */
const BYTES_PER_POINT: Readonly<Record<ExtractKind, number>> = {
  'osm.pbf': 8,
  'osm.gz': 14,
  osm: 110,
}

/**
 * Where the points of an extract are, a part of them: enough to see its streets before it is sent.
 *
 * @returns none for a file that is no extract, or whose beginning cannot be read
 */
export async function extractPoints(file: File): Promise<LngLat[]> {
  const kind = extractKindOf(file.name)
  if (!kind) return []
  const each = Math.max(1, Math.round(file.size / BYTES_PER_POINT[kind] / MOST_POINTS))
  const points: LngLat[] = []
  try {
    if (kind === 'osm.pbf') await readPbf(file, each, points)
    else await readXml(kind === 'osm' ? file.stream() : unzipped(file), each, points)
  } catch {
    // What is damaged is said when it is imported; as far as it goes it can be looked at.
  }
  return points.slice(0, 2 * MOST_POINTS)
}

const unzipped = (file: File): ReadableStream<Uint8Array<ArrayBuffer>> =>
  file.stream().pipeThrough(new DecompressionStream('gzip'))

async function readXml(
  bytes: ReadableStream<Uint8Array<ArrayBuffer>>,
  each: number,
  points: LngLat[],
): Promise<void> {
  const reader = bytes.pipeThrough(new TextDecoderStream()).getReader()
  let [rest, seen] = ['', 0]
  for (;;) {
    const { done, value = '' } = await reader.read()
    const text = rest + value
    const end = text.lastIndexOf('<')
    for (const [node] of text.slice(0, end).matchAll(/<node [^>]*/g)) {
      if (seen++ % each === 0) points.push(...positionIn(node))
    }
    rest = text.slice(Math.max(0, end))
    // Nodes come before ways: behind the first way there are none.
    if (done || text.includes('<way ')) return void reader.cancel()
  }
}

function positionIn(node: string): LngLat[] {
  const [lng, lat] = ['lon', 'lat'].map((name) =>
    Number(new RegExp(` ${name}=["']([-\\d.]+)`).exec(node)?.[1]),
  )
  return Number.isFinite(lng + lat) ? [[lng, lat]] : []
}

/** Blocks, each behind the length of its header (OpenStreetMap wiki, PBF Format). */
async function readPbf(file: File, each: number, points: LngLat[]): Promise<void> {
  for (let at = 0; at < file.size; ) {
    const headerLength = new DataView(await file.slice(at, at + 4).arrayBuffer()).getUint32(0)
    const header = await bytesOf(file.slice(at + 4, at + 4 + headerLength))
    const { type, size } = headerIn(header)
    const begin = at + 4 + headerLength
    at = begin + size
    if (type !== 'OSMData') continue
    const before = points.length
    readBlock(await inflated(await bytesOf(file.slice(begin, at))), each, points)
    // Nodes come before ways: behind the first block without any there are none.
    if (points.length === before) return
  }
}

const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await blob.arrayBuffer())

function headerIn(bytes: Uint8Array): { type: string; size: number } {
  let [type, size] = ['', 0]
  eachField(bytes, (field, value) => {
    if (field === 1) type = new TextDecoder().decode(value as Uint8Array)
    if (field === 3) size = value as number
  })
  return { type, size }
}

async function inflated(blob: Uint8Array): Promise<Uint8Array> {
  let [raw, packed]: (Uint8Array | null)[] = [null, null]
  eachField(blob, (field, value) => {
    if (field === 1) raw = value as Uint8Array
    if (field === 3) packed = value as Uint8Array
  })
  if (raw ?? !packed) return raw ?? new Uint8Array()
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>]).stream()
  return bytesOf(await new Response(stream.pipeThrough(new DecompressionStream('deflate'))).blob())
}

/** Positions are steps from the last, in `granularity` billionths of a degree. */
function readBlock(block: Uint8Array, each: number, points: LngLat[]): void {
  let granularity = 100
  const dense: Uint8Array[] = []
  eachField(block, (field, value) => {
    if (field === 17) granularity = value as number
    if (field === 2)
      eachField(value as Uint8Array, (inner, nodes) => {
        if (inner === 2) dense.push(nodes as Uint8Array)
      })
  })
  for (const nodes of dense) {
    const steps: Record<number, number[]> = {}
    eachField(nodes, (field, value) => {
      if (field === 8 || field === 9) steps[field] = numbersIn(value as Uint8Array)
    })
    let [lat, lng] = [0, 0]
    steps[8]?.forEach((step, i) => {
      lat += signed(step)
      lng += signed(steps[9][i])
      if (i % each === 0) points.push([(lng * granularity) / 1e9, (lat * granularity) / 1e9])
    })
  }
}
