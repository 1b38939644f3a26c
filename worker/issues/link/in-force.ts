import { sql } from 'drizzle-orm'
import type { CategoryId } from '../../../domain/issues/category.ts'
import type { Db } from '../../db/connect.ts'
import { issue, issueStep, organisation, responderLink } from '../table.ts'
import { ENDING } from './store.ts'

/** The open reports of a community that are looked through for their links, the last reported first. */
const MOST_ISSUES = 1000

const MOST_LINKS = 200

/** A link that opens a report now, with what it is for. */
export interface LinkInForce {
  readonly id: string
  readonly no: number
  readonly category: CategoryId
  readonly text: string | null
  readonly organisationId: string
  readonly organisation: string
  readonly organisationEn: string | null
  readonly madeAt: number
  readonly expiresAt: number
}

/** The links of a community by which somebody can act now, the last made first. */
export const linksInForce = (db: Db, communityId: number, now: number): Promise<LinkInForce[]> =>
  db.all<LinkInForce>(sql`
    select l.id, open.no, open.category, open.text, o.id as "organisationId",
      o.name as organisation, o.name_en as "organisationEn", l.made_at as "madeAt",
      l.expires_at as "expiresAt"
    from (select id, no, category, text, organisation_id from ${issue}
      where community_id = ${communityId} and phase = 'open'
      order by no desc limit ${MOST_ISSUES}) open
    join ${responderLink} l on l.issue_id = open.id and l.organisation_id = open.organisation_id
    join ${organisation} o on o.id = l.organisation_id
    where l.revoked_at is null and l.expires_at > ${now}
      and not exists (select 1 from ${issueStep} s where s.issue_id = l.issue_id and s.seq > l.seq
        and s.kind in (select value from json_each(${JSON.stringify(ENDING)})))
    order by l.made_at desc limit ${MOST_LINKS}`)

export const shownLink = (found: LinkInForce) => ({
  id: found.id,
  issue_no: found.no,
  category: found.category,
  text: found.text,
  organisation: {
    ...{ id: found.organisationId, name: found.organisation, name_en: found.organisationEn },
  },
  made_at: found.madeAt,
  until: found.expiresAt,
})
