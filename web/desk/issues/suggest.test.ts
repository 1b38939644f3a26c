import { expect, it } from 'vitest'
import { suggested } from './suggest.ts'

const named = (id: string) => ({ id, name: id, name_en: null })
const all = ['street', 'property', 'power'].map(named)
const routes = [
  { category: 'light', compound: '', organisation: 'power' },
  { category: 'light', compound: 'c1', organisation: 'property' },
] as const

const first = (compound: string | null, category: 'light' | 'litter' = 'light') => {
  const [top] = suggested({ category, compound: compound ? named(compound) : null }, all, routes)
  return top?.isSuggested ? top.organisation.id : null
}

it('a compound’s own route comes before that of the category', () => {
  expect(first('c1')).toBe('property')
  expect(first('c2')).toBe('power')
  expect(first(null)).toBe('power')
})

it('where no route leads, nobody is suggested and nobody is left out', () => {
  expect(first('c1', 'litter')).toBeNull()
  expect(suggested({ category: 'litter', compound: null }, all, routes)).toHaveLength(3)
})
