import { expect, it } from 'vitest'
import { shelfOf } from './shelves.ts'

const HERE = 'https://yike.test'
const shelf = (path: string, mode: RequestMode = 'cors') =>
  shelfOf({ url: HERE + path, mode }, HERE)

it.each([
  ['/c/liuwan', 'pages', 'network'],
  ['/', 'pages', 'network'],
  ['/p/abc', 'pages', 'network'],
  ['/api/communities/liuwan/places?limit=500', 'answers', 'network'],
  ['/tiles/liuwan.json', 'answers', 'network'],
  ['/c/liuwan/circle.svg?from=104.5,38.2', 'answers', 'network'],
])('%s may change: the network comes first', (path, name, first) => {
  expect(shelf(path)).toMatchObject({ name, first })
})

it.each([
  ['/assets/main-1.js', 'files'],
  ['/files/liuwan/graph-00.bin', 'files'],
  ['/tiles/liuwan/13/1/2.mvt?v=00', 'tiles'],
])('%s never changes under its name: the store comes first', (path, name) => {
  expect(shelf(path)).toMatchObject({ name, first: 'store' })
})

it.each(['/sw.js', '/healthz', '/openapi.json'])('%s is left to the network', (path) => {
  expect(shelf(path)).toBeNull()
})

it('what is not ours is left alone', () => {
  expect(shelfOf({ url: 'https://elsewhere.test/c/liuwan', mode: 'navigate' }, HERE)).toBeNull()
})
