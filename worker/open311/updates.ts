import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Context } from 'hono'
import { type Span, w3 } from '../../domain/open311/moment.ts'
import { updateStatus } from '../../domain/open311/status.ts'
import { connect, type Db } from '../db/connect.ts'
import type { Lang, Telling } from '../feeds/telling.ts'
import { issue, issuePhoto, issueStep } from '../issues/table.ts'
import { journal, OF_ISSUES } from '../journal/table.ts'
import type { Open311 } from './jurisdiction.ts'
import { langOf, refuse, say } from './say.ts'
import { keyShown } from './shown.ts'
import { type PageOf, updatesIn } from './sought.ts'

/**
 * What has happened to requests in a time, the first first: FixMyStreet's extension of GeoReport.
 *
 * @see https://github.com/mysociety/fixmystreet/wiki/Open311-FMS---Proposed-differences-to-Open311
 */
export const updates = (telling: Telling) => async (c: Context<Open311>) => {
  const { fields } = await keyShown(c)
  const sought = updatesIn(fields, Date.now())
  if (typeof sought === 'string') return refuse(c, 400, sought)
  const rows = await readUpdates(connect(c.env.DB), c.var.community.id, sought.span, sought.page)
  const lang = langOf(c)
  return say(
    c,
    'service_request_updates',
    rows.map((row) => updateOf(c, row, telling, lang)),
  )
}

type UpdateRow = Awaited<ReturnType<typeof readUpdates>>[number]

/** Public steps of public issues, of which another picture is none; the journal's own index finds them, whatever else happened. */
function readUpdates(db: Db, communityId: number, { from, to }: Span, { page, size }: PageOf) {
  const told = sql`select seq, at, json_extract(payload, '$.issue') as id,
      json_extract(payload, '$.step') as step
    from ${journal} where community_id = ${communityId} and ${OF_ISSUES}
      and audience = 'public' and kind <> 'issue.redacted' and at between ${from} and ${to}`
  return db
    .select({
      no: issue.no,
      seq: issueStep.seq,
      kind: issueStep.kind,
      state: issueStep.state,
      because: issueStep.because,
      at: issueStep.at,
      photo: sql<string | null>`(select ${issuePhoto.name} from ${issuePhoto}
        where ${issuePhoto.issueId} = ${issueStep.issueId}
          and ${issuePhoto.seq} = ${issueStep.seq} limit 1)`,
    })
    .from(sql`(${told}) told`)
    .innerJoin(
      issueStep,
      and(eq(issueStep.issueId, sql`told.id`), eq(issueStep.seq, sql`told.step`)),
    )
    .innerJoin(issue, and(eq(issue.id, issueStep.issueId), isNotNull(issue.publishedAt)))
    .orderBy(asc(sql`told.at`), asc(sql`told.seq`))
    .limit(size)
    .offset((page - 1) * size)
}

const updateOf = (c: Context, row: UpdateRow, telling: Telling, lang: Lang) => ({
  update_id: `${row.no}-${row.seq}`,
  service_request_id: String(row.no),
  status: updateStatus(row.state, row.because),
  updated_datetime: w3(row.at),
  description: telling.state(row.state, lang),
  media_url: row.photo && new URL(`/i/${row.no}/photos/${row.photo}`, c.req.url).href,
})
