import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import * as v from 'valibot'
import { inCommunity } from '../../communities/here.ts'
import type { Community } from '../../communities/store.ts'
import type { Db } from '../../db/connect.ts'
import type { InCommunity } from '../../http/app.ts'
import { describe } from '../../http/describe.ts'
import { permit } from '../../http/permit.ts'
import { noStore } from '../../http/private.ts'
import { countTasks } from '../../tasks/list.ts'
import { onDuty } from '../crew.ts'
import { wallOf } from './cookie.ts'

const count = v.number()

export const WallFigures = v.object({
  on_duty: count,
  tasks: v.pipe(
    v.object({ open: count, claimed: count, done: count, lapsed: count }),
    v.description('up to 100 of each; `done` waits to be checked'),
  ),
})

/** Answers a screen that was opened by a link; whoever else comes is asked for a permit behind it. */
export const byLink = (answer: (c: Context<InCommunity>) => Promise<Response>) =>
  createMiddleware<InCommunity>(async (c, next) => ((await wallOf(c)) ? answer(c) : next()))

/** What a wall counts, now. */
export async function figuresOf(
  db: Db,
  { id }: Community,
  now: number,
): Promise<v.InferOutput<typeof WallFigures>> {
  const [crew, tasks] = await Promise.all([onDuty(db, id, now), countTasks(db, id, now)])
  return { on_duty: crew.length, tasks }
}

const figures = async (c: Context<InCommunity>): Promise<Response> =>
  c.json(await figuresOf(c.var.house.db, c.var.community, Date.now()))

export const wallFigures = new Hono<InCommunity>().get(
  '/:slug/wall',
  describe({
    tag: 'Live',
    summary: 'What a wall counts: who is on duty, and the tasks that somebody has to look at',
    answer: WallFigures,
    failures: ['sign_in_needed', 'not_permitted', 'unknown_community'],
  }),
  inCommunity,
  noStore,
  byLink(figures),
  permit('wall.see'),
  figures,
)
