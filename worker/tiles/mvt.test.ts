import { GeoJSONVT } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import { expect, it } from 'vitest'
import { readVectorTile } from './mvt.ts'

const feature = (type: string, coordinates: unknown, properties: object) => ({
  type: 'Feature',
  geometry: { type, coordinates },
  properties,
})

/** What a tile maker of others writes of the whole world. */
function written(features: object[]): Uint8Array {
  const collection = { type: 'FeatureCollection', features } as never
  const tile = new GeoJSONVT(collection, { extent: 4096, buffer: 64 }).getTile(0, 0, 0)
  return fromGeojsonVt({ streets: tile as never }, { version: 2, extent: 4096 })
}

it('reads names, figures, flags and lines as they were written', () => {
  const bytes = written([
    feature('LineString', [[0, 0], [90, 0], [90, -45]], { kind: '路', levels: 6, low: -2, half: 1.5, bridge: true }), // biome-ignore format: one line
    feature('Point', [-90, 0], { name: '桂花里' }),
  ])
  const [{ name, extent, features }] = readVectorTile(bytes)
  expect([name, extent]).toEqual(['streets', 4096])
  expect(features[0]).toMatchObject({
    is: 'line',
    properties: { kind: '路', levels: 6, low: -2, half: 1.5, bridge: true },
  })
  expect(features[0].lines[0].slice(0, 4)).toEqual([2048, 2048, 3072, 2048])
  expect(features[1]).toEqual({
    is: 'point',
    properties: { name: '桂花里' },
    lines: [[1024, 2048]],
  })
})

it('keeps the rings of an area apart, the hole included', () => {
  const square = (half: number) => [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
    [-half, -half],
  ]
  const [{ features }] = readVectorTile(written([feature('Polygon', [square(40), square(20)], {})]))
  expect(features[0].is).toBe('area')
  expect(features[0].lines.map((line) => line.length)).toEqual([8, 8])
})

it('refuses what is cut short', () => {
  const bytes = written([feature('Point', [0, 0], { name: '桂花里' })])
  for (const length of [1, 5, bytes.length - 1])
    expect(() => readVectorTile(bytes.subarray(0, length))).toThrow('cut short')
})
