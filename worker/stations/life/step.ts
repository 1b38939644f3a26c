import { type SQLWrapper, sql } from 'drizzle-orm'
import type { Context } from 'hono'
import type { Action } from '../../../domain/accounts/permit.ts'
import { spotPersonal } from '../../../domain/issues/personal.ts'
import type { JournalKind } from '../../../domain/journal/entry.ts'
import { searchSuffixes } from '../../../domain/places/search.ts'
import { type StationState, stateAfter } from '../../../domain/stations/life.ts'
import type { LifeWords } from '../../../domain/stations/life-words.ts'
import { answerChange } from '../../http/change.ts'
import { type FailureCode, type FailureDetail, problem } from '../../http/failure.ts'
import { commit, repeated } from '../../journal/commit.ts'
import { record } from '../../journal/record.ts'
import { initialsOf } from '../../places/changes/initials.ts'
import { placesChanged } from '../../places/register/store.ts'
import { place, placeSearch } from '../../places/table.ts'
import { station, stationStep } from '../table.ts'
import type { OfLife } from './here.ts'
import { pointOf } from './store.ts'

/** A step that people take with a station there is. */
export type TakenStep = keyof LifeWords

export type AskedStep = {
  readonly [K in TakenStep]: { readonly kind: K; readonly words: LifeWords[K] }
}[TakenStep]

/** What each step asks for, of the one table of permits. */
export const ACTIONS = {
  plaque: 'station.decide',
  decline: 'station.decide',
  suspend: 'station.decide',
  resume: 'station.decide',
  open: 'station.keep',
  close: 'station.keep',
} as const satisfies Record<TakenStep, Action>

const TOLD_AS = {
  plaque: 'station.plaqued',
  decline: 'station.declined',
  suspend: 'station.suspended',
  resume: 'station.resumed',
  open: 'station.opened',
  close: 'station.closed',
} as const satisfies Record<TakenStep, JournalKind>

/** Takes a step of a station's life, or tells why not. Sent again, it is answered as the first time. */
export async function takeStep(c: Context<OfLife>, asked: AskedStep): Promise<Response> {
  const { house, act, station: found } = c.var
  const to = stateAfter(found.state, asked.kind)
  const refused = whyNot(c, asked, to)
  if (to === null || refused) {
    const before = await repeated(house.db, act)
    const [code, detail] = refused ?? ['station_not_now', {}]
    return before ? answerChange(c, before, () => problem(c, code)) : problem(c, code, detail)
  }
  const outcome = await commit(house, act, stepping(c, asked, to))
  return answerChange(c, outcome, () => {
    const isPlaque =
      !outcome.ok && outcome.because === 'conflict' && outcome.constraint.includes('plaque_no')
    return isPlaque ? problem(c, 'plaque_taken', { field: 'no' }) : problem(c, 'step_taken')
  })
}

function whyNot(
  { var: { station: found } }: Context<OfLife>,
  { words }: AskedStep,
  to: StationState | null,
): readonly [FailureCode, FailureDetail] | null {
  if (words.after !== found.seq) return ['step_taken', {}]
  if (to === null) return ['station_not_now', {}]
  const isPersonal = 'because' in words && spotPersonal(words.because).length > 0
  return isPersonal ? ['personal_words', { field: 'because' }] : null
}

/** The step, whose key lets one of two; the station as it is then; its place; and the journal's row. */
function stepping(c: Context<OfLife>, { kind, words }: AskedStep, to: StationState): SQLWrapper[] {
  const { house, act, station: found, community } = c.var
  const { db } = house
  const seq = found.seq + 1
  const because = 'because' in words ? words.because : null
  const as = {
    ...{ state: to, seq, because },
    ...(kind === 'plaque' ? { plaqueNo: words.no, plaquedOn: words.on } : {}),
  }
  const of = { placeId: found.id, communityId: community.id }
  return [
    db.insert(stationStep).values({
      ...{ ...of, seq, kind, state: to, at: act.now, by: act.actor, because },
    }),
    db
      .insert(station)
      .values({ ...of, ...as })
      .onConflictDoUpdate({ target: station.placeId, set: as }),
    ...(kind === 'plaque' ? placing(c) : []),
    record(act, {
      communityId: community.id,
      kind: TOLD_AS[kind],
      subject: `place:${found.id}`,
      payload: { place: found.id, step: seq, state: to },
    }),
    // Who keeps “open now” in memory keeps it by this version.
    ...placesChanged(db, community.id),
  ]
}

/** With its plaque a station becomes a place of the map, with what is known of its host. */
function placing({ var: { house, act, station: found } }: Context<OfLife>): SQLWrapper[] {
  const { row } = found
  if (!row) return []
  const [lng, lat] = pointOf(row)
  const { communityId, name, hostPlaceId } = row
  const title = name ?? ''
  const suffixes = JSON.stringify(searchSuffixes({ name: title, initials: initialsOf(title) }))
  return [
    sql`insert into ${place} (id, community_id, kind, name, lng, lat, address, phone, hours, updated_at)
      select ${found.id}, ${communityId}, 'station', ${name}, ${lng}, ${lat}, host.address, host.phone,
        host.hours, ${act.now}
      from (select 1) left join ${place} host on host.id = ${hostPlaceId}`,
    house.db.delete(placeSearch).where(sql`${placeSearch.placeId} = ${found.id}`),
    sql`insert into ${placeSearch} (community_id, suffix, place_id)
      select ${communityId}, value, ${found.id} from json_each(${suffixes})`,
  ]
}
