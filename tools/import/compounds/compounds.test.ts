import { expect, it } from 'vitest'
import { readExtract } from '../osm/extract.ts'
import { sketchFile } from '../testing/sketch.ts'
import { compoundsOf } from './compounds.ts'

const WIDE = [119.9, 29.9, 120.1, 30.1] as const

/** A yard of 40 × 40 m with a smaller one in it, and an open line. */
const CORNERS = `
  node a 0,0
  node b 40,0
  node c 40,40
  node d 0,40
  node e 10,10
  node f 20,10
  node g 20,20
  node h 10,20`

const find = async (text: string, bounds: Parameters<typeof compoundsOf>[1]['bounds'] = WIDE) =>
  compoundsOf(await readExtract(sketchFile(CORNERS + text)), { bounds, slug: 'lake' })

it('named residential land is a compound, with both its names and its outline', async () => {
  const { compounds } = await find(
    '\nway a b c d a landuse=residential name=Osmanthus name:zh=桂语苑 name:en=Osmanthus__Court',
  )
  expect(compounds).toHaveLength(1)
  const [{ ring, bounds, ...compound }] = compounds
  expect(compound).toEqual({ id: 'lake/w1', name: '桂语苑', nameEn: 'Osmanthus Court' })
  expect(ring).toHaveLength(5)
  expect(ring[0]).toEqual(ring[4])
  expect([...bounds]).toEqual([120, 30, ring[2][0], ring[2][1]])
})

it('so is a neighbourhood, but not once more around land of the same name', async () => {
  const yard = 'way a b c d a place=neighbourhood name=柳荫里'
  expect((await find(`\n${yard}`)).compounds).toMatchObject([{ id: 'lake/w1', nameEn: null }])
  const both = await find(`\n${yard}\nway e f g h e landuse=residential name=柳荫里`)
  expect(both.compounds.map(({ id }) => id)).toEqual(['lake/w2'])
  expect(both.skipped).toEqual({ duplicate: 1 })
})

it('two compounds of one name in two places are two', async () => {
  const { compounds } = await find(
    '\nway b c d b landuse=residential name=新村\nway e f h e landuse=residential name=新村',
  )
  expect(compounds).toHaveLength(2)
})

it('land with a yard cut out keeps its outer wall, and goes by its relation', async () => {
  const { compounds } = await find(
    '\nway a b c d a\nway e f g h e\nmultipolygon outer=w1 inner=w2 landuse=residential name=茗园',
  )
  expect(compounds).toMatchObject([{ id: 'lake/r1', name: '茗园' }])
  expect(compounds[0].ring).toHaveLength(5)
})

it('what has no name, no closed outline, or lies elsewhere is none, and is accounted for', async () => {
  const { compounds, skipped } = await find(`
    way a b c d a landuse=residential
    way a b c landuse=residential name=半截
    way e f g h e landuse=industrial name=纺织厂
    node p 0,0 place=neighbourhood name=地名`)
  expect(compounds).toEqual([])
  expect(skipped).toEqual({ without_name: 1, without_outline: 1 })
  const elsewhere = await find(
    '\nway a b c d a landuse=residential name=桂语苑',
    [121, 31, 122, 32],
  )
  expect(elsewhere).toEqual({ compounds: [], skipped: {} })
})
