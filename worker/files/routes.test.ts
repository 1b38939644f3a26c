import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { Graph } from '../../domain/lifecircle/graph.ts'
import type { CommunityAnswer } from '../api.ts'
import { call, json } from '../testing/call.ts'
import { graph } from '../testing/neighbourhood.ts'
import { settle } from '../testing/settle.ts'

let path: string
let size: number

beforeAll(async () => {
  await settle(env)
  path = (await json<CommunityAnswer>('/api/communities/guihuali')).files.graph
  size = graph().buffer.byteLength
})

describe('a file named by its content', () => {
  it('comes whole, to be kept for ever', async () => {
    const answer = await call(path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(Graph.from(await answer.arrayBuffer()).edgeCount).toBe(graph().edgeCount)
  })

  it('is not sent again to who holds it', async () => {
    const etag = (await call(path)).headers.get('etag') ?? ''
    expect((await call(path, { headers: { 'if-none-match': etag } })).status).toBe(304)
  })

  it.each([
    ['bytes=0-3', 206, 4],
    ['bytes=4-', 206, -4],
    ['bytes=-8', 206, 8],
    ['bytes=0-999999999', 200, 0],
    ['bytes=999999999-', 416, 0],
    ['bytes=0-99999999999999999999', 200, 0],
    ['bytes=9-1', 200, 0],
    ['bytes=-', 200, 0],
    ['bytes=0-1,4-5', 200, 0],
    ['lines=1-2', 200, 0],
  ])('the range %s', async (range, status, bytes) => {
    const answer = await call(path, { headers: { range } })
    expect(answer.status).toBe(status)
    if (status === 416) {
      expect(answer.headers.get('content-range')).toBe(`bytes */${size}`)
      return
    }
    const length = bytes > 0 ? bytes : size + bytes
    expect((await answer.arrayBuffer()).byteLength).toBe(length)
  })
})

it.each([
  '/files/guihuali/graph-0000000000000000.bin',
  '/files/guihuali/map-00000000000000cc.pmtiles',
  '/files/guihuali/..%2f..%2fsecret',
  '/files/guihuali/',
])('%s is not there', async (unknown) => {
  const answer = await call(unknown)
  expect(answer.status).toBe(404)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
})
