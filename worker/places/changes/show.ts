import { type SQL, sql } from 'drizzle-orm'
import type { InferOutput } from 'valibot'
import { fieldsOf, type SomeFields } from '../../../domain/places/change.ts'
import { person } from '../../accounts/table.ts'
import type { Db } from '../../db/connect.ts'
import { PLACE_COLUMNS, type PlaceRow, placeOf } from '../row.ts'
import { place } from '../table.ts'
import type { PlaceChange, PlaceChangesAnswer } from './answers.ts'
import { isOvertaken } from './newer.ts'
import { placeChange } from './table.ts'

export type ShownChange = InferOutput<typeof PlaceChange>

/** The heaps of the desk: what waits for somebody to look, and what is decided. */
export const CHANGE_HEAPS = ['waiting', 'decided'] as const

interface Sought {
  readonly heap: (typeof CHANGE_HEAPS)[number]
  /** those of one place alone, of both heaps, the latest first */
  readonly place?: string
  /** `next` of a page before */
  readonly before?: string
  readonly limit?: number
}

const MOST_COUNTED = 100

/** How a list of changes goes on, and what of a row says where it stands. */
const GOES = {
  waiting: { on: '>', by: 'at' },
  decided: { on: '<', by: 'decided_at' },
  place: { on: '<', by: 'at' },
} as const

type List = keyof typeof GOES

/** The changes of a community: what waits longest comes first, of what is decided the latest. */
export async function listChanges(
  db: Db,
  communityId: number,
  { heap, place: placeId, before, limit = 50 }: Sought,
): Promise<InferOutput<typeof PlaceChangesAnswer>> {
  const list: List = placeId ? 'place' : heap
  const rows = await changesWhere(
    db,
    sql`${placeId ? ofPlace(communityId, placeId) : inHeap(communityId, heap)}${beyond(list, before)}`,
    sql`${inOrder(list)} limit ${limit + 1}`,
  )
  const changes = rows.slice(0, limit)
  const last = changes.at(-1)
  return {
    changes,
    waiting: await countWaiting(db, communityId),
    next: rows.length > limit && last ? `${last[GOES[list].by]}.${last.id}` : null,
  }
}

/** What somebody wants changed of a place, or of a community, and what became of it lately. */
export const changesOf = (
  db: Db,
  personId: string,
  where: { readonly place: string } | { readonly communityId: number },
): Promise<ShownChange[]> =>
  changesWhere(
    db,
    sql`x."by" = ${personId} and ${
      'place' in where
        ? sql`x.place_id = ${where.place}`
        : sql`x.community_id = ${where.communityId}`
    }`,
    sql`x.at desc, x.id desc limit 20`,
  )

async function countWaiting(db: Db, communityId: number): Promise<number> {
  const found = await db.get<{ n: number }>(sql`
    select count(*) as n from (select 1 from ${placeChange}
      where community_id = ${communityId} and state = 'waiting' limit ${MOST_COUNTED})`)
  return found?.n ?? 0
}

const ofPlace = (communityId: number, placeId: string): SQL =>
  sql`x.place_id = ${placeId} and x.community_id = ${communityId}`

// In the words of the indexes.
const inHeap = (communityId: number, heap: Sought['heap']): SQL =>
  sql`x.community_id = ${communityId} and x.state ${sql.raw(heap === 'waiting' ? '=' : '<>')} 'waiting'`

function inOrder(list: List): SQL {
  const { on, by } = GOES[list]
  const way = on === '>' ? 'asc' : 'desc'
  return sql.raw(`x.${by} ${way}, x.id ${way}`)
}

/** Behind the last row of a page before. */
function beyond(list: List, before: string | undefined): SQL {
  const [at, id] = before?.split('.') ?? []
  if (!at || !id) return sql``
  const { on, by } = GOES[list]
  return sql` and (x.${sql.raw(by)}, x.id) ${sql.raw(on)} (${Number(at)}, ${id})`
}

type Row = Omit<ShownChange, 'before' | 'after' | 'now' | 'can_undo' | 'place'> & {
  readonly place_id: string
  readonly before: string
  readonly after: string
  readonly can_undo: number
}

async function changesWhere(db: Db, where: SQL, order: SQL): Promise<ShownChange[]> {
  const rows = await db.all<Row>(sql`
    select x.id, x.kind, x.flag, x.state, x.place_id, x.before, x.after, x.note, x.at, x.because,
      x.decided_at, x.undone_at, ${named('"by"')} as by, ${named('decided_by')} as decided_by,
      ${named('undone_by')} as undone_by, ${CAN_UNDO} as can_undo
    from ${placeChange} x where ${where} order by ${order}`)
  const places = await placesNow(db, [...new Set(rows.map(({ place_id }) => place_id))])
  return rows.map(({ place_id, before, after, can_undo, ...row }) => ({
    ...row,
    place: place_id,
    now: places.get(place_id) ?? null,
    before: JSON.parse(before) as SomeFields,
    after: JSON.parse(after) as SomeFields,
    can_undo: can_undo === 1,
  }))
}

const named = (column: string): SQL =>
  sql`(select name from ${person} where id = x.${sql.raw(column)})`

const CAN_UNDO = sql`x.state = 'accepted' and x.after <> '{}' and not ${isOvertaken('x')}`

async function placesNow(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, NonNullable<ShownChange['now']>>()
  const rows = await db.all<PlaceRow & { hidden_at: number | null }>(sql`
    select ${PLACE_COLUMNS}, p.hidden_at from json_each(${JSON.stringify(ids)}) asked
    cross join ${place} p on p.id = asked.value`)
  return new Map(rows.map((row) => [row.id, fieldsOf(placeOf(row), row.hidden_at !== null)]))
}
