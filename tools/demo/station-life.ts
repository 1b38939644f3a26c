import type { D1Database } from '@cloudflare/workers-types'
import { type CastKey, castMember } from '../../domain/accounts/cast.ts'
import { searchSuffixes } from '../../domain/places/search.ts'
import { ITEMS, type ItemId, type LentId } from '../../domain/stations/item.ts'
import { type LifeStep, type StationState, stateAfter } from '../../domain/stations/life.ts'
import { dueBack } from '../../domain/stations/loan.ts'
import { inserted, type Row } from './issues/rows.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** A step of a station's life, how many days ago, by whom. */
type Lived = readonly [step: LifeStep, daysAgo: number, by: CastKey, because?: string]

interface Life {
  readonly services: readonly string[]
  /** it has its plaque and has not opened yet */
  readonly isNew?: true
  readonly steps?: readonly Lived[]
  readonly plaquedOn?: string
  /** what it keeps; of things that are lent, how many stand there */
  readonly stock?: Readonly<Partial<Record<ItemId, number>>>
}

/** The stations of the quarter, in the order of their ids: every state there is. */
const LIVES: readonly Life[] = [
  {
    services: ['量血压', '代缴水电费', '手机课堂', '缝补'],
    plaquedOn: '2020-07-01',
    stock: { towel: 30, soap: 24, rice: 6, umbrella: 8, power_bank: 3 },
  },
  { services: ['代收快递', '便民工具箱'], plaquedOn: '2020-07-01', stock: { umbrella: 5 } },
  {
    services: ['量血压', '理发（周三）'],
    plaquedOn: '2020-09-16',
    steps: [['close', 1, 'operator']],
    stock: { bottled_water: 48, medicine: 10, umbrella: 2 },
  },
  { services: ['代购', '读报'], plaquedOn: '2021-03-05', stock: { power_bank: 4, umbrella: 6 } },
  {
    services: ['磨刀', '修小家电'],
    plaquedOn: '2020-07-01',
    steps: [['suspend', 6, 'coordinator', '店面装修，到月底']],
    stock: { gift_bag: 12 },
  },
  { services: ['手机课堂', '防诈骗咨询'], plaquedOn: '2021-03-05', stock: { mask: 200 } },
  { services: ['代收快递'], plaquedOn: '2026-11-18', isNew: true, stock: { umbrella: 4 } },
  { services: ['量血压'], plaquedOn: '2022-05-20', stock: { oil: 5, detergent: 9 } },
  { services: ['理发（周一）', '缝补'], plaquedOn: '2021-10-14' },
  {
    services: ['代购', '代缴水电费'],
    plaquedOn: '2020-07-01',
    steps: [
      ['suspend', 40, 'coordinator', '站长换人'],
      ['resume', 31, 'coordinator', '新站长到岗'],
    ],
    stock: { umbrella: 3, towel: 15 },
  },
  { services: ['便民工具箱'], plaquedOn: '2022-05-20' },
  { services: ['读报', '下棋'], plaquedOn: '2021-10-14', stock: { bottled_water: 24 } },
]

/** What neighbours proposed, at the shops of these kinds. */
const PROPOSED: readonly {
  readonly kind: string
  readonly by: CastKey
  readonly daysAgo: number
  readonly declined?: string
}[] = [
  { kind: 'pharmacy', by: 'resident', daysAgo: 2 },
  { kind: 'supermarket', by: 'rider', daysAgo: 1 },
  { kind: 'laundry', by: 'resident', daysAgo: 20, declined: '离现有的服务站太近' },
]

/** Who has something and does not give it back: the first one is late. */
const LENT: readonly (readonly [item: LentId, by: CastKey, daysAgo: number])[] = [
  ['umbrella', 'resident', 5],
  ['power_bank', 'resident', 1],
  ['umbrella', 'operator', 0.5],
]

interface Spot {
  readonly id: string
  readonly name: string
  readonly lng: number
  readonly lat: number
}

interface Home {
  readonly id: number
  readonly now: number
}

/**
 * Gives the stations of the demonstration a life: plaques, services, stock, loans, and what neighbours
 * propose. Where somebody has done something about a station already, nothing is done.
 */
export async function settleStations(db: D1Database, slug: string, now: number): Promise<void> {
  const found = await db
    .prepare(
      `select id from community where slug = ?1 and fictional
        and not exists (select 1 from station where community_id = community.id)
        and not exists (select 1 from stock_move where community_id = community.id)`,
    )
    .bind(slug)
    .first<{ id: number }>()
  if (!found) return
  const home = { id: found.id, now }
  const stations = await spotsOf(db, home, "kind = 'station' order by id")
  const lived = stations.slice(0, LIVES.length)
  if (lived.length === 0) return
  const hosts = await hostsOf(db, home)
  const loans = loanRows(home, lived[0].id)
  await db.batch([
    inserted(db, 'station', [
      ...lived.map((spot, i) => stationRow(home, spot, LIVES[i], i)),
      ...hosts.map((host, i) => proposalRow(home, host, i)),
    ]),
    inserted(db, 'station_step', [
      ...lived.flatMap((spot, i) => stepRows(home, spot.id, LIVES[i].steps ?? [])),
      ...hosts.flatMap((_, i) => stepRows(home, proposalId(i), proposalSteps(i))),
    ]),
    inserted(
      db,
      'service_search',
      lived.flatMap((spot, i) => searchRows(home, spot.id, LIVES[i])),
    ),
    inserted(db, 'stock_move', [
      ...lived.flatMap((spot, i) => countRows(home, spot.id, LIVES[i].stock ?? {})),
      ...lentRows(home, lived[0].id),
    ]),
    inserted(db, 'loan', loans),
    inserted(db, 'presence', [
      {
        place_id: lived[0].id,
        person_id: castMember('station_master').id,
        until_at: now + 10 * HOUR_MS,
      },
    ]),
  ])
}

