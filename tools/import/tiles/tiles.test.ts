import { gunzipSync } from 'node:zlib'
import { PMTiles, type RangeResponse, type Source } from 'pmtiles'
import { expect, it } from 'vitest'
import { readExtract } from '../osm/extract.ts'
import { sketchFile } from '../testing/sketch.ts'
import { mapLayers } from './layers.ts'
import { metadataOf } from './metadata.ts'
import { type Tile, writePmtiles } from './pmtiles.ts'
import { drawnOf } from './rules.ts'
import { cutTiles } from './tiles.ts'

const BOUNDS = [119.99, 29.99, 120.01, 30.01] as const
const ABOUT = { bounds: BOUNDS, center: [120, 30] as const, metadata: { name: 'lake' } }

class Memory implements Source {
  readonly #bytes: Uint8Array<ArrayBuffer>
  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.#bytes = bytes
  }
  getKey = () => 'memory'
  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    return { data: this.#bytes.slice(offset, offset + length).buffer }
  }
}

const tile = (z: number, x: number, y: number, text: string): Tile => ({
  z,
  x,
  y,
  bytes: Buffer.from(text),
})

it('an archive gives back every tile, and says what it covers', async () => {
  const tiles = [
    tile(12, 3413, 1689, 'sea'),
    tile(11, 1706, 844, 'town'),
    tile(12, 3413, 1690, 'sea'),
  ]
  const archive = new PMTiles(new Memory(writePmtiles(tiles, ABOUT)))
  const header = await archive.getHeader()
  expect(header).toMatchObject({
    minZoom: 11,
    maxZoom: 12,
    minLon: 119.99,
    maxLat: 30.01,
    centerLat: 30,
  })
  expect(header).toMatchObject({
    numAddressedTiles: 3,
    numTileContents: 2,
    clustered: true,
    tileType: 1,
  })
  expect(await archive.getMetadata()).toEqual({ name: 'lake' })
})

it('an archive of many tiles has leaves', async () => {
  // Scattered ids and lengths, so that the directory does not compress to nothing.
  const scatter = (i: number) => Math.imul(i, 0x9e3779b1) >>> 8
  const at = (i: number) => ({ x: i % 200, y: Math.floor(i / 200) * 64 + (scatter(i) % 64) })
  const tiles = Array.from({ length: 30_000 }, (_, i) =>
    tile(15, at(i).x, at(i).y, `${i}`.padEnd(6 + (scatter(i + 1) % 500), '.')),
  )
  const bytes = writePmtiles(tiles, ABOUT)
  const header = await new PMTiles(new Memory(bytes)).getHeader()
  expect(header.leafDirectoryLength).toBeGreaterThan(0)
  expect(header.rootDirectoryOffset + header.rootDirectoryLength).toBeLessThanOrEqual(16_384)
  const raw = new PMTiles(new Memory(withoutTileCompression(bytes)))
  for (const i of [0, 12_345, 29_999]) {
    const found = await raw.getZxy(15, at(i).x, at(i).y)
    expect(Buffer.from(found?.data ?? new ArrayBuffer(0)).toString()).toMatch(
      new RegExp(`^${i}\\.*$`),
    )
  }
})

it('the same tiles make the same bytes, in whatever order they come', () => {
  const tiles = [tile(12, 1, 1, 'a'), tile(12, 2, 1, 'b'), tile(13, 1, 1, 'c')]
  expect(writePmtiles(tiles.toReversed(), ABOUT)).toEqual(writePmtiles(tiles, ABOUT))
})

it('a map of a quarter is cut into tiles that show more the nearer one comes', async () => {
  const extract = await readExtract(
    sketchFile(`
      node a -300,-300
      node b 300,-300
      node c 300,300
      node d -300,300
      way a b highway=primary name=柳岸路
      way b c highway=footway
      way a b c d a leisure=park name=柳园`),
  )
  const tiles = cutTiles(mapLayers(extract), BOUNDS)
  const text = (z: number) =>
    tiles
      .filter((t) => t.z === z)
      .map((t) => gunzipSync(t.bytes).toString('latin1'))
      .join('')
  expect(new Set(tiles.map((t) => t.z))).toEqual(new Set([11, 12, 13, 14, 15]))
  expect(text(11)).toContain('major')
  expect(text(11)).not.toContain('path')
  expect(text(15)).toContain('path')
  expect(text(15)).toContain('labels')
})

it('an archive names its layers with their fields, and from which zoom they are drawn', async () => {
  const layers = mapLayers(
    await readExtract(
      sketchFile(`
        node a -300,-300
        node b 300,-300
        node c 300,300
        way a b highway=primary name=柳岸路 bridge=yes
        way b c highway=footway
        way a b c a building=apartments building:levels=6`),
    ),
  )
  expect(metadataOf('liuwan', layers)).toEqual({
    name: 'liuwan',
    type: 'baselayer',
    vector_layers: [
      {
        id: 'buildings',
        fields: { kind: 'String', levels: 'Number' },
        minzoom: 14,
        maxzoom: 15,
      },
      {
        id: 'streets',
        fields: { kind: 'String', name: 'String', bridge: 'Boolean' },
        minzoom: 11,
        maxzoom: 15,
      },
    ],
  })
})

it.each([
  [{ highway: 'trunk' }, ['streets/motorway']],
  [{ highway: 'pedestrian', area: 'yes' }, ['areas/pedestrian']],
  [{ highway: 'pedestrian', type: 'multipolygon' }, ['areas/pedestrian']],
  [{ landuse: 'residential' }, ['areas/compound']],
  [{ building: 'apartments' }, ['buildings/home']],
  [{ natural: 'water', water: 'river' }, ['water/river']],
  [{ waterway: 'stream' }, ['water/stream']],
  [{ amenity: 'school', building: 'yes' }, ['buildings/other', 'areas/school']],
  [{ railway: 'subway', tunnel: 'yes' }, ['railways/subway']],
  [{ barrier: 'hedge' }, ['walls/fence']],
  [{ highway: 'constructor' }, []],
])('%j is drawn in %j', (tags, layers) => {
  expect(
    drawnOf(tags as unknown as Record<string, string>).map((d) => `${d.layer}/${d.kind}`),
  ).toEqual(layers)
})

/** The reader unzips tiles of an archive that says they are zipped, which these are not. */
function withoutTileCompression(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const copy = bytes.slice()
  copy[98] = 1
  return copy
}
