import type { OsmDocument, Tags } from './osm.ts'

/** The document as OSM XML, API version 0.6 (wiki.openstreetmap.org/wiki/OSM_XML). */
export function osmXml(doc: OsmDocument): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<osm version="0.6" generator="yike-demo">',
    ...nodes(doc),
    ...ways(doc),
    ...relations(doc),
    '</osm>',
    '',
  ].join('\n')
}

/** Corners that a crossing made needless are left out. */
function nodes(doc: OsmDocument): string[] {
  const used = new Set(doc.ways.flatMap((way) => way.nodes))
  return doc.nodes
    .filter((node) => used.has(node) || Object.keys(node.tags).length)
    .map((node) => {
      const [lng, lat] = doc.lngLat(node.at)
      const position = `lat="${lat.toFixed(7)}" lon="${lng.toFixed(7)}"`
      return element(`node id="${node.id}" ${position}`, tags(node.tags))
    })
}

const ways = (doc: OsmDocument) =>
  doc.ways.map(({ nodes, tags: about, closed }, i) => {
    const refs = [...nodes, ...(closed ? [nodes[0]] : [])].map((node) => `<nd ref="${node.id}"/>`)
    return element(`way id="${i + 1}"`, [...refs, ...tags(about)])
  })

const relations = (doc: OsmDocument) =>
  doc.relations.map(({ members, tags: about }, i) => {
    const refs = members.map(({ way, role }) => `<member type="way" ref="${way}" role="${role}"/>`)
    return element(`relation id="${i + 1}"`, [...refs, ...tags(about)])
  })

const tags = (about: Tags) =>
  Object.entries(about).map(([k, v]) => `<tag k="${escaped(k)}" v="${escaped(v)}"/>`)

const element = (head: string, inner: readonly string[]) =>
  inner.length
    ? ` <${head} version="1">\n${inner.map((line) => `  ${line}\n`).join('')} </${head.split(' ')[0]}>`
    : ` <${head} version="1"/>`

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
