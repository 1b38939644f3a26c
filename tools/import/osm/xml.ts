import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { SaxesParser } from 'saxes'
import { ImportRefusal } from '../refusal.ts'
import { NO_TAGS, type OsmElement, type OsmMember, type Tags } from './elements.ts'

type Attributes = Readonly<Record<string, string>>

/** Streams the elements of an `.osm` or `.osm.gz` file. */
export async function* readXml(file: string, gzipped: boolean): AsyncGenerator<OsmElement[]> {
  const source = createReadStream(file)
  const text = gzipped ? source.pipe(createGunzip()) : source
  text.setEncoding('utf8')
  let batch: OsmElement[] = []
  const parser = elementParser((element) => batch.push(element))
  try {
    for await (const chunk of text as AsyncIterable<string>) {
      parser.write(chunk)
      yield batch
      batch = []
    }
    parser.close()
  } catch {
    throw new ImportRefusal(`${file} is damaged or cut short: download it again`)
  } finally {
    source.destroy()
  }
}

function elementParser(emit: (element: OsmElement) => void): SaxesParser {
  const parser = new SaxesParser()
  let open = new OpenElement('', {})
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const a = attributes as Attributes
    if (name === 'node' || name === 'way' || name === 'relation') open = new OpenElement(name, a)
    else if (name === 'bounds') emit(box(a))
    else open.add(name, a)
  })
  parser.on('closetag', ({ name }) => {
    if (name !== open.name) return
    const element = open.finished()
    if (element) emit(element)
    open = new OpenElement('', {})
  })
  return parser
}

/** A node, way or relation between its opening and its closing tag. */
class OpenElement {
  readonly name: string
  readonly #attributes: Attributes
  readonly #refs: number[] = []
  readonly #members: OsmMember[] = []
  #tags: Record<string, string> | null = null

  constructor(name: string, attributes: Attributes) {
    this.name = name
    this.#attributes = attributes
  }

  add(name: string, a: Attributes): void {
    if (name === 'tag') {
      this.#tags ??= {}
      this.#tags[a.k] = a.v
    } else if (name === 'nd') this.#refs.push(Number(a.ref))
    else if (name === 'member')
      this.#members.push({ type: a.type as OsmMember['type'], ref: Number(a.ref), role: a.role })
  }

  finished(): OsmElement | null {
    const { id, lon, lat, action, visible } = this.#attributes
    // Editors keep what was deleted in their files and mark it.
    if (action === 'delete' || visible === 'false') return null
    const tags: Tags = this.#tags ?? NO_TAGS
    if (this.name === 'node') return nodeAt({ id, lon, lat }, tags)
    if (this.name === 'way') return { type: 'way', id: Number(id), refs: this.#refs, tags }
    return { type: 'relation', id: Number(id), members: this.#members, tags }
  }
}

function nodeAt({ id, lon, lat }: Attributes, tags: Tags): OsmElement {
  const node = { type: 'node', id: Number(id), lng: Number(lon), lat: Number(lat), tags } as const
  if (!Number.isFinite(node.lng) || !Number.isFinite(node.lat))
    throw new Error(`node ${id} is nowhere`)
  return node
}

function box({ minlon, minlat, maxlon, maxlat }: Attributes): OsmElement {
  return {
    type: 'box',
    bounds: [Number(minlon), Number(minlat), Number(maxlon), Number(maxlat)],
  }
}
