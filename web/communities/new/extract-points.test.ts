import { expect, it } from 'vitest'
import { extractPoints } from './extract-points.ts'

const XML = `<?xml version='1.0'?><osm version="0.6">
  <node id="1" lat="30.27" lon="120.15" version="1"/>
  <node id="2" lon='120.16' lat='30.28'><tag k="name" v="x &lt;node"/></node>
  <way id="3"><nd ref="1"/></way>
  <node id="4" lat="1" lon="1"/></osm>`

const zipped = async (text: string) =>
  new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob()

it.each([
  ['osm', new Blob([XML])],
  ['osm.gz', await zipped(XML)],
])(
  'the nodes before the first way of an .%s are its points, wherever its pieces end',
  async (kind, bytes) => {
    const points = await extractPoints(new File([bytes], `quarter.${kind}`))
    expect(points.slice(0, 2)).toEqual([
      [120.15, 30.27],
      [120.16, 30.28],
    ])
  },
)

/** A message of Protocol Buffers: its fields by number. */
function message(fields: [number, number | Uint8Array][]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap(([no, value]) =>
      typeof value === 'number'
        ? [...varint(no * 8), ...varint(value)]
        : [...varint(no * 8 + 2), ...varint(value.length), ...value],
    ),
  )
}

const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))]

const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value)

const packed = (values: number[]) => Uint8Array.from(values.map(zigzag).flatMap(varint))

function block(type: string, body: Uint8Array): Uint8Array {
  const blob = message([[1, body]])
  const header = message([
    [1, new TextEncoder().encode(type)],
    [3, blob.length],
  ])
  return Uint8Array.from([0, 0, 0, header.length, ...header, ...blob])
}

it('of a .osm.pbf, steps to the west and the south included; what is behind the nodes is not read', async () => {
  const dense = message([
    [8, packed([302_700_000, -100_000])],
    [9, packed([1_201_500_000, -200_000])],
  ])
  const nodes = message([[2, message([[2, dense]])]])
  const bytes = [block('OSMHeader', new Uint8Array(3)), block('OSMData', nodes)]
  const ways = block('OSMData', message([[2, message([[3, new Uint8Array(2)]])]]))
  const file = new File([...bytes, ways, new Uint8Array([0, 0])] as never, 'a.osm.pbf')
  expect(await extractPoints(file)).toEqual([
    [120.15, 30.27],
    [120.13, 30.26],
  ])
})

it('what is no extract, or broken from its beginning, has none', async () => {
  const html = '<!DOCTYPE html><p>404'
  expect(await extractPoints(new File([html], 'a.osm'))).toEqual([])
  expect(await extractPoints(new File([html], 'a.osm.gz'))).toEqual([])
  expect(await extractPoints(new File([html], 'a.osm.pbf'))).toEqual([])
  expect(await extractPoints(new File([html], 'a.zip'))).toEqual([])
})
