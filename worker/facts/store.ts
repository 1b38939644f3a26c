import { and, desc, eq, gt } from 'drizzle-orm'
import { type Fact, factId } from '../../domain/facts/fact.ts'
import { aged, asRecorded, type FactState, type Standing } from '../../domain/facts/standing.ts'
import type { Voice } from '../../domain/facts/voice.ts'
import type { Db } from '../db/connect.ts'
import { fact, factSheet, voice } from './table.ts'

export type VoiceRow = typeof voice.$inferSelect

/** A fact as it was read: who speaks next, speaks on this. */
export interface Heard {
  readonly id: string
  readonly fact: Fact
  /** number of the last word; 0: nobody has said anything */
  readonly seq: number
  /** what holds now, by all of them */
  readonly held: Standing
  readonly recorded: FactState
  /** the latest words, of as many people as matter */
  readonly voices: readonly VoiceRow[]
}

/** So many of the latest words are enough: what more people said before changes nothing. */
const MOST_VOICES = 50

/** What was said of a fact; `recorded` is what holds where nobody has said anything. */
export async function listen(
  db: Db,
  about: Fact,
  recorded: FactState,
  now: number,
): Promise<Heard> {
  const id = factId(about)
  const [[row], voices] = await db.batch([
    db.select().from(fact).where(eq(fact.id, id)),
    db.select().from(voice).where(eq(voice.factId, id)).orderBy(desc(voice.at)).limit(MOST_VOICES),
  ])
  return {
    id,
    fact: about,
    seq: row?.seq ?? 0,
    held: row ? aged(row, now) : asRecorded(recorded),
    recorded,
    voices,
  }
}

export const voiceOf = ({ by, says, at, since, how, rank }: VoiceRow): Voice => ({
  by,
  says,
  at,
  since,
  how,
  rank,
})

/** What somebody said last of each fact of a thing, after `since`. */
export const wordsOf = (db: Db, by: string, subject: string, since: number) =>
  db
    .select({ key: fact.key, says: voice.says, at: voice.at })
    .from(fact)
    .innerJoin(voice, and(eq(voice.factId, fact.id), eq(voice.by, by), gt(voice.at, since)))
    .where(eq(fact.subject, subject))

/** One line of a sheet. */
export interface SheetLine extends Standing {
  readonly key: string
}

/** What holds of all facts of one thing. */
export async function sheetOf(db: Db, subject: string): Promise<readonly SheetLine[]> {
  const [row] = await db.select().from(factSheet).where(eq(factSheet.subject, subject))
  return linesOf(row?.lines ?? null)
}

const linesOf = (lines: string | null): readonly SheetLine[] =>
  lines === null ? [] : (JSON.parse(lines) as SheetLine[])
