import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { D1Database } from '@cloudflare/workers-types'

const FOLDER = new URL('../../migrations/', import.meta.url).pathname

/**
 * Applies the migrations that a database has not seen, each in one batch with its record,
 * in the table that `wrangler d1 migrations` keeps, so that either may follow the other.
 *
 * @returns the names of those applied now
 */
export async function applyMigrations(db: D1Database): Promise<string[]> {
  await db
    .prepare(
      `create table if not exists d1_migrations (
        id integer primary key autoincrement,
        name text unique,
        applied_at timestamp default current_timestamp not null
      )`,
    )
    .run()
  const { results } = await db.prepare('select name from d1_migrations').all<{ name: string }>()
  const seen = new Set(results.map((row) => row.name))
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort()
  const fresh = files.filter((name) => !seen.has(name))
  for (const name of fresh) {
    const sql = await readFile(join(FOLDER, name), 'utf8')
    const statements = sql.split('--> statement-breakpoint').map((text) => db.prepare(text))
    const record = db.prepare('insert into d1_migrations (name) values (?)').bind(name)
    await db.batch([...statements, record])
  }
  return fresh
}
