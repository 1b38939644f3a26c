import { expect, it } from 'vitest'
import { readExtract } from '../osm/extract.ts'
import { sketchFile } from '../testing/sketch.ts'
import { homesOf } from './homes.ts'
import { peopleIn } from './occupancy.ts'

const WIDE = [119.9, 29.9, 120.1, 30.1] as const

const block = (tags: string) => `
  node a 0,0
  node b 50,0
  node c 50,10
  node d 0,10
  way a b c d a ${tags}`

async function homes(text: string) {
  return homesOf(await readExtract(sketchFile(text)), { bounds: WIDE, country: 'cn' })
}

it('a slab of 50 × 10 m and six floors houses about 82 people in China', async () => {
  const { homes: found } = await homes(block('building=apartments building:levels=6'))
  expect(found).toHaveLength(1)
  expect(found[0].population).toBeCloseTo((500 * 6) / 36.52, 0)
})

it('height stands in for floors, and flats for both', () => {
  const people = (tags: Record<string, string>) =>
    peopleIn({ tags, footprintM2: 100, country: 'cn' })
  expect(people({ building: 'apartments', height: '30' })).toBeCloseTo(1000 / 36.52)
  expect(people({ building: 'apartments' })).toBeCloseTo(600 / 36.52)
  expect(
    people({ building: 'apartments', 'building:levels': '6', 'building:flats': '12' }),
  ).toBeCloseTo(31.44)
  expect(people({ building: 'constructor' })).toBeCloseTo(300 / 36.52)
})

it('an unspecified building is a home where the land is residential', async () => {
  const land = `
    node p -100,-100
    node q 100,-100
    node r 100,100
    node s -100,100
    way p q r s p landuse=residential`
  expect((await homes(block('building=yes'))).skipped).toEqual({ use_unknown: 1 })
  expect((await homes(block('building=yes') + land)).homes).toHaveLength(1)
  expect((await homes(block('building=yes shop=mall') + land)).skipped).toEqual({ not_lived_in: 1 })
  expect((await homes(block('building=office') + land)).skipped).toEqual({ not_lived_in: 1 })
})

it('a staircase to flats makes a home of a building that says nothing', async () => {
  const stairs = block('building=yes').replace('node b 50,0', 'node b 50,0 entrance=staircase')
  const { homes: found } = await homes(stairs)
  expect(found).toHaveLength(1)
  expect(found[0].at[0]).toBeCloseTo(120 + 50 / 96_405, 6)
})
