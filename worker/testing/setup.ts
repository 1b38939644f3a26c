import { env, reset } from 'cloudflare:test'
import { afterAll, vi } from 'vitest'
import { forgetAll } from '../db/forget.ts'
import { clock } from './clock.ts'

// The files of a worker share it, and begin with nothing. A reset that comes while a socket of the
// file before still closes may leave something, so that it is looked at.
do await reset()
while (await hasTables())
const steps = env.TEST_MIGRATIONS.flatMap(({ queries }) => queries)
await env.DB.batch(steps.map((step) => env.DB.prepare(step)))
forgetAll()
clock.now = Date.now()

afterAll(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

async function hasTables(): Promise<boolean> {
  const found = await env.DB.prepare("select 1 from sqlite_master where name = 'community'").all()
  return found.results.length > 0
}
