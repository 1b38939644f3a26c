import { type Context, Hono } from 'hono'
import { wrapTime } from 'hono/timing'
import * as v from 'valibot'
import { permits } from '../../domain/accounts/permit.ts'
import type { CategoryId } from '../../domain/issues/category.ts'
import type { Phase } from '../../domain/issues/state.ts'
import { personOf } from '../accounts/person.ts'
import { inCommunity } from '../communities/here.ts'
import type { InCommunity } from '../http/app.ts'
import { describe } from '../http/describe.ts'
import { permit } from '../http/permit.ts'
import { noStore } from '../http/private.ts'
import { accept } from '../http/validation.ts'
import { agendaOf } from './agenda.ts'
import { IssueAnswer } from './answers.ts'
import { measureIssues, WEEKS } from './figures.ts'
import { FiguresAnswer, HeatAnswer, PointsAnswer } from './figures-answers.ts'
import { ListInput } from './inputs.ts'
import { heatOf, pointsOf } from './points.ts'
import { showIssues } from './show.ts'

const tag = 'Reports'

const { phase, category, compound, since } = ListInput.entries
const PointsInput = v.object({ phase, category, compound, since })

/** What a map shows where nobody asked for one phase. */
const ON_A_MAP: readonly Phase[] = ['open', 'fixed']

const forStaff = ['sign_in_needed', 'not_permitted', 'unknown_community'] as const

/** Issues as maps, meetings and those who answer for them look at them. */
export const issueFigures = new Hono<InCommunity>()
  .get(
    '/:slug/issues/points',
    describe({
      tag,
      summary: 'Where issues are, for a map: what is open or waits to be confirmed',
      answer: PointsAnswer,
      failures: ['bad_input', 'unknown_community'],
    }),
    inCommunity,
    permit('issue.read'),
    noStore,
    accept('query', PointsInput),
    async (c) => {
      const { phase, ...asked } = c.req.valid('query')
      const { house, community, subject } = c.var
      const readsAll = permits(await personOf(c), 'issue.see_new', subject)
      const pointed = {
        ...asked,
        category: asked.category as CategoryId | undefined,
        phases: phase ? [phase] : readsAll ? (['new', ...ON_A_MAP] as const) : ON_A_MAP,
        readableTo: readsAll ? ('desk' as const) : ('everybody' as const),
      }
      return c.json(await wrapTime(c, 'db', pointsOf(house.db, community.id, pointed, Date.now())))
    },
  )
  .get(
    '/:slug/issues/heat',
    describe({
      tag,
      summary: 'How much is open in each compound',
      answer: HeatAnswer,
      failures: ['unknown_community'],
    }),
    inCommunity,
    permit('issue.read'),
    noStore,
    async (c) => c.json(await heatOf(c.var.house.db, c.var.community.id, Date.now())),
  )
  .get(
    '/:slug/issues/figures',
    describe({
      tag,
      summary: `How what was reported in the last ${WEEKS} weeks was handled`,
      answer: FiguresAnswer,
      failures: [...forStaff],
    }),
    inCommunity,
    permit('issue.measure'),
    noStore,
    async (c) => c.json(await measureIssues(c.var.house.db, c.var.community, Date.now())),
  )
  .get(
    '/:slug/issues/agenda',
    describe({
      tag,
      summary: 'What the next joint meeting has to talk about: overdue, or extended twice',
      answer: v.object({ issues: v.array(IssueAnswer) }),
      failures: [...forStaff],
    }),
    inCommunity,
    permit('issue.measure'),
    noStore,
    async (c) => c.json({ issues: await agendaShown(c, Date.now()) }),
  )

/** The agenda as it goes over the wire. */
export async function agendaShown(c: Context<InCommunity>, now: number) {
  const { house, community } = c.var
  const rows = await agendaOf(house.db, community.id, now)
  return showIssues(house.db, { community, asker: await personOf(c) }, rows)
}
