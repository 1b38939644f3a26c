import type { D1Database, D1PreparedStatement, D1Result } from '@cloudflare/workers-types'
import { rewriteRegister } from '../../../worker/places/register/table.ts'
import type { Prepared } from '../prepare.ts'
import { compoundStatements } from './compounds.ts'
import { DESCRIBED } from './stage.ts'

/** How much an import put in force. */
export interface Changes {
  readonly places: Counts
  readonly compounds: Counts
}

export interface Counts {
  readonly added: number
  readonly changed: number
  readonly removed: number
}

/**
 * Puts a staged import in force, all of it or nothing: one batch, which is one transaction.
 *
 * @param now ms since the epoch; marks the rows that this import touched
 */
export async function putInForce(
  db: D1Database,
  importId: string,
  prepared: Prepared,
  now: number,
): Promise<Changes> {
  // ?1 slug, ?2 import, ?3 now: SQLite counts parameters up to the last one a statement names.
  const run = (sql: string) => {
    const last = Math.max(...[...sql.matchAll(/\?(\d)/g)].map(([, number]) => Number(number)))
    return db.prepare(sql).bind(...[prepared.options.slug, importId, now].slice(0, last))
  }
  const statements = {
    guard: guardStage(db, importId, prepared.places.length),
    community: upsertCommunity(db, prepared, now),
    unfindGone: run(
      `delete from place_search where place_id in (select id from place where ${GONE})`,
    ),
    countGone: run(`${BUMP} and exists (select 1 from place where ${GONE})`),
    remove: run(`delete from place where ${GONE}`),
    change: run(CHANGE),
    add: run(ADD),
    unfindTouched: run(
      `delete from place_search where place_id in (select id from place where ${TOUCHED} and ${FINDABLE_AS_STAGED})`,
    ),
    find: run(FIND),
    register: run(rewriteRegister(COMMUNITY)),
    countTouched: run(`${BUMP} and exists (select 1 from place where ${TOUCHED})`),
    clear: db.prepare('delete from staged_place where import_id = ?1').bind(importId),
  }
  const compounds = compoundStatements(db, prepared.options.slug, prepared.compounds)
  const results = await db.batch([...Object.values(statements), ...Object.values(compounds).flat()])
  const ofCompounds = results.splice(Object.keys(statements).length)
  return { places: counts(statements, results), compounds: counts(compounds, ofCompounds) }
}

/** What the statements that add, change and remove did; there may be several of each. */
function counts(
  statements: Readonly<Record<'add' | 'change' | 'remove', object>>,
  results: readonly D1Result[],
): Counts {
  const done = { add: 0, change: 0, remove: 0 }
  const names = Object.entries(statements).flatMap(([name, one]) => [one].flat().map(() => name))
  results.forEach(({ meta }, i) => {
    if (names[i] in done) done[names[i] as keyof typeof done] += meta.changes
  })
  return { added: done.add, changed: done.change, removed: done.remove }
}

const COMMUNITY = '(select id from community where slug = ?1)'

/** The ETag of all that is made from places moves with them. */
const BUMP = 'update community set places_version = places_version + 1 where slug = ?1'

/** No longer in the extract. What people added (no source), corrected, or keep as a station stays. */
const GONE = `place.community_id = ${COMMUNITY} and place.source is not null and place.edited_fields = '[]'
  and not exists (select 1 from staged_place s where s.import_id = ?2 and s.id = place.id)
  and not exists (select 1 from station where station.place_id = place.id)`

const TOUCHED = `place.community_id = ${COMMUNITY} and place.source is not null and place.updated_at = ?3`

const editedAny = (columns: readonly string[]) =>
  `exists (select 1 from json_each(place.edited_fields) where value in (${columns.map((c) => `'${c}'`)}))`

/** Whoever corrects what a place is found by also writes how it is found. */
const FINDABLE_AS_STAGED = `not ${editedAny(['name', 'name_en', 'address'])}`

/** The staged value, unless people changed this column. */
const keeping = (column: string) =>
  `case when ${editedAny([column])} then place.${column} else s.${column} end`

const CHANGE = `update place set ${DESCRIBED.map((c) => `${c} = ${keeping(c)}`)}, source = s.source, updated_at = ?3
  from staged_place s
  where s.import_id = ?2 and s.id = place.id and place.community_id = ${COMMUNITY}
  and (${DESCRIBED.map((c) => `place.${c} is not ${keeping(c)}`).join(' or ')})`

const ADD = `insert into place (id, community_id, source, ${DESCRIBED}, updated_at)
  select s.id, ${COMMUNITY}, s.source, ${DESCRIBED.map((c) => `s.${c}`)}, ?3 from staged_place s
  where s.import_id = ?2 and not exists (select 1 from place where place.id = s.id)`

const FIND = `insert into place_search (community_id, suffix, place_id)
  select place.community_id, j.value, place.id
  from staged_place s join place on place.id = s.id, json_each(s.suffixes) j
  where s.import_id = ?2 and ${TOUCHED} and ${FINDABLE_AS_STAGED}`

/** Fails the batch when another import of the community has swept this one's stage meanwhile. */
function guardStage(db: D1Database, importId: string, places: number): D1PreparedStatement {
  const count = '(select count(*) from staged_place where import_id = ?1)'
  // The only error that SQL can raise outside a trigger: reading what is no JSON.
  return db
    .prepare(`select case when ${count} = ?2 then 1 else json('stage was swept') end`)
    .bind(importId, places)
}

function upsertCommunity(db: D1Database, prepared: Prepared, now: number): D1PreparedStatement {
  const row = communityRow(prepared, now)
  const columns = Object.keys(row)
  const updates = columns
    .filter((column) => column !== 'slug')
    // What this import does not say stays as it was.
    .map((c) => (OPTIONAL.has(c) ? `${c} = coalesce(excluded.${c}, ${c})` : `${c} = excluded.${c}`))
  return db
    .prepare(
      `insert into community (${columns}, places_version) values (${columns.map((_, i) => `?${i + 1}`)}, 1)
       on conflict (slug) do update set ${updates}`,
    )
    .bind(...Object.values(row))
}

const OPTIONAL = new Set(['name_en', 'district', 'phone'])

function communityRow(prepared: Prepared, now: number): Record<string, string | number | null> {
  const { options, center, bounds, region } = prepared
  const [west, south, east, north] = bounds
  return {
    slug: options.slug,
    name: options.name,
    name_en: options.nameEn ?? null,
    district: options.district ?? null,
    center_lng: center[0],
    center_lat: center[1],
    west,
    south,
    east,
    north,
    time_zone: region.timeZone,
    country: region.country,
    phone: options.phone ?? null,
    fictional: options.fictional ? 1 : 0,
    attribution: prepared.attribution,
    graph_key: prepared.graph.key,
    homes_key: prepared.homesFile.key,
    tiles_key: prepared.map.key,
    homes: prepared.homes,
    population: prepared.population,
    imported_at: now,
  }
}
