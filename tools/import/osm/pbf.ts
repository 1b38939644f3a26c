import { createReadStream } from 'node:fs'
import type { TransformCallback } from 'node:stream'
import { OSMTransform } from 'osm-pbf-parser-node'
import { ImportRefusal } from '../refusal.ts'
import { NO_TAGS, type OsmElement, type OsmMember, type Tags } from './elements.ts'

/** What the parser yields: the header first, then elements. */
interface RawElement {
  readonly type?: 'node' | 'way' | 'relation'
  readonly id: number
  readonly lat: number
  readonly lon: number
  readonly refs: number[]
  readonly members: OsmMember[]
  readonly tags?: Tags
  readonly bbox?: { left: number; right: number; top: number; bottom: number } | null
  readonly required_features?: string[]
}

const READ_BYTES = 1 << 20
const KNOWN_FEATURES = new Set(['OsmSchema-V0.6', 'DenseNodes'])
const NANO = 1e-9

/** The parser throws from within the stream, where nobody could catch it. */
class GuardedTransform extends OSMTransform {
  override _transform(chunk: Buffer, encoding: BufferEncoding, next: TransformCallback): void {
    try {
      super._transform(chunk, encoding, next)
    } catch (error) {
      next(error as Error)
    }
  }

  override _flush(next: TransformCallback): void {
    try {
      super._flush(next)
    } catch (error) {
      next(error as Error)
    }
  }
}

/** Streams the elements of a `.osm.pbf` file. */
export async function* readPbf(file: string): AsyncGenerator<OsmElement[]> {
  const source = createReadStream(file, { highWaterMark: READ_BYTES })
  const parsed = source.pipe(new GuardedTransform())
  source.on('error', (error) => parsed.destroy(error))
  try {
    for await (const batch of parsed as AsyncIterable<RawElement[]>) {
      yield batch.flatMap((raw) => element(raw, file))
    }
  } catch (error) {
    if (error instanceof ImportRefusal) throw error
    throw new ImportRefusal(`${file} is damaged or cut short: download it again`)
  } finally {
    source.destroy()
  }
}

function element(raw: RawElement, file: string): OsmElement | OsmElement[] {
  const tags = raw.tags ?? NO_TAGS
  switch (raw.type) {
    case 'node':
      return { type: 'node', id: raw.id, lng: raw.lon, lat: raw.lat, tags }
    case 'way':
      return { type: 'way', id: raw.id, refs: raw.refs, tags }
    case 'relation':
      return { type: 'relation', id: raw.id, members: raw.members, tags }
    default:
      return header(raw, file)
  }
}

function header(raw: RawElement, file: string): OsmElement[] {
  const unknown = raw.required_features?.find((feature) => !KNOWN_FEATURES.has(feature))
  if (unknown) throw new ImportRefusal(`${file} uses the PBF feature ${unknown}, which is not read`)
  if (!raw.bbox) return []
  const { left, bottom, right, top } = raw.bbox
  return [{ type: 'box', bounds: [left * NANO, bottom * NANO, right * NANO, top * NANO] }]
}
