import { describe, expect, it } from 'vitest'
import { KIND_IDS, KINDS } from '../../../domain/places/kinds.ts'
import { readExtract } from '../osm/extract.ts'
import { SKETCH_CENTER, sketchFile } from '../testing/sketch.ts'
import { kindOf } from './classify.ts'
import { placeId } from './id.ts'
import { placesOf } from './places.ts'

async function places(text: string, country = 'cn') {
  const extract = await readExtract(sketchFile(text))
  return placesOf(extract, {
    bounds: [119.9, 29.9, 120.1, 30.1],
    center: SKETCH_CENTER,
    slug: 'lake',
    country,
  })
}

const only = async (text: string, country?: string) => (await places(text, country)).places[0]
const names = async (text: string) => (await places(text)).places.map((place) => place.name)

describe('kinds', () => {
  it.each(KIND_IDS.flatMap((kind) => KINDS[kind].osm.map((line) => [line, kind] as const)))(
    '%s is %s',
    (line, kind) => {
      const tags = Object.fromEntries(line.split('&').map((pair) => pair.split('=')))
      expect(kindOf(tags)).toBe(kind)
    },
  )

  it('the line with more tags wins', () => {
    expect(kindOf({ amenity: 'shelter', shelter_type: 'rider_rest' })).toBe('rest_stop')
    expect(kindOf({ amenity: 'shelter' })).toBeNull()
  })

  it('several values in one tag are tried one by one', () => {
    expect(kindOf({ shop: 'bakery;convenience' })).toBe('convenience')
  })
})

describe('a place', () => {
  it('keeps what the map tells of it', async () => {
    const place = await only(`
      node a 0,0 amenity=pharmacy name=康民药店 name:en=Kangmin__Pharmacy phone=+86__571__5550__0101 opening_hours=Mo-Su__08:00-21:00 wheelchair=limited addr:street=柳岸路 addr:housenumber=12`)
    expect(place).toMatchObject({
      source: 'n1',
      kind: 'pharmacy',
      name: '康民药店',
      nameEn: 'Kangmin Pharmacy',
      address: '柳岸路12号',
      phone: '+86 571 5550 0101',
      hours: 'Mo-Su 08:00-21:00',
      wheelchair: 'limited',
    })
    expect(place.suffixes).toEqual(expect.arrayContaining(['药店', 'kmyd', '柳岸路12号']))
  })

  it('tells what a rest stop has', async () => {
    const place = await only(
      'node a 0,0 amenity=rest_stop name=驿站 drinking_water=yes device_charging=yes internet_access=wlan toilets=no',
    )
    expect(place.amenities).toEqual(['water', 'charging', 'wifi'])
  })

  it('writes an address in the order of its country', async () => {
    const text = 'node a 0,0 amenity=bank name=Bank addr:street=High__Street addr:housenumber=7'
    expect((await only(text, 'gb')).address).toBe('7 High Street')
    expect((await only(text, 'fi')).address).toBe('High Street 7')
  })

  it('without a name is called by its kind and its street', async () => {
    const text = `
      node a 0,0
      node b 100,0
      node t 50,10 amenity=toilets
      way a b highway=residential name=柳岸路 name:en=Liuan__Road`
    expect(await only(text)).toMatchObject({
      name: '柳岸路公厕',
      nameEn: 'Public toilet, Liuan Road',
    })
  })

  it('off the streets is called by the compound around it', async () => {
    const text = `
      node a 0,0
      node b 300,0
      node c 300,300
      node t 150,100 shop=convenience
      way a b c a landuse=residential name=柳岸家园`
    expect(await only(text)).toMatchObject({
      name: '柳岸家园便利店',
      nameEn: 'Convenience store, 柳岸家园',
    })
  })

  it('of an area lies at its entrance, or inside', async () => {
    const area = (gate: string) => `
      node a 0,0
      node b 100,0 ${gate}
      node c 100,100
      node d 0,100
      way a b c d a leisure=park name=柳园`
    const [inside, entered] = [await only(area('')), await only(area('entrance=main'))]
    expect(inside.at[0]).toBeCloseTo(120 + 50 / 96_405, 6)
    expect(entered.at[0]).toBeCloseTo(120 + 100 / 96_405, 6)
  })

  it('has an id of its community and its source, whatever else changes', async () => {
    const before = await only('node a 0,0 amenity=bank name=旧')
    const after = await only('node a 9,9 amenity=cafe name=新')
    expect(after.id).toBe(before.id)
    expect(before.id).toMatch(/^[0-9a-hjkmnp-tv-z]{10}$/)
    expect(placeId('lake', 'n1')).not.toBe(placeId('hill', 'n1'))
    expect(placeId('lake', 'n1')).not.toBe(placeId('lake', 'w1'))
  })
})

describe('one place that the map holds twice is one', () => {
  it('a shop and the building it fills, with what both tell', async () => {
    const { places: found, skipped } = await places(`
      node s 10,10 shop=supermarket name=大家
      node a 0,0
      node b 20,0
      node c 20,20
      way a b c a shop=supermarket name=大家 phone=5550__0102`)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ source: 'n1', phone: '5550 0102' })
    expect(skipped.duplicate).toBe(1)
  })

  it('the poles of a stop on both sides of the road', async () => {
    expect(
      await names(`
        node a 0,0 highway=bus_stop name=柳岸
        node b 40,20 highway=bus_stop name=柳岸
        node c 45,20 public_transport=platform bus=yes
        node d 500,0 highway=bus_stop name=柳岸`),
    ).toEqual(['柳岸', '柳岸'])
  })

  it('a station is its entrances, each called by the station and its letter', async () => {
    expect(
      await names(`
        node s 0,0 railway=station station=subway name=柳岸
        node a 50,0 railway=subway_entrance ref=A
        node b -50,0 railway=subway_entrance name=B口`),
    ).toEqual(['柳岸 A口', '柳岸 B口'])
  })

  it('two shops of one chain in different streets are two', async () => {
    expect(
      await names('node a 0,0 shop=bakery name=好麦\nnode b 300,0 shop=bakery name=好麦'),
    ).toHaveLength(2)
  })
})

it('what is left out is counted with its reason', async () => {
  const { places: found, skipped } = await places(`
    node a 0,0 amenity=toilets access=private
    node b 0,0 amenity=bank name=远 disused=yes
    node c 90000,0 amenity=bank name=远
    node d 0,0 shop=gun name=枪
    node e 0,0 amenity=bench`)
  expect(found).toHaveLength(0)
  expect(skipped).toEqual({ private: 1, out_of_use: 1, outside: 1, other_kind: 1 })
})
