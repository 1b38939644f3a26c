import { expect, it } from 'vitest'
import { amissIn, centerOf } from './send.ts'
import { whyNot } from './why.ts'

it.each([
  ['120.15,30.27', [120.15, 30.27]],
  [' 120.15， 30.27 ', [120.15, 30.27]],
  ['-0.12 51.5', [-0.12, 51.5]],
  ['120.15', null],
  ['北纬三十度', null],
])('%j is read as %j', (text, position) => {
  expect(centerOf(text)).toEqual(position)
})

it('what no order can be made of is said before anything is sent', () => {
  const file = new File(['x'], 'donghu.osm.pbf')
  const amiss = (more: object) => amissIn({ words: {}, categories: ['light'], file, ...more })
  expect(amiss({})).toBeNull()
  expect(amiss({ file: new File(['x'], 'donghu.zip') })).toBe('notExtract')
  expect(amiss({ file: new File([], 'donghu.osm') })).toBe('notExtract')
  expect(amiss({ words: { center: 'here' } })).toBe('centerWrong')
  expect(amiss({ categories: [] })).toBe('noCategory')
})

it.each([
  ['the extract is empty: it holds no map data', 'empty'],
  ['the extract is damaged or cut short: download it again', 'damaged'],
  ['the extract is an HTML page, not an OpenStreetMap extract', 'no_extract'],
  ['there are no streets in this extract that people can walk on', 'no_streets'],
  ['the importer failed', 'other'],
])('the importer’s “%s” is %s', (said, why) => {
  expect(whyNot(said)).toBe(why)
})
