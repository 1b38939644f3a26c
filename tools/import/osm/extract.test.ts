import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ImportRefusal } from '../refusal.ts'
import { fileOf, sketch } from '../testing/sketch.ts'
import { readExtract } from './extract.ts'

const TEXT = sketch(`
  node a 0,0
  node b 50,0 barrier=gate
  way a b highway=footway name=里弄`)

describe('an extract', () => {
  it.each([
    ['OpenStreetMap XML', TEXT],
    ['the same, gzipped', gzipSync(TEXT)],
    ['without an XML declaration', TEXT.replace(/<\?xml.*\?>\n/, '')],
  ])('is read from %s, whatever its name', async (_, content) => {
    const extract = await readExtract(fileOf('download.bin', content))
    expect(extract.at.count).toBe(2)
    expect(extract.nodes.get(2)?.tags).toEqual({ barrier: 'gate' })
    expect(extract.ways.get(1)).toMatchObject({
      refs: [1, 2],
      tags: { highway: 'footway', name: '里弄' },
    })
  })

  it('knows the box it covers', async () => {
    const bounded = TEXT.replace(
      '<node',
      '<bounds minlon="119.9" minlat="29.9" maxlon="120.1" maxlat="30.1"/><node',
    )
    expect((await readExtract(fileOf('a.osm', bounded))).bounds).toEqual([119.9, 29.9, 120.1, 30.1])
    expect((await readExtract(fileOf('a.osm', TEXT))).bounds[0]).toBe(120)
  })

  it('leaves out what an editor marked as deleted', async () => {
    const deleted = TEXT.replace('<way ', '<way action="delete" ')
    expect((await readExtract(fileOf('a.osm', deleted))).ways.size).toBe(0)
  })
})

/** A PBF that promises a header block and ends in the middle of it. */
const TRUNCATED_PBF = Buffer.concat([
  Buffer.from([0, 0, 0, 13, 0x0a, 9]),
  Buffer.from('OSMHeader'),
  Buffer.from([0x18, 100]),
  Buffer.alloc(20, 1),
])

const DAMAGED_PBF = Buffer.concat([TRUNCATED_PBF, Buffer.alloc(500, 0xff)])

describe('a file that is none', () => {
  it.each([
    ['a PBF cut short', TRUNCATED_PBF, /damaged or cut short/],
    ['a PBF with rubbish in it', DAMAGED_PBF, /damaged or cut short/],
    ['an error page', '<!DOCTYPE html><html><body>502 Bad Gateway</body></html>', /an HTML page/],
    ['other XML', '<?xml version="1.0"?><gpx></gpx>', /some other XML/],
    ['JSON', '{"error":"rate limited"}', /JSON/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), /something else/],
    ['a gzipped picture', gzipSync(Buffer.alloc(100, 7)), /gzip/],
    ['XML cut short', TEXT.slice(0, -30), /damaged or cut short/],
    ['gzip cut short', gzipSync(TEXT).subarray(0, 60), /damaged or cut short|gzip/],
    ['a node nowhere', TEXT.replace(/lat="[^"]*"/, 'lat="north"'), /damaged or cut short/],
    ['nothing', '', /is empty/],
    ['an extract of the sea', '<osm version="0.6"></osm>', /holds no map data/],
  ])('is refused in one sentence: %s', async (_, content, sentence) => {
    const reading = readExtract(fileOf('extract.osm.pbf', content))
    await expect(reading).rejects.toThrow(ImportRefusal)
    await expect(reading).rejects.toThrow(sentence)
  })

  it('is refused when it is not there, or a folder', async () => {
    await expect(readExtract('/nowhere/at-all.osm.pbf')).rejects.toThrow(/there is no such file/)
    await expect(readExtract('/tmp')).rejects.toThrow(ImportRefusal)
  })
})
