import { asc, eq } from 'drizzle-orm'
import type { Context } from 'hono'
import { permits } from '../../domain/accounts/permit.ts'
import { type IssuesPage, readFilter, sinceOf } from '../../web/server.tsx'
import { personOf } from '../accounts/person.ts'
import { communityAnswer } from '../communities/answers.ts'
import type { Db } from '../db/connect.ts'
import type { InCommunity } from '../http/app.ts'
import { listIssues } from '../issues/list.ts'
import { promiseOf } from '../issues/promise.ts'
import { showIssues } from '../issues/show.ts'
import { compound } from '../issues/table.ts'
import { subscriptionsOf } from '../subscriptions/store.ts'

const ROWS = 50

/** The page of what was reported in a community. */
export async function issuesPage(c: Context<InCommunity>): Promise<IssuesPage> {
  const { community, house, subject } = c.var
  const { db } = house
  const now = Date.now()
  const asker = await personOf(c)
  const { filter, after } = asked(new URL(c.req.url).searchParams, asker !== null)
  const staff = permits(asker, 'issue.see_new', subject)
  const { rows, next } = await listIssues(db, community.id, {
    phase: filter.phase ?? undefined,
    category: filter.category ?? undefined,
    compound: filter.compound ?? undefined,
    since: sinceOf(filter, now) ?? undefined,
    reportedBy: filter.mine ? asker?.id : undefined,
    readableTo: staff || filter.mine ? 'desk' : 'everybody',
    after: after === null ? undefined : Number(after),
    limit: ROWS,
  })
  const [issues, compounds, promised, wants] = await Promise.all([
    showIssues(db, { community, asker }, rows),
    namedCompounds(db, community.id),
    promiseOf(db, community, now),
    asker ? wantsOf(db, asker.id, community.id) : [],
  ])
  return {
    is: 'issues',
    community: communityAnswer(community),
    filter,
    issues,
    next,
    after,
    compounds,
    promised,
    wants,
    signedIn: asker !== null,
    staff,
    now,
  }
}

const MOST_COMPOUNDS = 300

/** The compounds of a community by name. */
export const namedCompounds = (db: Db, communityId: number) =>
  db
    .select({ id: compound.id, name: compound.name, name_en: compound.nameEn })
    .from(compound)
    .where(eq(compound.communityId, communityId))
    .orderBy(asc(compound.name))
    .limit(MOST_COMPOUNDS)

async function wantsOf(db: Db, personId: string, communityId: number) {
  const all = await subscriptionsOf(db, personId)
  return all
    .filter((each) => each.communityId === communityId)
    .map(({ what, target }) => ({ what, target }))
}

/** A guest has no reports of their own. */
function asked(params: URLSearchParams, signedIn: boolean) {
  const filter = readFilter(params)
  const after = params.get('after') ?? ''
  return {
    filter: { ...filter, mine: filter.mine && signedIn },
    after: /^\d{1,9}$/.test(after) ? after : null,
  }
}
