import { type SQL, sql } from 'drizzle-orm'
import type { Context } from 'hono'
import type { DifficultyWord } from '../../domain/facts/difficulty.ts'
import { nearestIn } from '../../domain/facts/difficulty-ground.ts'
import { metresTooFar } from '../../domain/facts/spot.ts'
import type { How } from '../../domain/facts/voice.ts'
import type { LngLat } from '../../domain/kit/geo.ts'
import { hearVoice, saying, unhear } from '../facts/hearing.ts'
import type { Speaker } from '../facts/speaker.ts'
import { speakOf, takenBack, unsayOf } from '../facts/speaking.ts'
import { listen } from '../facts/store.ts'
import { problem } from '../http/failure.ts'
import { commit, type Outcome } from '../journal/commit.ts'
import type { Act } from '../journal/record.ts'
import type { OfDifficulty } from './here.ts'
import { difficulty } from './table.ts'
import { factOfVersion } from './version.ts'

/** Somebody says that what is told of a compound is still so, or has changed. */
export const confirm = (c: Context<OfDifficulty>, words: DifficultyWord): Promise<Response> =>
  speakOf(c, c.var, words.says, {
    about: factOfVersion(c.var.difficulty),
    how: (speaker) => howKnown(c, speaker, words),
    once: (act, speaker, how) => confirmOnce(c, act, speaker, how, words.says),
  })

/** Takes back what one said of it a moment ago. */
export const unconfirm = (c: Context<OfDifficulty>): Promise<Response> =>
  unsayOf(c, c.var, (speaker) => unconfirmOnce(c, speaker))

async function confirmOnce(
  c: Context<OfDifficulty>,
  act: Act,
  { by, personId, isKeeper }: Speaker,
  how: How,
  says: DifficultyWord['says'],
): Promise<Outcome> {
  const { house, community, difficulty: row } = c.var
  const heard = await listen(house.db, factOfVersion(row), 'present', act.now)
  const rank = isKeeper ? 'keeper' : 'neighbour'
  const said = saying(heard, { by, personId, says, at: act.now, how, rank })
  const payload = { difficulty: row.kind, fact: row.id }
  return commit(house, act, hearVoice(act, community.id, said, { payload, when: isInForce(c) }))
}

async function unconfirmOnce(c: Context<OfDifficulty>, { by }: Speaker): Promise<Outcome> {
  const { house, act, community, difficulty: row } = c.var
  const heard = await listen(house.db, factOfVersion(row), 'present', act.now)
  const mine = takenBack(heard, by, act.now)
  // Whoever wrote it cannot doubt it: they correct it.
  if (!mine || mine.how === 'wrote') return { ok: false, because: 'nothing' }
  return commit(house, act, unhear(house.db, act, community.id, heard, mine).statements)
}

/** Who is at the thing, or at its compound, knows; staff do from wherever they are. */
function howKnown(
  c: Context<OfDifficulty>,
  { isKeeper }: Speaker,
  { at, accuracy_m }: DifficultyWord,
): How | Response {
  if (!at) return isKeeper ? 'kept' : problem(c, 'where_needed')
  const spots = [thingAt(c), nearestIn(c.var.compound.ring, at) ?? thingAt(c)]
  const metres = Math.ceil(Math.min(...spots.map((spot) => metresTooFar(at, spot, accuracy_m))))
  if (metres === 0) return 'near'
  return isKeeper ? 'kept' : problem(c, 'too_far', { metres })
}

const thingAt = ({ var: { difficulty: row } }: Context<OfDifficulty>): LngLat => [row.lng, row.lat]

/** Nobody speaks of a version that was corrected while they pressed. */
const isInForce = ({ var: { difficulty: row } }: Context<OfDifficulty>): SQL =>
  sql`exists (select 1 from ${difficulty}
    where id = ${row.id} and seq = ${row.seq} and removed_at is null)`
