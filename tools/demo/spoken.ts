import { type CastKey, castMember } from '../../domain/accounts/cast.ts'
import { type Fact, factId } from '../../domain/facts/fact.ts'
import { standing } from '../../domain/facts/standing.ts'
import type { How, Rank, Says, Voice } from '../../domain/facts/voice.ts'
import type { Row } from './issues/rows.ts'

const HOUR_MS = 3_600_000

/** Who said what of a thing, and how many hours ago. */
export type Word = readonly [by: CastKey, says: Says, hoursAgo: number, rank?: Rank]

/** A fact of a community with what was said of it. */
export interface Spoken {
  readonly communityId: number
  readonly fact: Fact
  readonly voices: readonly Voice[]
}

export function voiceOf([who, says, hoursAgo, rank = 'neighbour']: Word, now: number): Voice {
  const at = now - hoursAgo * HOUR_MS
  const how: How = rank === 'keeper' ? 'kept' : 'near'
  return { by: castMember(who).id, says, at, since: at, how, rank }
}

export function factRow({ communityId, fact, voices }: Spoken): Row {
  const { state, since, confirmedAt, confirmedBy, disputedAt } = standing(voices, 'present')
  const { subject, key } = fact
  return {
    ...{ id: factId(fact), community_id: communityId, subject: `${subject.kind}:${subject.id}` },
    ...{ key, state, since, confirmed_at: confirmedAt, confirmed_by: confirmedBy },
    ...{ disputed_at: disputedAt, seq: voices.length },
  }
}

export const voiceRows = ({ fact, voices }: Spoken): Row[] =>
  voices.map(({ by, ...voice }) => ({ fact_id: factId(fact), by, person_id: by, ...voice }))

export const turnRows = ({ fact, voices }: Spoken): Row[] =>
  voices.map(({ at, says, rank }, i) => ({
    ...{ fact_id: factId(fact), seq: i + 1, at, says, rank },
    state: standing(voices.slice(0, i + 1), 'present').state,
  }))
