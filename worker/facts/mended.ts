import { eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { factOf } from '../../domain/facts/fact.ts'
import type { Says } from '../../domain/facts/voice.ts'
import type { Db } from '../db/connect.ts'
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

/** Whoever put a broken thing right, or saw that it was, has spoken of it as its keeper. */
export async function mended(
  db: Db,
  act: Act,
  { issueId, communityId, says, by, when }: Mended,
): Promise<SQLWrapper[]> {
  const [broken] = await db
    .select({ factId: factBreak.factId })
    .from(factBreak)
    .where(eq(factBreak.issueId, issueId))
  const about = broken && factOf(broken.factId)
  if (!about) return []
  const heard = await listen(db, about, 'present', act.now)
  const said = saying(heard, {
    ...{ by, says, at: act.now, how: 'fix', rank: 'keeper' },
    personId: by === 'organisation' || by === 'system' ? null : by,
  })
  // A word that is heard meanwhile must not keep anybody from saying that it is fixed.
  const isNext = sql`not exists (select 1 from ${factTurn}
    where fact_id = ${heard.id} and seq > ${heard.seq})`
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
            where other.fact_id = ${heard.id} and other.mended_at is null))`,
      ),
    ...(disputedAt === null ? [] : await askNoMore(db, act, { factId: heard.id, disputedAt })),
  ]
}
