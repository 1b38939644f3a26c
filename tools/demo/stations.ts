import type { AmenityId } from '../../domain/places/amenities.ts'
import { AMENITIES } from '../../domain/places/amenities.ts'
import { addressTags, phone } from './contact.ts'
import type { Tags } from './osm.ts'
import { apart, between2, type Vec } from './plane.ts'
import { type Dice, dice, pick, shuffled } from './prng.ts'
import type { Address, Bank, Quarter, Shopfront } from './quarter.ts'

/** Somewhere a station or rest stop may be: a shop's corner, a gatehouse, an institution's hall. */
interface Spot {
  readonly zh: string
  readonly en: string
  readonly at: Vec
  readonly address: Address
  readonly bank: Bank
  /** the shopfront it moves into, if any */
  readonly front?: Shopfront
}

const STATIONS = 12
const REST_STOPS = 25
const STATION_LINE = 101
const REST_LINE = 201

/** The product's own places: volunteer stations, and rest stops for riders. */
export function openStations(quarter: Quarter): void {
  const roll = dice('stations')
  const gates = shuffled(roll, quarter.compounds.map(gatehouse))
  const corners = shuffled(roll, cornerSpots(quarter))
  const stations = spread([...gates.slice(0, 30), ...corners.slice(0, 30)], STATIONS)
  for (const [i, spot] of stations.entries()) quarter.doc.node(spot.at, station(spot, roll, i))
  const rest = spread([...corners.slice(30, 90), ...gates.slice(30)], REST_STOPS)
  for (const [i, spot] of rest.entries()) quarter.doc.node(spot.at, restStop(spot, roll, i))
  for (const { front } of [...stations, ...rest])
    if (front) quarter.shopfronts.splice(quarter.shopfronts.indexOf(front), 1)
}

const gatehouse = ({ zh, en, gate, at, address, bank }: Quarter['compounds'][number]): Spot => ({
  zh,
  en,
  at: between2(gate, at, Math.min(0.3, 6 / Math.max(1, apart(gate, at)))),
  address,
  bank,
})

const cornerSpots = ({ shopfronts }: Quarter): Spot[] =>
  shopfronts.map((front) => ({ ...front, zh: front.address.zh, en: front.address.en, front }))

/** The spots farthest from one another, greedily: helpers are spread over the quarter. */
function spread(spots: readonly Spot[], count: number): Spot[] {
  const taken = [spots[0]]
  const lonely = (spot: Spot) => Math.min(...taken.map((other) => apart(other.at, spot.at)))
  const fresh = (spot: Spot) => !taken.some((other) => other.zh === spot.zh)
  while (taken.length < count)
    taken.push(spots.filter(fresh).reduce((a, b) => (lonely(b) > lonely(a) ? b : a)))
  return taken
}

function station(spot: Spot, roll: Dice, i: number): Tags {
  return {
    amenity: 'social_facility',
    social_facility: 'volunteer_station',
    name: `${spot.zh}志愿服务站`,
    'name:en': `${spot.en} Volunteer Station`,
    opening_hours: pick(roll, [
      '08:30-17:30',
      'Mo-Sa 09:00-18:00',
      'Mo-Fr 08:30-12:00,14:00-17:30; Sa 09:00-12:00',
      '07:00-21:00',
    ]),
    phone: phone(STATION_LINE + i),
    wheelchair: pick(roll, ['yes', 'yes', 'limited']),
    ...addressTags(spot.address),
    ...amenityTags([
      'water',
      'seats',
      'medicine',
      ...some(roll, ['charging', 'umbrella', 'wifi', 'toilet', 'cool', 'warmth'], 3),
    ]),
  }
}

/** What a host offers beyond a seat and water. */
const HOSTS: readonly {
  zh: string
  en: string
  offers: readonly AmenityId[]
  hours: readonly string[]
}[] = [
  {
    zh: '骑手驿站',
    en: 'Rider Rest Stop',
    offers: ['charging', 'microwave', 'wifi', 'battery_swap', 'motorbike_parking', 'umbrella'],
    hours: ['24/7', '07:00-23:00', '09:00-22:00'],
  },
  {
    zh: '工会驿站',
    en: 'Union Rest Stop',
    offers: ['warmth', 'cool', 'microwave', 'medicine', 'wifi', 'toilet'],
    hours: ['Mo-Fr 08:30-18:00; PH off', '08:00-20:00', '24/7'],
  },
  {
    zh: '户外劳动者驿站',
    en: 'Outdoor Workers’ Stop',
    offers: ['warmth', 'cool', 'medicine', 'umbrella', 'toilet', 'microwave'],
    hours: ['06:00-22:00', 'Mo-Sa 07:30-19:00'],
  },
  {
    zh: '司机之家',
    en: 'Drivers’ Home',
    offers: ['toilet', 'microwave', 'motorbike_parking', 'charging', 'wifi'],
    hours: ['24/7', '06:00-24:00'],
  },
  {
    zh: '暖心驿站',
    en: 'Warm Heart Stop',
    offers: ['warmth', 'charging', 'umbrella', 'medicine'],
    hours: ['09:00-17:30', 'Mo-Su 10:00-14:00,16:00-21:00'],
  },
]

function restStop(spot: Spot, roll: Dice, i: number): Tags {
  const host = HOSTS[i % HOSTS.length]
  const hours: Tags = i % 8 === 6 ? {} : { opening_hours: pick(roll, host.hours) }
  return {
    amenity: 'rest_stop',
    name: `${spot.zh}${host.zh}`,
    'name:en': `${spot.en} ${host.en}`,
    ...hours,
    ...(i % 3 ? { phone: phone(REST_LINE + i) } : {}),
    ...addressTags(spot.address),
    ...amenityTags(['water', 'seats', ...some(roll, host.offers, 2 + (i % 4))]),
  }
}

const some = (roll: Dice, offers: readonly AmenityId[], count: number): AmenityId[] =>
  shuffled(roll, offers).slice(0, count)

const amenityTags = (offered: readonly AmenityId[]): Tags =>
  Object.fromEntries(offered.map((id) => AMENITIES[id].osm[0].split('=') as [string, string]))