async function spotsOf(db: D1Database, { id }: Home, where: string): Promise<Spot[]> {
  const { results } = await db
    .prepare(`select id, name, lng, lat from place where community_id = ?1 and ${where}`)
    .bind(id)
    .all<Spot>()
  return results
}

/** A shop for each proposal, as far as the quarter has one. */
async function hostsOf(db: D1Database, home: Home): Promise<Spot[]> {
  const found = await Promise.all(
    PROPOSED.map(({ kind }) => spotsOf(db, home, `kind = '${kind}' order by id limit 1`)),
  )
  return found.flat()
}

const stateOf = (steps: readonly Lived[], from: StationState): StationState =>
  steps.reduce((state, [step]) => stateAfter(state, step) ?? state, from)

function stationRow({ id }: Home, spot: Spot, life: Life, i: number): Row {
  const steps = life.steps ?? []
  return {
    ...{ place_id: spot.id, community_id: id, seq: steps.length },
    state: stateOf(steps, life.isNew ? 'plaqued' : 'open'),
    ...{ because: steps.at(-1)?.[3] ?? null, name: null, lng: null, lat: null },
    ...{ host_place_id: null, proposed_by: null, proposed_at: null },
    ...{ plaque_no: `LW-${String(i + 1).padStart(3, '0')}`, plaqued_on: life.plaquedOn ?? null },
    services: JSON.stringify(life.services),
  }
}

const proposalId = (i: number): string => `demoproposal${i + 1}`

function proposalSteps(i: number): readonly Lived[] {
  const { by, daysAgo, declined } = PROPOSED[i]
  const proposed: Lived = ['propose', daysAgo, by]
  return declined ? [proposed, ['decline', daysAgo - 3, 'coordinator', declined]] : [proposed]
}

function proposalRow({ id, now }: Home, host: Spot, i: number): Row {
  const { by, daysAgo, declined } = PROPOSED[i]
  return {
    ...{ place_id: proposalId(i), community_id: id, state: declined ? 'declined' : 'proposed' },
    ...{ seq: declined ? 2 : 1, because: declined ?? null, name: `${host.name}志愿服务站` },
    ...{ lng: host.lng, lat: host.lat, host_place_id: host.id },
    ...{ proposed_by: castMember(by).id, proposed_at: now - daysAgo * DAY_MS },
    ...{ plaque_no: null, plaqued_on: null, services: '[]' },
  }
}

function stepRows({ id, now }: Home, placeId: string, steps: readonly Lived[]): Row[] {
  const first = steps[0]?.[0] === 'propose' ? 'proposed' : 'open'
  return steps.map(([kind, daysAgo, by, because = null], i) => ({
    ...{ place_id: placeId, seq: i + 1, community_id: id, kind },
    state: stateOf(steps.slice(0, i + 1), first),
    ...{ at: now - daysAgo * DAY_MS, by: castMember(by).id, because },
  }))
}

const searchRows = ({ id }: Home, placeId: string, { services }: Life): Row[] =>
  [...new Set(services.flatMap((name) => searchSuffixes({ name })))].map((suffix) => ({
    ...{ community_id: id, suffix, place_id: placeId },
  }))

function countRows(home: Home, placeId: string, stock: NonNullable<Life['stock']>): Row[] {
  return (Object.entries(stock) as [ItemId, number][]).map(([item, held]) =>
    moveRow(home, { placeId, item, seq: 1, held, delta: held, daysAgo: 9 }),
  )
}

/** Each thing that was lent has left the stand where they all were taken. */
const lentRows = (home: Home, placeId: string): Row[] =>
  LENT.map(([item, by, daysAgo], i) => {
    const before = LENT.slice(0, i).filter(([other]) => other === item).length
    const counted = LIVES[0].stock?.[item] ?? 0
    const held = counted - before - 1
    return moveRow(home, { placeId, item, seq: before + 2, held, delta: -1, daysAgo, by })
  })

interface Line {
  readonly placeId: string
  readonly item: ItemId
  readonly seq: number
  readonly held: number
  readonly delta: number
  readonly daysAgo: number
  readonly by?: CastKey
}

function moveRow({ id, now }: Home, { placeId, item, by, daysAgo, ...line }: Line): Row {
  const reason = ITEMS[item].lent && line.delta < 0 ? 'lent' : 'counted'
  return {
    ...{ place_id: placeId, item, ...line, community_id: id, reason },
    ...{ by: castMember(by ?? 'station_master').id, at: now - daysAgo * DAY_MS, note: null },
    ...{ other_place_id: null, reverses: null },
  }
}

const loanRows = ({ id, now }: Home, placeId: string): Row[] =>
  LENT.map(([item, by, daysAgo], i) => {
    const takenAt = now - daysAgo * DAY_MS
    const dueAt = dueBack(takenAt)
    return {
      ...{ id: `demo-loan-${i + 1}`, community_id: id, item, person_id: castMember(by).id },
      ...{ from_place_id: placeId, taken_at: takenAt, due_at: dueAt },
      reminded_at: dueAt <= now ? dueAt : null,
    }
  })
