import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, expect, it } from 'vitest'
import { replay } from './replay.ts'
import { Tail } from './tail.ts'

const folder = mkdtempSync(join(tmpdir(), 'yike-tail-'))
const closing: (() => unknown)[] = []
afterAll(async () => {
  for (const close of closing) await close()
  rmSync(folder, { recursive: true, force: true })
})

function open(name: string): { path: string; db: DatabaseSync } {
  const path = join(folder, name)
  const db = new DatabaseSync(path)
  db.exec('pragma journal_mode = wal; pragma synchronous = off')
  db.exec('create table if not exists note (id integer primary key, text text)')
  closing.push(() => db.close())
  return { path, db }
}

const rowsOf = (db: DatabaseSync) =>
  db
    .prepare(
      'select count(*) as n, sum(length(text)) as letters, sum(id * length(text)) as s from note',
    )
    .get()

async function copied(from: string, name: string) {
  await replay(from, join(folder, name))
  const db = new DatabaseSync(join(folder, name))
  const found = { check: db.prepare('pragma quick_check').get(), rows: rowsOf(db) }
  db.close()
  return found
}

it('what was committed before a copy is in it, over many logs, and what was rolled back is not', async () => {
  const { path, db } = open('busy.sqlite')
  const write = db.prepare('insert or replace into note values (?, ?)')
  write.run(0, 'before anybody followed')
  const tail = await Tail.begin(path, join(folder, 'busy'))
  closing.unshift(() => tail.close())
  // A long transaction, one that is taken back, and enough small ones for the log to begin anew.
  for (let round = 1; round <= 63; round++) {
    db.exec('begin')
    for (let i = 0; i < 40; i++) write.run((round * 7919 + i * 31) % 900, 'x'.repeat(i * 150))
    db.exec(round % 7 === 0 ? 'rollback' : 'commit')
    if (round % 3 === 0) await tail.copy()
    if (round % 21 === 0) {
      expect(await copied(join(folder, 'busy'), `look-${round}.sqlite`)).toEqual({
        check: { quick_check: 'ok' },
        rows: rowsOf(db),
      })
    }
  }
  const logs = readdirSync(join(folder, 'busy')).filter((name) => name.endsWith('.wal'))
  expect(logs.length).toBeGreaterThan(1)
})
