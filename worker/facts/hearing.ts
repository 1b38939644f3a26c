import { and, eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Fact } from '../../domain/facts/fact.ts'
import { type Standing, say, standing } from '../../domain/facts/standing.ts'
import type { Voice } from '../../domain/facts/voice.ts'
import type { Payload } from '../../domain/journal/entry.ts'
import type { Db } from '../db/connect.ts'
import { type Act, record } from '../journal/record.ts'
import { type Heard, type VoiceRow, voiceOf } from './store.ts'
import { fact, factSheet, factTurn, voice } from './table.ts'

/** Longer than a word counts; what is older is swept away. */
const KEPT_MS = 28 * 86_400_000

/** A word on a fact, and what holds then. */
export interface Said {
  readonly heard: Heard
  readonly voice: Voice
  /** the account of who says it, if they have one */
  readonly personId: string | null
  readonly after: Standing
}

/** What somebody says, before it is known what it counts. */
export type Word = Omit<Voice, 'since'> & { readonly personId: string | null }

/** What holds when this is said too. */
export function saying(heard: Heard, { personId, ...word }: Word): Said {
  const before = heard.voices.find(({ by }) => by === word.by) ?? null
  const spoken = say(word, before, heard.held)
  const after = standing([...others(heard, word.by), spoken], heard.recorded)
  return { heard, voice: spoken, personId, after }
}

/**
 * Writes a word down, and what holds then. Of two who speak on the same {@link Heard} the key of the
 * turn refuses the other, and everything in its batch; with `when`, nothing is written unless it holds.
 */
export function hearVoice(
  act: Act,
  communityId: number,
  { heard, voice: spoken, personId, after }: Said,
  { when, payload = {} }: { readonly when?: SQL; readonly payload?: Payload } = {},
): SQLWrapper[] {
  const { id, fact: about } = heard
  const { by, says, at, since, how, rank } = spoken
  const mine = heard.voices.find((row) => row.by === by)
  const before = mine ? JSON.stringify(voiceOf(mine)) : null
  const written = isWritten(heard, act)
  return [
    turn(heard, act, after, spoken, when),
    keep(communityId, heard, after, written),
    sql`
      insert into ${voice}
        (fact_id, "by", person_id, says, at, since, how, rank, before)
      select ${id}, ${by}, ${personId}, ${says}, ${at}, ${since}, ${how}, ${rank}, ${before}
      where ${written}
      on conflict (fact_id, "by") do update set person_id = excluded.person_id,
        says = excluded.says, at = excluded.at, since = excluded.since, how = excluded.how,
        rank = excluded.rank, before = excluded.before`,
    sheet(about, written),
    sweep(act.now),
    record(
      act,
      {
        communityId,
        kind: 'fact.voiced',
        subject: `fact:${id}`,
        payload: { ...told(about, after), says, ...payload },
      },
      { when: written },
    ),
  ]
}

/** Takes a word back: the one that they had said before counts again. */
export function unhear(
  db: Db,
  act: Act,
  communityId: number,
  heard: Heard,
  mine: VoiceRow,
): { readonly after: Standing; readonly statements: SQLWrapper[] } {
  const before = mine.before === null ? null : (JSON.parse(mine.before) as Voice)
  const left = [...others(heard, mine.by), ...(before ? [before] : [])]
  const after = standing(left, heard.recorded)
  const isMine = and(eq(voice.factId, heard.id), eq(voice.by, mine.by))
  const written = isWritten(heard, act)
  return {
    after,
    statements: [
      turn(heard, act, after, null),
      keep(communityId, heard, after, written),
      before
        ? db
            .update(voice)
            .set({ ...before, before: null })
            .where(isMine)
        : db.delete(voice).where(isMine),
      sheet(heard.fact, written),
      record(act, {
        communityId,
        kind: 'fact.unsaid',
        subject: `fact:${heard.id}`,
        payload: { ...told(heard.fact, after), says: mine.says },
      }),
    ],
  }
}

/** That the word was written, as a condition of what follows from it in the same batch. */
export const isWritten = ({ id, seq }: Heard, { now }: Act): SQL =>
  sql`exists (select 1 from ${factTurn} where fact_id = ${id} and seq = ${seq + 1} and at = ${now})`

const others = ({ voices }: Heard, by: string): Voice[] =>
  voices.filter((each) => each.by !== by).map(voiceOf)

const subjectOf = ({ subject: { kind, id } }: Fact): string => `${kind}:${id}`

const told = ({ subject, key }: Fact, { state, disputedAt }: Standing): Payload => ({
  [subject.kind]: subject.id,
  key,
  state,
  disputed: disputedAt !== null,
})

function turn(
  { id, seq }: Heard,
  { now }: Act,
  { state }: Standing,
  spoken: Voice | null,
  when?: SQL,
): SQL {
  return sql`
    insert into ${factTurn} (fact_id, seq, at, says, rank, state)
    select ${id}, ${seq + 1}, ${now}, ${spoken?.says ?? null}, ${spoken?.rank ?? null}, ${state}
    where ${when ?? sql`true`}`
}

function keep(communityId: number, heard: Heard, after: Standing, written: SQL): SQL {
  const { id, fact: about, seq } = heard
  const { state, since, confirmedAt, confirmedBy, disputedAt } = after
  return sql`
    insert into ${fact} (id, community_id, subject, key, state, since, confirmed_at, confirmed_by,
      disputed_at, seq)
    select ${id}, ${communityId}, ${subjectOf(about)}, ${about.key}, ${state}, ${since},
      ${confirmedAt}, ${confirmedBy}, ${disputedAt}, ${seq + 1}
    where ${written}
    on conflict (id) do update set state = excluded.state, since = excluded.since,
      confirmed_at = excluded.confirmed_at, confirmed_by = excluded.confirmed_by,
      disputed_at = excluded.disputed_at, seq = excluded.seq`
}

/** In the names of `SheetLine`. */
function sheet(about: Fact, written: SQL): SQL {
  return sql`
    insert into ${factSheet} (subject, lines)
    select subject, json_group_array(json_object('key', key, 'state', state, 'since', since,
      'confirmedAt', confirmed_at, 'confirmedBy', confirmed_by, 'disputedAt', disputed_at))
    from ${fact} where subject = ${subjectOf(about)} and ${written} group by subject
    on conflict (subject) do update set lines = excluded.lines`
}

// A few at each turn, so that no turn is long and no word is kept for ever.
const sweep = (now: number): SQL => sql`
  delete from ${voice} where rowid in
    (select rowid from ${voice} where at < ${now - KEPT_MS} order by at limit 5)`
