import { existsSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'

/** Pages are copied in one step: in several, each write of another process would begin them anew. */
const IN_ONE_STEP = 2 ** 31 - 1

/** Copies a database as it is at one moment, while others write it. They do not wait. */
export async function copyDatabase(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  const db = new DatabaseSync(from, { timeout: 2000 })
  try {
    await backup(db, `${to}.part`, { rate: IN_ONE_STEP })
  } finally {
    db.close()
  }
  await rename(`${to}.part`, to)
}

/** @throws when a database is damaged, with what SQLite says of it */
export function checkDatabase(path: string): void {
  const said = reading(path, (db) => db.prepare('pragma quick_check').all())
  const [first] = said as { quick_check: string }[]
  if (first.quick_check !== 'ok') throw new Error(`${path} is damaged: ${first.quick_check}`)
}

/** A blob that R2's register names. */
export interface Blob {
  readonly id: string
  readonly bytes: number
}

export const blobsIn = (register: string): Blob[] =>
  reading(
    register,
    (db) =>
      db
        .prepare('select blob_id as id, size as bytes from _mf_objects where blob_id is not null')
        .all() as unknown as Blob[],
  )

/** The objects that facts name and that are not there: there must be none. */
export function namedInVain(
  facts: string,
  register: string,
  isThere: (blob: string) => boolean,
): string[] {
  return reading(facts, (db) => {
    db.prepare('attach ? as files').run(register)
    const rows = db
      .prepare(
        `select n.key, o.blob_id as blob from (${NAMES}) n left join files._mf_objects o using (key)`,
      )
      .all()
    return rows.filter(({ blob }) => !blob || !isThere(String(blob))).map(({ key }) => String(key))
  })
}

const NAMES = `select graph_key as key from community
  union select homes_key from community
  union select tiles_key from community
  union select key from photo`

/** The last row of the journal: how far a copy reaches. */
export function lastOfJournal(facts: string): { seq: number; at: number } | null {
  const sql = 'select seq, at from journal order by seq desc limit 1'
  return reading(facts, (db) => (db.prepare(sql).get() as { seq: number; at: number }) ?? null)
}

function reading<T>(path: string, how: (db: DatabaseSync) => T): T {
  if (!existsSync(path)) throw new Error(`${path} is not there`)
  const db = new DatabaseSync(path, { timeout: 2000 })
  try {
    return how(db)
  } finally {
    db.close()
  }
}
