import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { archiveOf } from '../testing/archive.ts'
import { call, json } from '../testing/call.ts'
import { BOUNDS } from '../testing/neighbourhood.ts'
import { settle, TILE, TILE_BYTES } from '../testing/settle.ts'

const path = (z: number, x: number, y: number, query = '') =>
  `/tiles/guihuali/${z}/${x}/${y}.mvt${query}`
const gzip = { headers: { 'accept-encoding': 'gzip' } }
const text = new TextDecoder().decode(TILE_BYTES)

beforeAll(() => settle(env))

describe('the TileJSON', () => {
  it('names tiles by version, their layers, zooms and whom to thank', async () => {
    const tileJson = await json('/tiles/guihuali.json')
    expect(tileJson).toMatchObject({
      tilejson: '3.0.0',
      tiles: ['https://yike.test/tiles/guihuali/{z}/{x}/{y}.mvt?v=00000000000000cc'],
      minzoom: 11,
      maxzoom: 15,
      attribution: 'fictional',
      vector_layers: [{ id: 'streets' }],
    })
  })

  it('lists no layers where an older archive names none', async () => {
    const { tilesKey } = await settle(env, { slug: 'older', places: [] })
    await env.FILES.put(tilesKey, await archiveOf(TILE, TILE_BYTES, BOUNDS, '{}'))
    expect(await json('/tiles/older.json')).toMatchObject({ vector_layers: [] })
  })

  it('of an unknown community is a problem', async () => {
    expect((await call('/tiles/atlantis.json')).status).toBe(404)
  })
})

describe('a tile', () => {
  const { z, x, y } = TILE

  it('travels compressed as it is stored', async () => {
    const answer = await call(path(z, x, y), gzip)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/vnd.mapbox-vector-tile')
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    const packed = await answer.arrayBuffer()
    const plain = new Response(packed).body?.pipeThrough(new DecompressionStream('gzip'))
    expect(await new Response(plain).text()).toBe(text)
  })

  it.each([
    ['says nothing', {}],
    ['says so', { headers: { 'accept-encoding': 'identity' } }],
    ['refuses gzip', { headers: { 'accept-encoding': 'br, gzip;q=0, *' } }],
    ['said so to the proxy', { ...gzip, cf: { clientAcceptEncoding: 'identity' } }],
    ['said nothing to the proxy', { ...gzip, cf: { clientAcceptEncoding: '' } }],
  ])('is unpacked for who cannot and %s', async (_, init: RequestInit) => {
    const answer = await call(path(z, x, y), init)
    expect(answer.headers.get('content-encoding')).toBeNull()
    expect(new TextDecoder().decode(await answer.arrayBuffer())).toBe(text)
  })

  it('asked for by version is kept for ever, otherwise for minutes', async () => {
    const pinned = await call(path(z, x, y, '?v=00000000000000cc'), gzip)
    expect(pinned.headers.get('cache-control')).toContain('immutable')
    const current = await call(path(z, x, y), gzip)
    expect(current.headers.get('cache-control')).toBe('public, max-age=300')
    expect(current.headers.get('etag')).toBe('W/"00000000000000cc"')
    const held = await call(path(z, x, y), { headers: { 'if-none-match': 'W/"00000000000000cc"' } })
    expect(held.status).toBe(304)
  })

  it('of a version that is gone is the current one, not kept for ever', async () => {
    const answer = await call(path(z, x, y, '?v=00000000000000dd'), gzip)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=300')
  })

  it('with nothing on it is 204, and 404 where there is no map', async () => {
    expect((await call(path(15, 2 * x, 2 * y))).status).toBe(204)
    expect((await call(path(z, x + 99, y))).status).toBe(404)
    expect((await call(path(9, x >> 5, y >> 5))).status).toBe(404)
    expect((await call(path(18, x << 4, y << 4))).status).toBe(404)
    expect((await call(path(14, 99_999_999, 0))).status).toBe(404)
    expect((await call('/tiles/guihuali/14/a/b.mvt')).status).toBe(404)
    expect((await call(`/tiles/atlantis/${z}/${x}/${y}.mvt`)).status).toBe(404)
  })
})
