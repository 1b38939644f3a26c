import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { scratchFolder } from './folder.ts'

/** Degrees for a metre at 30° north, where sketches lie. */
const LNG_PER_M = 1 / 96_405
const LAT_PER_M = 1 / 111_133

export const SKETCH_CENTER = [120, 30] as const

/**
 * OpenStreetMap XML of a sketch: a line for each element, positions in metres from 120° E 30° N.
 * ```
 * node a 0,0
 * node b 50,0 barrier=gate
 * way a b highway=footway name=里弄
 * multipolygon outer=w1 inner=w2 natural=water
 * ```
 * Ways are numbered in their order from 1; a node's number is its place among the nodes.
 */
export function sketch(text: string): string {
  const lines = text.split('\n').map((line) => line.trim())
  const numbers = new Map<string, number>()
  let ways = 0
  let relations = 0
  const elements = lines.filter(Boolean).map((line) => {
    const [what, ...words] = line.split(/\s+/)
    if (what === 'node') {
      const [name, at, ...tags] = words
      numbers.set(name, numbers.size + 1)
      return nodeXml(numbers.size, at, tags)
    }
    const tags = words.filter((word) => word.includes('=') && !/^(outer|inner)=/.test(word))
    const parts = words.filter((word) => !tags.includes(word))
    if (what === 'way') {
      const refs = parts.map((name) => `<nd ref="${numbers.get(name)}"/>`)
      return `<way id="${++ways}">${refs.join('')}${tagsXml(tags)}</way>`
    }
    const members = parts.map((part) =>
      part.replace(/(\w+)=w(\d+)/, '<member type="way" role="$1" ref="$2"/>'),
    )
    return `<relation id="${++relations}">${members.join('')}${tagsXml(['type=multipolygon', ...tags])}</relation>`
  })
  return `<?xml version="1.0"?>\n<osm version="0.6">\n${elements.join('\n')}\n</osm>\n`
}

/** The sketch as a file. */
export function sketchFile(text: string): string {
  return fileOf('sketch.osm', sketch(text))
}

export function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(scratchFolder(), name)
  writeFileSync(path, content)
  return path
}

function nodeXml(id: number, at: string, tags: readonly string[]): string {
  const [x, y] = at.split(',').map(Number)
  const lng = (SKETCH_CENTER[0] + x * LNG_PER_M).toFixed(7)
  const lat = (SKETCH_CENTER[1] + y * LAT_PER_M).toFixed(7)
  return `<node id="${id}" lon="${lng}" lat="${lat}">${tagsXml(tags)}</node>`
}

/** Two underscores in a value stand for a space. */
function tagsXml(tags: readonly string[]): string {
  return tags
    .map((tag) => {
      const [key, ...value] = tag.split('=')
      return `<tag k="${key}" v="${value.join('=').replaceAll('__', ' ')}"/>`
    })
    .join('')
}
