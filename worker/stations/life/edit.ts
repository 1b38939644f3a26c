import { and, eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Context } from 'hono'
import { spotPersonal } from '../../../domain/issues/personal.ts'
import { hoursOfWords } from '../../../domain/places/list-hours.ts'
import { searchSuffixes } from '../../../domain/places/search.ts'
import type { StationEdit } from '../../../domain/stations/life-words.ts'
import { answerChange } from '../../http/change.ts'
import { problem } from '../../http/failure.ts'
import { commit, repeated } from '../../journal/commit.ts'
import { record } from '../../journal/record.ts'
import { photo as sentPhoto } from '../../photos/table.ts'
import { isReadable } from '../../places/hours.ts'
import { placesChanged } from '../../places/register/store.ts'
import { place } from '../../places/table.ts'
import { serviceSearch, station } from '../table.ts'
import type { OfLife } from './here.ts'

/** Whoever keeps a station says when it is open, how to call it, what it does, how it looks. */
export async function edit(c: Context<OfLife>, words: StationEdit): Promise<Response> {
  const { house, act, station: found } = c.var
  const before = await repeated(house.db, act)
  if (before) return answerChange(c, before, () => problem(c, 'changed_meanwhile'))
  if (!found.place) return problem(c, 'station_not_now')
  const hours = words.hours ? hoursOfWords(words.hours) : words.hours
  if (hours && !isReadable(hours)) return problem(c, 'hours_unreadable', { field: 'hours' })
  if (words.services?.some((line) => spotPersonal(line).length > 0)) {
    return problem(c, 'personal_words', { field: 'services' })
  }
  if (words.photo && !(await isTheirPhoto(c, words.photo))) {
    return problem(c, 'unknown_photo', { field: 'photo' })
  }
  const outcome = await commit(house, act, editing(c, { ...words, hours }))
  return answerChange(c, outcome, () => problem(c, 'changed_meanwhile'))
}

async function isTheirPhoto({ var: { house, act, community } }: Context<OfLife>, id: string) {
  const sent = and(
    eq(sentPhoto.id, id),
    eq(sentPhoto.communityId, community.id),
    eq(sentPhoto.personId, act.actor),
    eq(sentPhoto.purpose, 'place'),
  )
  return (await house.db.$count(sentPhoto, sent)) > 0
}

function editing(c: Context<OfLife>, { hours, phone, services, photo }: StationEdit): SQLWrapper[] {
  const { house, act, station: found, community } = c.var
  const { db } = house
  const said = { hours, phone }
  const columns = (['hours', 'phone'] as const).filter((column) => said[column] !== undefined)
  const own = {
    ...(services === undefined ? {} : { services: JSON.stringify(services) }),
    ...(photo === undefined ? {} : { photoId: photo }),
  }
  const isOwn = Object.keys(own).length > 0
  const of = { placeId: found.id, communityId: community.id }
  return [
    ...(columns.length > 0 ? [editPlace(found.id, said, columns, act.now)] : []),
    ...(isOwn
      ? [
          db
            .insert(station)
            .values({ ...of, ...own })
            .onConflictDoUpdate({ target: station.placeId, set: own }),
        ]
      : []),
    ...(services === undefined ? [] : findBy(of, services)),
    record(act, {
      communityId: community.id,
      kind: 'station.edited',
      subject: `place:${found.id}`,
      payload: { place: found.id },
    }),
    ...placesChanged(db, community.id),
  ]
}

/** The columns count as edited by people from then on: an import leaves them alone. */
function editPlace(
  id: string,
  said: Pick<StationEdit, 'hours' | 'phone'>,
  columns: readonly (keyof typeof said)[],
  now: number,
): SQL {
  const set = columns.map((column) => sql`${sql.identifier(column)} = ${said[column] ?? null}`)
  return sql`
    update ${place} set ${sql.join(set, sql`, `)}, updated_at = max(updated_at + 1, ${now}),
      edited_fields = (select json_group_array(value) from (select value from json_each(edited_fields)
        union select value from json_each(${JSON.stringify(columns)})))
    where id = ${id}`
}

/** From now on the station is found by what it does. */
function findBy(
  { placeId, communityId }: { readonly placeId: string; readonly communityId: number },
  services: readonly string[],
): SQL[] {
  const suffixes = new Set(services.flatMap((name) => searchSuffixes({ name })))
  return [
    sql`delete from ${serviceSearch} where place_id = ${placeId}`,
    sql`insert into ${serviceSearch} (community_id, suffix, place_id)
      select ${communityId}, value, ${placeId} from json_each(${JSON.stringify([...suffixes])})`,
  ]
}
