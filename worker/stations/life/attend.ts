import { and, eq } from 'drizzle-orm'
import type { Context } from 'hono'
import { presentUntil } from '../../../domain/stations/presence.ts'
import { presence } from '../table.ts'
import type { OfLife } from './here.ts'

/**
 * The master of a station is there for some hours; it ends by itself. What was before is written over
 * and nowhere else, so that nobody can ask how long somebody stood in their shop.
 */
export async function attend(c: Context<OfLife>, hours: number): Promise<Response> {
  const { house, act, station } = c.var
  const until = presentUntil(hours, act.now)
  await house.db
    .insert(presence)
    .values({ placeId: station.id, personId: act.actor, untilAt: until })
    .onConflictDoUpdate({ target: [presence.placeId, presence.personId], set: { untilAt: until } })
  return c.json({ place: station.id, present_until: until })
}

/** They are there no more. Whoever was not there is not there either. */
export async function leave(c: Context<OfLife>): Promise<Response> {
  const { house, act, station } = c.var
  await house.db
    .delete(presence)
    .where(and(eq(presence.placeId, station.id), eq(presence.personId, act.actor)))
  return c.json({ place: station.id, present_until: 0 })
}
