import { createMiddleware } from 'hono/factory'
import { connect } from '../db/connect.ts'
import type { Env } from '../env.ts'
import type { App } from '../http/app.ts'
import type { House } from '../journal/commit.ts'

/** Gives every route the house in which changes are made. */
export const withHouse = createMiddleware<App>(async (c, next) => {
  c.set(
    'house',
    houseOf(c.env, (work) => c.executionCtx.waitUntil(work)),
  )
  await next()
})

/** @param later lets work go on after the answer */
const houseOf = (env: Env, later: (work: Promise<unknown>) => void): House => ({
  db: connect(env.DB),
  announce: (communityId) => later(announce(env, communityId)),
})

// A call that is lost is a delay, not a loss: the room reads on by itself.
async function announce({ ROOMS }: Env, communityId: number): Promise<void> {
  const room = ROOMS.get(ROOMS.idFromName(String(communityId)))
  await room.announce().catch(() => undefined)
}
