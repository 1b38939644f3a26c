import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { connect } from '../db/connect.ts'
import { type Limit, take } from './limit.ts'
import { allowance } from './table.ts'

const db = connect(env.DB)
const THREE: Limit = { what: 'three', atOnce: 3, eachMs: 10_000 }
const ONE: Limit = { what: 'one', atOnce: 1, eachMs: 60_000 }

it('so many are allowed at once, and one more when its time has come', async () => {
  const at = (now: number) => take(db, now, [{ limit: THREE, of: 'a' }])
  for (let i = 0; i < 3; i++) expect(await at(0)).toEqual({ ok: true })
  expect(await at(0)).toEqual({ ok: false, afterSeconds: 10 })
  expect(await at(9_500)).toEqual({ ok: false, afterSeconds: 1 })
  expect(await at(10_000)).toEqual({ ok: true })
  expect(await at(10_000)).toMatchObject({ ok: false })
})

it('of five hundred at once, three are allowed', async () => {
  const all = await Promise.all(
    Array.from({ length: 500 }, () => take(db, 1e6, [{ limit: THREE, of: 'crowd' }])),
  )
  expect(all.filter(({ ok }) => ok)).toHaveLength(3)
})

it('what the first limit refuses is not counted against the second', async () => {
  const asked = [
    { limit: ONE, of: 'noisy' },
    { limit: THREE, of: 'shared' },
  ]
  expect(await take(db, 2e6, asked)).toEqual({ ok: true })
  for (let i = 0; i < 5; i++)
    expect(await take(db, 2e6, asked)).toEqual({ ok: false, afterSeconds: 60 })
  for (let i = 0; i < 2; i++) expect(await take(db, 2e6, asked.slice(1))).toEqual({ ok: true })
})

it('what is whole again is swept away', async () => {
  for (let i = 0; i < 40; i++) await take(db, 9e9 + i * 100_000, [{ limit: ONE, of: `k${i}` }])
  expect(await db.$count(allowance)).toBeLessThan(8)
})
