import { expect, it } from 'vitest'
import { readFragment, writeFragment } from './address.ts'

it('every view is a link: camera, selection and filter come back as they went', () => {
  const hash = '#16/30.27000/120.15000&sel=rider-12&f=toilet,open&show=coverage'
  const fragment = readFragment(hash)
  expect(fragment).toEqual({
    view: { zoom: 16, center: [120.15, 30.27] },
    selection: 'rider-12',
    filter: ['toilet', 'open'],
    panel: 'coverage',
  })
  expect(writeFragment(fragment)).toBe(hash)
})

it('a selection alone is a link too', () => {
  expect(readFragment('#sel=p1')).toEqual({
    view: null,
    selection: 'p1',
    filter: [],
    panel: 'list',
  })
  expect(writeFragment({ view: null, selection: 'p1', filter: [], panel: 'list' })).toBe('#sel=p1')
})

it.each(['', '#', '#list', '#16/abc/120', '#&&&', '#sel=&f='])('%s asks for nothing', (hash) => {
  expect(readFragment(hash)).toEqual({ view: null, selection: null, filter: [], panel: 'list' })
})
