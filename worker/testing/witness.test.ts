import { env } from 'cloudflare:workers'
import { getTableName } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import * as tables from '../db/table.ts'
import { UNWITNESSED, witnessed, writtenBy } from './witness.ts'

it.each([
  ['insert into "claim" ("id") values (?)', 'insert claim'],
  ['\n  insert into claim (id) select ?', 'insert claim'],
  ['INSERT OR IGNORE INTO `claim` VALUES (1)', 'insert claim'],
  ['replace into claim values (1)', 'replace claim'],
  ['update "claim" set "seat" = 1', 'update claim'],
  ['update or ignore claim set seat = 1', 'update claim'],
  ['delete from "claim" where 1', 'delete claim'],
  ['with x as (select 1) delete from claim', 'delete claim'],
  ['select * from claim', undefined],
  ['select 1 -- insert into claim', undefined],
])('%j writes %s', (text, written) => {
  const found = writtenBy(text)
  expect(found ? `${found.verb} ${found.table}` : undefined).toBe(written)
})

describe('the witness', () => {
  const row =
    "insert into journal (kind, subject, actor, audience, at) values ('a', 'b', 'c', 'public', 1)"
  const write = "update person set name = 'x' where id = 'nobody'"

  it('sees what is written alone, however it is run', async () => {
    const { db, seen } = witnessed(env.DB)
    const statement = db.prepare(write)
    await statement.bind().run()
    await statement.all()
    await statement.first()
    await statement.raw()
    expect(seen).toEqual([write, write, write, write])
  })

  it('sees a batch without a row, and is content with one that has it', async () => {
    const { db, seen } = witnessed(env.DB)
    await db.batch([db.prepare(write), db.prepare(row)])
    await db.batch([db.prepare('select 1'), db.prepare('delete from code')])
    expect(seen).toEqual([])
    await db.batch([db.prepare('select 1'), db.prepare(write)])
    expect(seen).toEqual([write])
  })
})

it('what needs no witness are tables that exist', () => {
  const names: string[] = Object.values(tables).map((table) => getTableName(table))
  expect(Object.keys(UNWITNESSED).filter((name) => !names.includes(name))).toEqual([])
})
