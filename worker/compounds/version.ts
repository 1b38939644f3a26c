import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Context } from 'hono'
import { type DifficultyValue, difficultyKey } from '../../domain/facts/difficulty.ts'
import { type Fact, factId } from '../../domain/facts/fact.ts'
import { asRecorded } from '../../domain/facts/standing.ts'
import type { JournalKind } from '../../domain/journal/entry.ts'
import { hearVoice, saying } from '../facts/hearing.ts'
import { type Speaker, speakerOf } from '../facts/speaker.ts'
import type { Heard } from '../facts/store.ts'
import { fact, voice } from '../facts/table.ts'
import { type Act, IF_CHANGED, isRecord, record } from '../journal/record.ts'
import type { OfCompound } from './here.ts'
import { type DIFFICULTY_DEEDS, difficulty, difficultyTurn } from './table.ts'

/** One version of a thing that is told of a compound. */
export interface Version {
  readonly id: string
  readonly seq: number
  readonly compoundId: string
  readonly communityId: number
  readonly value: DifficultyValue
}

/** The fact of which people say that it is still so. */
export const factOfVersion = ({
  id,
  seq,
  compoundId,
}: Pick<Version, 'id' | 'seq' | 'compoundId'>): Fact => ({
  subject: { kind: 'compound', id: compoundId },
  key: difficultyKey(id, seq),
})

/** That this act has made the version, as a condition of what follows in the same batch. */
export const isVersion = ({ now }: Act, { id, seq }: Version): SQL =>
  sql`exists (select 1 from ${difficulty} where id = ${id} and seq = ${seq} and changed_at = ${now})`

/** Tells the journal of a version, right behind the statement that makes it. */
export const recordVersion = (act: Act, kind: JournalKind, version: Version): SQL =>
  record(
    act,
    {
      ...{ communityId: version.communityId, kind },
      subject: `fact:${factId(factOfVersion(version))}`,
      payload: {
        ...{ compound: version.compoundId, fact: version.id, version: version.seq },
        difficulty: version.value.kind,
      },
    },
    { when: IF_CHANGED },
  )

/** Keeps a version for the history. */
export const keepVersion = (
  { actor, now }: Act,
  did: (typeof DIFFICULTY_DEEDS)[number],
  { id, seq, value }: Version,
  when: SQL,
): SQL => sql`
  insert into ${difficultyTurn} (difficulty_id, seq, did, value, "by", at)
  select ${id}, ${seq}, ${did}, ${JSON.stringify(value)}, ${actor}, ${now} where ${when}`

/** Whoever writes how it is says that it is so. Of that the journal has been told with the version. */
export async function ownWord(
  c: Context,
  { act, subject }: OfCompound['Variables'],
  version: Version,
  when: SQL,
): Promise<SQLWrapper[]> {
  const speaker = await speakerOf(c, subject, act.now)
  const said = saying(unheard(factOfVersion(version)), wordOf(speaker, act))
  return hearVoice(act, version.communityId, said, { when }).filter((each) => !isRecord(each))
}

/** Lets go of what was said of a version that is in force no longer. */
export function forget(version: Version, when: SQL): SQL[] {
  const id = factId(factOfVersion(version))
  return [
    sql`delete from ${voice} where fact_id = ${id} and ${when}`,
    sql`delete from ${fact} where id = ${id} and ${when}`,
  ]
}

const unheard = (about: Fact): Heard => ({
  ...{ id: factId(about), fact: about, seq: 0, recorded: 'present', voices: [] },
  held: asRecorded('present'),
})

const wordOf = ({ by, personId, isKeeper }: Speaker, { now }: Act) => ({
  ...({ by, personId, says: 'works', at: now, how: 'wrote' } as const),
  rank: isKeeper ? ('keeper' as const) : ('neighbour' as const),
})
