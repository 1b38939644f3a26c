import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { ImportedCompound } from '../compounds/compounds.ts'
import { chunks } from './chunks.ts'

const COMMUNITY = '(select id from community where slug = ?1)'

const DESCRIBED = ['name', 'name_en', 'ring', 'west', 'south', 'east', 'north'] as const

type CompoundRow = Readonly<Record<'id' | (typeof DESCRIBED)[number], string | number | null>>

/** What puts the compounds of an import in force, by what each statement does. */
export interface CompoundStatements {
  readonly add: readonly D1PreparedStatement[]
  readonly change: readonly D1PreparedStatement[]
  readonly remove: readonly D1PreparedStatement[]
}

/** Compounds go in with the batch that switches: there are few of them, and no stage is needed. */
export function compoundStatements(
  db: D1Database,
  slug: string,
  compounds: readonly ImportedCompound[],
): CompoundStatements {
  const pieces = [...chunks(compounds.map(rowOf))].map((chunk) => `[${chunk.join(',')}]`)
  const all = (sql: string) => pieces.map((rows) => db.prepare(sql).bind(slug, rows))
  const ids = JSON.stringify(compounds.map(({ id }) => id))
  return {
    change: all(CHANGE),
    add: all(ADD),
    remove: [db.prepare(REMOVE).bind(slug, ids)],
  }
}

function rowOf({ id, name, nameEn, ring, bounds }: ImportedCompound): CompoundRow {
  const [west, south, east, north] = bounds
  return { id, name, name_en: nameEn, ring: JSON.stringify(ring), west, south, east, north }
}

const staged = (column: string) => `json_extract(s.value, '$.${column}')`

const CHANGE = `update compound set ${DESCRIBED.map((c) => `${c} = ${staged(c)}`)}
  from json_each(?2) s
  where compound.id = ${staged('id')} and compound.community_id = ${COMMUNITY}
  and (${DESCRIBED.map((c) => `compound.${c} is not ${staged(c)}`).join(' or ')})`

const ADD = `insert into compound (id, community_id, ${DESCRIBED})
  select ${staged('id')}, ${COMMUNITY}, ${DESCRIBED.map(staged)} from json_each(?2) s
  where not exists (select 1 from compound where id = ${staged('id')})`

/** Gone from the extract; what was told of it or reported in it, or goes somewhere because of it, keeps it. */
const REMOVE = `delete from compound where community_id = ${COMMUNITY}
  and id not in (select value from json_each(?2))
  and not exists (select 1 from route
    where community_id = compound.community_id and compound_id = compound.id)
  and not exists (select 1 from issue
    where community_id = compound.community_id and compound_id = compound.id)
  and not exists (select 1 from difficulty where compound_id = compound.id)`
