import { describe, expect, it } from 'vitest'
import {
  blank,
  covered,
  type Draft,
  draftOf,
  draftPhoto,
  isBlank,
  lackOf,
  reportOf,
  uncovered,
} from './draft.ts'

const bytes = (n: number) => new Uint8Array([n]).buffer
const here: Draft['spot'] = {
  at: [120.15, 30.27],
  by: 'phone',
  placeId: null,
  placeName: null,
  accuracyM: 9,
}
const whole = (): Draft => ({
  ...blank(),
  category: 'light',
  text: ' 灯不亮 ',
  spot: here,
  photos: [draftPhoto(bytes(1))],
})

describe('what a report lacks', () => {
  it.each([
    ['content', { text: ' ', photos: [] }],
    ['spot', { spot: null }],
    ['category', { category: null }],
    [null, { text: '' }],
    [null, { photos: [] }],
  ] as const)('%s', (lack, change) => {
    const draft = { ...whole(), ...change }
    expect(lackOf(draft)).toBe(lack)
    expect(reportOf(draft, 'guihuali', 0) === null).toBe(lack !== null)
  })
})

it('goes out under the key that its draft had from the start', () => {
  const draft = whole()
  const report = reportOf(draft, 'guihuali', 5)
  expect(report).toMatchObject({
    key: draft.key,
    by: null,
    words: { category: 'light', text: '灯不亮', at: [120.15, 30.27] },
  })
  expect(reportOf(draft, 'guihuali', 9)?.key).toBe(report?.key)
  expect(report?.photos.map(({ key }) => key)).toEqual(draft.photos.map(({ key }) => key))
})

it('what is covered is another picture, and the bare one never goes out', () => {
  const photo = draftPhoto(bytes(1))
  const once = covered(photo, bytes(2))
  const twice = covered(once, bytes(3))
  expect(new Set([photo.key, once.key, twice.key]).size).toBe(3)
  const sent = reportOf({ ...whole(), photos: [twice] }, 'guihuali', 0)
  expect(sent?.photos.map((each) => new Uint8Array(each.bytes)[0])).toEqual([3])
  expect(JSON.stringify(Object.keys(sent?.photos[0] ?? {}))).not.toContain('bare')
  expect(new Uint8Array(uncovered(twice).bytes)[0]).toBe(1)
})

it('a refused report comes back whole, and goes out again as another one', () => {
  const report = reportOf(whole(), 'guihuali', 0)
  if (!report) throw new Error('nothing lacks')
  const again = reportOf(draftOf(report), 'guihuali', 1)
  expect(again?.words).toEqual(report.words)
  expect(again?.key).not.toBe(report.key)
  expect(again?.photos[0]?.key).not.toBe(report.photos[0]?.key)
})

it('where the phone is alone is nothing that somebody wrote', () => {
  expect(isBlank({ ...blank(), spot: here })).toBe(true)
  expect(isBlank({ ...blank(), spot: { ...here, by: 'map' } })).toBe(false)
})
