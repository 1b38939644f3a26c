import { sql } from 'drizzle-orm'
import type { CategoryId } from '../../domain/issues/category.ts'
import type { JournalKind } from '../../domain/journal/entry.ts'
import type { Db } from '../db/connect.ts'
import { issue, issueFollower } from '../issues/table.ts'
import { journal, OF_ISSUES } from '../journal/table.ts'
import { subscription } from './table.ts'

/** Longer lists nobody reads; whoever was away that long reads the reports themselves. */
const MOST_NEWS = 20

/** So many of the last things that happened to them are looked through for each list. */
const MOST_ROWS = 100

/** So many of the reports that somebody follows are looked through, the last followed first. */
const MOST_FOLLOWED = 50

/** So many of the last things that happened in a community are looked through. */
const MOST_LOOKED_AT = 300

/** Communities whose news somebody hears at once. */
const MOST_COMMUNITIES = 5

/** What happened to a report that is not told to whoever waits for it: it is nothing to them. */
export const SILENT: readonly string[] = [
  ...(['issue.reported', 'issue.met', 'issue.followed', 'issue.unfollowed'] as const),
  ...(['issue.reminded', 'issue.redacted', 'issue.reworded'] as const),
] satisfies JournalKind[]

export interface News {
  readonly seq: number
  readonly at: number
  readonly kind: JournalKind
  readonly no: number
  readonly category: CategoryId
}

/**
 * What happened last to each of the reports that somebody made, met or follows, and in public to those
 * they subscribed to, the last first; nothing that they did themselves.
 */
export async function newsFor(db: Db, personId: string): Promise<News[]> {
  const here = await db.all<{ id: number }>(sql`
    select distinct community_id as id from ${subscription} where person_id = ${personId}
    limit ${MOST_COMMUNITIES}`)
  const found = await Promise.all([
    ofFollowed(db, personId),
    ...here.map(({ id }) => ofSubscribed(db, personId, id)),
  ])
  const inOrder = found.flat().toSorted((a, b) => a.seq - b.seq)
  const last = [...new Map(inOrder.map((news) => [news.no, news])).values()]
  return last.toSorted((a, b) => b.seq - a.seq).slice(0, MOST_NEWS)
}

const IS_TOLD = sql`kind not in (select value from json_each(${JSON.stringify(SILENT)}))`

const NEWS = sql`told.seq, told.at, told.kind, ${issue.no} as no, ${issue.category} as category`

const ofFollowed = (db: Db, personId: string): Promise<News[]> =>
  db.all<News>(sql`
    with mine as (select issue_id as id from ${issueFollower}
      where person_id = ${personId} and left_at is null order by at desc limit ${MOST_FOLLOWED})
    select ${NEWS} from mine
    join ${issue} on ${issue.id} = mine.id
    join ${journal} told on told.subject = 'issue:' || mine.id
    where told.kind >= 'issue.' and told.kind < 'issue/' and told.actor <> ${personId}
      and told.${IS_TOLD}
    order by told.seq desc limit ${MOST_ROWS}`)

const ofSubscribed = (db: Db, personId: string, communityId: number): Promise<News[]> =>
  db.all<News>(sql`
    select ${NEWS} from (
      select seq, at, kind, actor, audience, json_extract(payload, '$.issue') as "of"
      from ${journal} where community_id = ${communityId} and ${OF_ISSUES}
      order by seq desc limit ${MOST_LOOKED_AT}) told
    join ${issue} on ${issue.id} = told."of"
    where told.audience = 'public' and told.actor <> ${personId} and told.${IS_TOLD}
      and exists (select 1 from ${subscription} s
        where s.person_id = ${personId} and s.community_id = ${communityId}
          and ((s.what = 'category' and s.target = ${issue.category})
            or (s.what = 'compound' and s.target = ${issue.compoundId})))
    order by told.seq desc limit ${MOST_ROWS}`)
