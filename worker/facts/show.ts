import { desc, eq } from 'drizzle-orm'
import type { Context } from 'hono'
import type { InferOutput } from 'valibot'
import { permits } from '../../domain/accounts/permit.ts'
import { UNKNOWN_AFTER_MS } from '../../domain/facts/freshness.ts'
import { aged, asRecorded } from '../../domain/facts/standing.ts'
import { personOf } from '../accounts/person.ts'
import type { Db } from '../db/connect.ts'
import { issue } from '../issues/table.ts'
import type { AmenitiesAnswer } from './answers.ts'
import type { About } from './following.ts'
import type { OfPlace } from './here.ts'
import { speakerOf } from './speaker.ts'
import { type SheetLine, sheetOf, wordsOf } from './store.ts'
import { fact, factBreak } from './table.ts'

/** What there is at a place, as it stands now, with what the asker said of it. */
export async function showAmenities(
  c: Context<OfPlace>,
  { place }: About,
): Promise<InferOutput<typeof AmenitiesAnswer>> {
  const now = Date.now()
  const { house, subject } = c.var
  const speaker = await speakerOf(c, subject, now)
  const name = `place:${place.id}`
  const [lines, words, reports] = await Promise.all([
    sheetOf(house.db, name),
    wordsOf(house.db, speaker.by, name, now - UNKNOWN_AFTER_MS),
    reportsOf(house.db, name),
  ])
  const person = await personOf(c)
  return {
    now,
    keeper: speaker.isKeeper,
    amenities: place.amenities.map((id) => {
      const report = reports.find(({ key }) => key === id)
      const maySee =
        report &&
        (report.publishedAt !== null ||
          permits(person, 'issue.see_new', { ...subject, ownerId: report.reportedBy }))
      const word = words.find(({ key }) => key === id)
      return {
        id,
        ...told(
          lines.find(({ key }) => key === id),
          now,
        ),
        report: maySee ? report.no : null,
        mine: word ? { says: word.says, at: word.at } : null,
      }
    }),
  }
}

function told(line: SheetLine | undefined, now: number) {
  const { state, since, confirmedAt, confirmedBy, disputedAt, freshness } = aged(
    line ?? asRecorded('present'),
    now,
  )
  return {
    state,
    since,
    confirmed_at: confirmedAt,
    confirmed_by: confirmedBy,
    freshness,
    disputed: disputedAt !== null,
  }
}

/** The reports of what is broken at a place. */
const reportsOf = (db: Db, subject: string) =>
  db
    .select({
      key: fact.key,
      no: issue.no,
      publishedAt: issue.publishedAt,
      reportedBy: issue.reportedBy,
    })
    .from(fact)
    .innerJoin(factBreak, eq(factBreak.factId, fact.id))
    .innerJoin(issue, eq(issue.id, factBreak.issueId))
    .where(eq(fact.subject, subject))
    .orderBy(desc(factBreak.at))
    .limit(50)
