import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Context } from 'hono'
import {
  type DifficultyAmendment,
  type DifficultyValue,
  MOST_DIFFICULTIES,
} from '../../domain/facts/difficulty.ts'
import { newId } from '../db/id.ts'
import { answerChange } from '../http/change.ts'
import { problem } from '../http/failure.ts'
import { commit, type Outcome } from '../journal/commit.ts'
import { enough } from '../limits/enough.ts'
import type { Limit } from '../limits/limit.ts'
import type { OfCompound, OfDifficulty } from './here.ts'
import { spotOf } from './spot.ts'
import { difficulty } from './table.ts'
import { forget, isVersion, keepVersion, ownWord, recordVersion } from './version.ts'

/** Whoever walks round a quarter with a list writes for an hour. */
const WRITINGS: Limit = { what: 'difficulty', atOnce: 40, eachMs: 60_000 }

/** Tells of a gate, a charger, a bench or a canteen for the first time. */
export async function tell(
  c: Context,
  found: OfCompound['Variables'],
  value: DifficultyValue,
): Promise<Response> {
  const { house, act } = found
  const spot = await spotOf(c, found, value)
  if (spot instanceof Response) return spot
  const refused = await enoughWritings(c, act.actor)
  if (refused) return refused
  const told = { ...ofCompound(found), id: newId(), seq: 1, value }
  const is = isVersion(act, told)
  const outcome = await commit(house, act, [
    sql`insert into ${difficulty} (id, community_id, compound_id, kind, value, name, lng, lat,
        place_id, added_by, changed_at)
      select ${told.id}, ${told.communityId}, ${told.compoundId}, ${value.kind},
        ${JSON.stringify(value)}, ${spot.name}, ${spot.at[0]}, ${spot.at[1]}, ${spot.placeId},
        ${act.actor}, ${act.now}
      where (select count(*) from ${difficulty}
        where compound_id = ${told.compoundId} and removed_at is null) < ${MOST_DIFFICULTIES}`,
    recordVersion(act, 'difficulty.added', told),
    keepVersion(act, 'added', told, is),
    ...(await ownWord(c, found, told, is)),
  ])
  return answerWritten(c, outcome, 'too_many_facts')
}

/** Corrects what is told, if nobody has corrected it meanwhile. */
export async function amend(
  c: Context<OfDifficulty>,
  { seq, value }: DifficultyAmendment,
): Promise<Response> {
  const { house, act, difficulty: row } = c.var
  if (value.kind !== row.kind) {
    return problem(c, 'bad_input', { field: 'value.kind', detail: `expected ${row.kind}` })
  }
  const spot = await spotOf(c, c.var, value)
  if (spot instanceof Response) return spot
  const refused = await enoughWritings(c, act.actor)
  if (refused) return refused
  const told = { ...ofCompound(c.var), id: row.id, seq: seq + 1, value }
  const is = isVersion(act, told)
  const [lng, lat] = spot.at
  const outcome = await commit(house, act, [
    house.db
      .update(difficulty)
      .set({
        ...{ value: JSON.stringify(value), seq: told.seq, changedAt: act.now },
        ...{ name: spot.name, lng, lat, placeId: spot.placeId },
      })
      .where(isStill(row.id, seq)),
    recordVersion(act, 'difficulty.changed', told),
    keepVersion(act, 'changed', told, is),
    ...forget({ ...told, seq }, is),
    ...(await ownWord(c, c.var, told, is)),
  ])
  return answerWritten(c, outcome, 'changed_meanwhile')
}

/** Takes away what is wrong; what became of it stays in its history. */
export async function remove(c: Context<OfDifficulty>): Promise<Response> {
  const { house, act, difficulty: row } = c.var
  const value = JSON.parse(row.value) as DifficultyValue
  const told = { ...ofCompound(c.var), id: row.id, seq: row.seq + 1, value }
  const is = isVersion(act, told)
  const outcome = await commit(house, act, [
    house.db
      .update(difficulty)
      .set({ removedAt: act.now, changedAt: act.now, seq: told.seq })
      .where(isStill(row.id, row.seq)),
    recordVersion(act, 'difficulty.removed', told),
    keepVersion(act, 'removed', told, is),
    ...forget({ ...told, seq: row.seq }, is),
  ])
  return answerWritten(c, outcome, 'changed_meanwhile')
}

const enoughWritings = (c: Context, actor: string): Promise<Response | null> =>
  enough(c, [{ limit: WRITINGS, of: actor }])

const ofCompound = ({ community, compound }: OfCompound['Variables']) => ({
  compoundId: compound.id,
  communityId: community.id,
})

const isStill = (id: string, seq: number) =>
  and(eq(difficulty.id, id), eq(difficulty.seq, seq), isNull(difficulty.removedAt))

const answerWritten = (
  c: Context,
  outcome: Outcome,
  nothing: 'too_many_facts' | 'changed_meanwhile',
): Promise<Response> =>
  answerChange(c, outcome, () => {
    if (outcome.ok || outcome.because !== 'conflict') return problem(c, nothing)
    const isNamed = outcome.constraint.includes('difficulty.name')
    return problem(c, isNamed ? 'already_told' : 'changed_meanwhile')
  })
