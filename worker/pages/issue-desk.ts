import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Context } from 'hono'
import { permits } from '../../domain/accounts/permit.ts'
import type { CategoryId } from '../../domain/issues/category.ts'
import type { Phase } from '../../domain/issues/state.ts'
import { ISSUE_HEAPS, type IssueDeskPage } from '../../web/server.tsx'
import { personOf } from '../accounts/person.ts'
import { communityAnswer } from '../communities/answers.ts'
import type { Db } from '../db/connect.ts'
import type { InCommunity } from '../http/app.ts'
import { listIssues } from '../issues/list.ts'
import { showIssues } from '../issues/show.ts'
import { findIssue } from '../issues/store.ts'
import { organisation, route } from '../issues/table.ts'

const ROWS = 100

/** The page of who sorts reports: one heap of the queue, and whom they can be given to. */
export async function issueDeskPage(c: Context<InCommunity>): Promise<IssueDeskPage> {
  const { community, house, subject } = c.var
  const { db } = house
  const asker = await personOf(c)
  const opened = await openedOf(db, community.id, c.req.query('issue'))
  const heap = opened?.phase ?? (await heapOf(db, community.id, c.req.query('heap')))
  const { rows } = await listIssues(db, community.id, {
    phase: heap,
    readableTo: 'desk',
    limit: ROWS,
  })
  const all = opened && !rows.some(({ id }) => id === opened.id) ? [...rows, opened] : rows
  const [organisations, routes] = await respondersOf(db, community.id)
  return {
    is: 'issue-desk',
    community: communityAnswer(community),
    heap,
    issues: await showIssues(db, { community, asker }, all),
    opened: opened?.no ?? null,
    organisations,
    routes: routes.map((each) => ({ ...each, category: each.category as CategoryId })),
    redacts: permits(asker, 'issue.redact', subject),
    now: Date.now(),
  }
}

async function openedOf(db: Db, communityId: number, asked: string | undefined) {
  const found = /^\d{1,9}$/.test(asked ?? '') ? await findIssue(db, Number(asked)) : null
  return found?.community.id === communityId ? found.row : null
}

/** The heap that is asked for; else what nobody has looked through, or where there is none, what is open. */
async function heapOf(db: Db, communityId: number, asked: string | undefined): Promise<Phase> {
  const heap = ISSUE_HEAPS.find((each) => each === asked)
  if (heap) return heap
  const { rows } = await listIssues(db, communityId, {
    phase: 'new',
    readableTo: 'desk',
    limit: 1,
  })
  return rows.length > 0 ? 'new' : 'open'
}

const MOST_ORGANISATIONS = 100
const MOST_ROUTES = 1000

const respondersOf = (db: Db, communityId: number) =>
  db.batch([
    db
      .select({ id: organisation.id, name: organisation.name, name_en: organisation.nameEn })
      .from(organisation)
      .where(and(eq(organisation.communityId, communityId), isNull(organisation.removedAt)))
      .orderBy(asc(organisation.name))
      .limit(MOST_ORGANISATIONS),
    db
      .select({
        category: route.category,
        compound: route.compoundId,
        organisation: route.organisationId,
      })
      .from(route)
      .where(eq(route.communityId, communityId))
      .limit(MOST_ROUTES),
  ])
