import { and, eq, isNull, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { factOf } from '../../domain/facts/fact.ts'
import type { Says } from '../../domain/facts/voice.ts'
import type { Db } from '../db/connect.ts'
import { issue } from '../issues/table.ts'
import { type Act, alongside } from '../journal/record.ts'
import { askNoMore } from './doubts.ts'
import { hearVoice, isWritten, saying } from './hearing.ts'
import { listen } from './store.ts'
import { factBreak, factTurn } from './table.ts'

/** What the report of a break has come to, and who says so. */
interface Mended {
  readonly issueId: string
  readonly communityId: number
  readonly says: Says
  /** a person's id, or `organisation` */
  readonly by: string
  /** that the step of the report is taken */
  readonly when: SQL
}

/** A stop that is closed for works has so many broken things in one report, hardly more. */
const MOST_BREAKS = 5

/**
 * Whoever put a broken thing right, or saw that it was, has spoken of it as its keeper; also where its
 * report was merged into the one that they fixed.
 */
export async function mended(db: Db, act: Act, told: Mended): Promise<SQLWrapper[]> {
  const breaks = await breaksOf(db, told.issueId)
  return (await Promise.all(breaks.map((broken) => mendOne(db, act, told, broken)))).flat()
}

async function breaksOf(db: Db, issueId: string) {
  const columns = { issueId: factBreak.issueId, factId: factBreak.factId }
  const [own, merged] = await db.batch([
    db.select(columns).from(factBreak).where(eq(factBreak.issueId, issueId)),
    // Of all that is broken now, which is little.
    db
      .select(columns)
      .from(factBreak)
      .innerJoin(issue, eq(issue.id, factBreak.issueId))
      .where(and(isNull(factBreak.mendedAt), eq(issue.mergedInto, issueId)))
      .limit(MOST_BREAKS),
  ])
  return [...own, ...merged]
}

async function mendOne(
  db: Db,
  act: Act,
  { communityId, says, by, when }: Mended,
  { issueId, factId }: { readonly issueId: string; readonly factId: string },
): Promise<SQLWrapper[]> {
  const about = factOf(factId)
  if (!about) return []
  const heard = await listen(db, about, 'present', act.now)
  const said = saying(heard, {
    ...{ by, says, at: act.now, how: 'fix', rank: 'keeper' },
    personId: by === 'organisation' || by === 'system' ? null : by,
  })
  // A word that is heard meanwhile must not keep anybody from saying that it is fixed.
  const isNext = sql`not exists (select 1 from ${factTurn}
    where fact_id = ${factId} and seq > ${heard.seq})`
  const { disputedAt } = heard.held
  return [
    ...hearVoice(alongside(act), communityId, said, { when: sql`${when} and ${isNext}` }),
    db
      .update(factBreak)
      .set({ mendedAt: says === 'works' ? act.now : null })
      // Broken anew, it may have been reported anew.
      .where(
        sql`${eq(factBreak.issueId, issueId)} and ${isWritten(heard, act)}
          and (${says} = 'works' or not exists (select 1 from ${factBreak} other
            where other.fact_id = ${factId} and other.mended_at is null))`,
      ),
    ...(disputedAt === null ? [] : await askNoMore(db, act, { factId, disputedAt })),
  ]
}
