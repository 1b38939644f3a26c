import type { SQLWrapper } from 'drizzle-orm'
import { SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core'
import type { Db } from '../db/connect.ts'
import { brokenConstraint } from '../db/constraint.ts'
import { type Act, isRecord, type JournalRow } from './record.ts'
import { receiptOf } from './store.ts'

/** Where changes are made: the database, and the rooms that hear of them. */
export interface House {
  readonly db: Db
  /** tells a community's room that there is something to read; what is lost here the room finds later */
  announce(communityId: number): void
}

/**
 * What became of a change.
 *
 * `committed`: its rows of the journal; those of the first time, when the request was repeated.
 * `nothing`: a condition did not hold. `conflict`: a constraint refused it, named by its column list.
 * `key_reused`: another request had this key.
 */
export type Outcome =
  | { readonly ok: true; readonly rows: readonly JournalRow[]; readonly repeated: boolean }
  | { readonly ok: false; readonly because: 'nothing' }
  | { readonly ok: false; readonly because: 'conflict'; readonly constraint: string }
  | { readonly ok: false; readonly because: 'key_reused' }

/**
 * Runs a change and its journal rows as one transaction, and tells the rooms. The only way in which
 * state changes: a batch without a journal row is a fault.
 *
 * A request that was carried out before changes nothing, and gets what it got then.
 */
export async function commit(
  { db, announce }: House,
  act: Act,
  statements: readonly SQLWrapper[],
): Promise<Outcome> {
  if (!statements.some(isRecord)) throw new Error('a change without a row in the journal')
  const attempt = await run(db, statements)
  if (attempt.ok && attempt.rows.length > 0) {
    for (const id of new Set(attempt.rows.map((row) => row.community_id))) {
      if (id !== null) announce(id)
    }
    return attempt
  }
  return (await repeated(db, act)) ?? (attempt.ok ? { ok: false, because: 'nothing' } : attempt)
}

const dialect = new SQLiteAsyncDialect()

// drizzle's own batch cannot bind the parameters of a raw statement.
async function run(db: Db, statements: readonly SQLWrapper[]): Promise<Outcome> {
  const prepared = statements.map((statement) => {
    const { sql, params } = dialect.sqlToQuery(statement.getSQL())
    return db.$client.prepare(sql).bind(...params)
  })
  try {
    const results = await db.$client.batch<JournalRow>(prepared)
    const rows = results.flatMap(({ results }, i) => (isRecord(statements[i]) ? results : []))
    return { ok: true, rows, repeated: false }
  } catch (error) {
    const constraint = brokenConstraint(error)
    if (constraint === null) throw error
    return { ok: false, because: 'conflict', constraint }
  }
}

/** What this request did when it was first sent, or null when it is the first. */
export async function repeated(db: Db, { actor, request }: Act): Promise<Outcome | null> {
  if (!request) return null
  const row = await receiptOf(db, actor, request.key)
  if (!row) return null
  if (row.request !== request.hash) return { ok: false, because: 'key_reused' }
  return { ok: true, rows: [row], repeated: true }
}
