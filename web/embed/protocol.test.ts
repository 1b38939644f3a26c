import { expect, it } from 'vitest'
import { peerOf, readAsked } from './protocol.ts'

it('asks that are known are read', () => {
  expect(readAsked({ yike: 1, type: 'hello' })).toEqual({ type: 'hello' })
  expect(readAsked({ yike: 1, type: 'focus', place: 'p1' })).toEqual({ type: 'focus', place: 'p1' })
  expect(readAsked({ yike: 1, type: 'focus', place: null })).toEqual({ type: 'focus', place: null })
  expect(readAsked({ yike: 1, type: 'theme', theme: 'dark' })).toEqual({
    type: 'theme',
    theme: 'dark',
  })
  expect(readAsked({ yike: 1, type: 'filter', f: 'toilet,cheese,open' })).toEqual({
    type: 'filter',
    filter: { kinds: ['toilet'], open: true },
  })
})

it.each([
  null,
  'hello',
  7,
  [],
  {},
  { type: 'hello' },
  { yike: 2, type: 'hello' },
  { yike: 1 },
  { yike: 1, type: 'focus' },
  { yike: 1, type: 'focus', place: { id: 'p1' } },
  { yike: 1, type: 'filter', f: ['toilet'] },
  { yike: 1, type: 'theme', theme: 'pink' },
  { yike: 1, type: 'navigate', theme: 'dark2' },
])('%j asks for nothing', (data) => {
  expect(readAsked(data)).toBeNull()
})

it('only a website of the list is spoken with, and this house itself', () => {
  const [ours, site] = ['https://yike.example', 'https://liuwan.example']
  expect(peerOf(site, [site], ours)).toBe(site)
  expect(peerOf(ours, [], ours)).toBe(ours)
  expect(peerOf('https://evil.example', [site], ours)).toBeNull()
  expect(peerOf(`${site}.evil.example`, [site], ours)).toBeNull()
  expect(peerOf('null', [site], ours)).toBeNull()
  expect(peerOf(null, [site], ours)).toBeNull()
})
