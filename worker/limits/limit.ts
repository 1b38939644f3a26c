import { inArray, type SQL, sql } from 'drizzle-orm'
import { SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core'
import type { Db } from '../db/connect.ts'
import { IF_CHANGED } from '../journal/record.ts'
import { allowance } from './table.ts'

/** So many at once, and one more each time so many milliseconds have passed. */
export interface Limit {
  readonly what: string
  readonly atOnce: number
  readonly eachMs: number
}

/** A limit, and whom it is counted for: a keyed hash, a person's id, a slug. */
export interface Counted {
  readonly limit: Limit
  readonly of: string
}

export type Allowed = { readonly ok: true } | { readonly ok: false; readonly afterSeconds: number }

/**
 * Takes one from each allowance, in this order, or says when to come again. What a limit refuses is
 * not counted against those behind it: nobody uses up a neighbour's with requests that failed.
 *
 * One number per allowance is enough (the generic cell rate algorithm): when it will be whole again.
 * The database moves it and decides in the same statement, however many ask at once.
 */
export async function take(db: Db, now: number, asked: readonly Counted[]): Promise<Allowed> {
  const statements = [
    ...asked.map((each, i) => taking(each, now, i === 0 ? sql`true` : IF_CHANGED)),
    sql`select key, free_at from ${allowance} where ${inArray(allowance.key, asked.map(keyOf))}`,
    sweeping(now),
  ]
  const results = await db.$client.batch<{ key: string; free_at: number }>(
    statements.map((statement) => prepared(db, statement)),
  )
  const refused = asked.find((_, i) => results[i].results.length === 0)
  if (!refused) return { ok: true }
  const { free_at = now } =
    results[asked.length].results.find(({ key }) => key === keyOf(refused)) ?? {}
  const { atOnce, eachMs } = refused.limit
  const waitMs = free_at - (atOnce - 1) * eachMs - now
  return { ok: false, afterSeconds: Math.max(1, Math.ceil(waitMs / 1000)) }
}

const keyOf = ({ limit, of }: Counted): string => `${limit.what}:${of}`

function taking(counted: Counted, now: number, when: SQL): SQL {
  const { atOnce, eachMs } = counted.limit
  const next = sql`max(${allowance.freeAt}, ${now}) + ${eachMs}`
  return sql`
    insert into ${allowance} (key, free_at)
    select ${keyOf(counted)}, ${now + eachMs} where ${when}
    on conflict (key) do update set free_at = ${next}
      where ${next} <= ${now + atOnce * eachMs}
    returning key, free_at`
}

// A few at each turn, so that no turn is long and nothing piles up.
const sweeping = (now: number): SQL => sql`
  delete from ${allowance} where key in
    (select key from ${allowance} where free_at < ${now} order by free_at limit 5)`

const dialect = new SQLiteAsyncDialect()

function prepared(db: Db, statement: SQL): D1PreparedStatement {
  const { sql: text, params } = dialect.sqlToQuery(statement)
  return db.$client.prepare(text).bind(...params)
}
