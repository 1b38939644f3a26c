import type { SQLWrapper } from 'drizzle-orm'
import type { Context } from 'hono'
import { spotPersonal } from '../../../domain/issues/personal.ts'
import type { LngLat } from '../../../domain/kit/geo.ts'
import type { ProposalWords } from '../../../domain/stations/life-words.ts'
import { keepsStock } from '../../../domain/stations/stock.ts'
import { misplaced } from '../../communities/here.ts'
import { newId } from '../../db/id.ts'
import type { ChangingInCommunity } from '../../http/app.ts'
import { answerChange } from '../../http/change.ts'
import { problem } from '../../http/failure.ts'
import { commit, repeated } from '../../journal/commit.ts'
import { record } from '../../journal/record.ts'
import { enough } from '../../limits/enough.ts'
import type { Limit } from '../../limits/limit.ts'
import { findPlace } from '../../places/store.ts'
import { station, stationStep } from '../table.ts'

/** Somebody knows of three shops that would do, hardly of more in a day. */
const PROPOSALS: Limit = { what: 'station/proposal', atOnce: 3, eachMs: 8 * 3_600_000 }

/** Somebody says where a station should be. */
export async function propose(
  c: Context<ChangingInCommunity>,
  words: ProposalWords,
): Promise<Response> {
  const { house, act } = c.var
  const before = await repeated(house.db, act)
  if (before) return answerChange(c, before, () => problem(c, 'changed_meanwhile'))
  if (spotPersonal(words.name).length > 0) return problem(c, 'personal_words', { field: 'name' })
  const at = await groundOf(c, words)
  if (at instanceof Response) return at
  const often = await enough(c, [{ limit: PROPOSALS, of: act.actor }])
  if (often) return often
  const outcome = await commit(house, act, proposing(c, words, at))
  return answerChange(c, outcome, () => problem(c, 'already_proposed', { field: 'host' }))
}

/** Where it would be: at its host, or where somebody pointed. */
async function groundOf(
  c: Context<ChangingInCommunity>,
  { host, at }: ProposalWords,
): Promise<LngLat | Response> {
  const { house, community } = c.var
  if (at) {
    const wrong = misplaced(community, at, 'at')
    return wrong ? problem(c, wrong.error, wrong) : at
  }
  const found = await findPlace(house.db, host ?? '')
  if (found?.communityId !== community.id) return problem(c, 'unknown_place', { field: 'host' })
  return keepsStock(found.place.kind)
    ? problem(c, 'already_proposed', { field: 'host' })
    : found.place.at
}

function proposing(
  { var: { house, act, community } }: Context<ChangingInCommunity>,
  { name, host }: ProposalWords,
  [lng, lat]: LngLat,
): SQLWrapper[] {
  const { actor, now } = act
  const of = { placeId: newId(), communityId: community.id, state: 'proposed', seq: 1 } as const
  return [
    house.db.insert(station).values({
      ...of,
      ...{ name, lng, lat, hostPlaceId: host ?? null, proposedBy: actor, proposedAt: now },
    }),
    house.db.insert(stationStep).values({ ...of, kind: 'propose', at: now, by: actor }),
    record(act, {
      communityId: community.id,
      kind: 'station.proposed',
      subject: `place:${of.placeId}`,
      payload: { place: of.placeId, step: 1, state: of.state },
    }),
  ]
}
