import { type Context, Hono } from 'hono'
import { wrapTime } from 'hono/timing'
import * as v from 'valibot'
import { permits } from '../../domain/accounts/permit.ts'
import type { CategoryId } from '../../domain/issues/category.ts'
import { ReportedIssue } from '../../domain/issues/words.ts'
import { personOf } from '../accounts/person.ts'
import { inCommunity, misplaced } from '../communities/here.ts'
import { newId } from '../db/id.ts'
import type { ChangingInCommunity, InCommunity } from '../http/app.ts'
import { answerChange, changing } from '../http/change.ts'
import { describe } from '../http/describe.ts'
import { problem } from '../http/failure.ts'
import { permit } from '../http/permit.ts'
import { noStore } from '../http/private.ts'
import { accept } from '../http/validation.ts'
import { commit, repeated } from '../journal/commit.ts'
import { findPlace } from '../places/store.ts'
import { IssueListAnswer, IssueReceipt, NearIssueAnswer } from './answers.ts'
import { groundOf } from './ground.ts'
import { ListInput, NearInput } from './inputs.ts'
import { enoughReports } from './limits.ts'
import { listIssues, nearIssues } from './list.ts'
import { photosSent } from './pictures.ts'
import { reportIssue } from './reporting.ts'
import { photoAddress, showIssues } from './show.ts'

const tag = 'Reports'

const looking = new Hono<InCommunity>()
  .get(
    '/:slug/issues',
    describe({
      tag,
      summary: 'What was reported in a community, the last first, or one’s own reports',
      answer: IssueListAnswer,
      failures: ['bad_input', 'sign_in_needed', 'unknown_community'],
    }),
    inCommunity,
    permit('issue.read'),
    noStore,
    accept('query', ListInput),
    async (c) => {
      const { mine, ...asked } = c.req.valid('query')
      const { house, community, subject } = c.var
      const asker = await personOf(c)
      if (mine && !asker) return problem(c, 'sign_in_needed')
      const readsAll = mine !== undefined || permits(asker, 'issue.see_new', subject)
      const { rows, next } = await wrapTime(
        c,
        'db',
        listIssues(house.db, community.id, {
          ...asked,
          category: asked.category as CategoryId | undefined,
          readableTo: readsAll ? 'desk' : 'everybody',
          ...(mine && asker ? { reportedBy: asker.id } : {}),
        }),
      )
      return c.json({ issues: await showIssues(house.db, { community, asker }, rows), next })
    },
  )
  .get(
    '/:slug/issues/near',
    describe({
      tag,
      summary: 'What was reported so near that it may be the same thing, nearest first',
      answer: v.object({ issues: v.array(NearIssueAnswer) }),
      failures: ['bad_input', 'coordinates_swapped', 'outside_community', 'unknown_community'],
    }),
    inCommunity,
    permit('issue.read'),
    noStore,
    accept('query', NearInput),
    async (c) => {
      const { at, category } = c.req.valid('query')
      const { house, community, subject } = c.var
      const wrong = misplaced(community, at, 'at')
      if (wrong) return problem(c, wrong.error, wrong)
      const asker = await personOf(c)
      const isStaff = permits(asker, 'issue.see_new', subject)
      const near = await nearIssues(house.db, community.id, category as CategoryId, at)
      return c.json({
        issues: near.map(({ row, metres, photo }) => ({
          no: row.no,
          category: row.category,
          // What nobody has looked through says nothing to others.
          text: row.publishedAt === null ? null : row.text,
          photo: row.publishedAt === null || photo === null ? null : photoAddress(row.no, photo),
          // Whoever asks from many places would learn where something is that nobody has looked through.
          metres: isStaff || row.reportedBy === asker?.id ? metres : Math.round(metres / 10) * 10,
          reported_at: row.reportedAt,
          met: row.met,
          mine: row.reportedBy === asker?.id,
        })),
      })
    },
  )

const reporting = new Hono<ChangingInCommunity>().post(
  '/:slug/issues',
  describe({
    tag,
    summary: 'Report something that was seen',
    answer: IssueReceipt,
    failures: [
      ...(['bad_input', 'not_json', 'too_large', 'key_needed', 'key_reused'] as const),
      ...(['sign_in_needed', 'unknown_community', 'coordinates_swapped'] as const),
      ...(['outside_community', 'unknown_place', 'unknown_photo', 'foreign_origin'] as const),
      ...(['photo_used', 'too_many_reports', 'category_not_taken'] as const),
    ],
  }),
  changing,
  inCommunity,
  permit('issue.report'),
  accept('json', ReportedIssue),
  (c) => report(c, c.req.valid('json') as ReportedIssue),
)

/** What is below a community: what was reported in it, and new reports. */
export const communityIssues = new Hono().route('/', looking).route('/', reporting)

async function report(c: Context<ChangingInCommunity>, words: ReportedIssue): Promise<Response> {
  const { house, act, community } = c.var
  const before = await repeated(house.db, act)
  if (before) return answerChange(c, before, () => problem(c, 'changed_meanwhile'))
  if (community.categoriesOff.includes(words.category))
    return problem(c, 'category_not_taken', { field: 'category' })
  const wrong = misplaced(community, words.at, 'at')
  if (wrong) return problem(c, wrong.error, wrong)
  if (words.place_id !== null && !(await isHere(c, words.place_id))) {
    return problem(c, 'unknown_place', { field: 'place_id' })
  }
  const wanted = {
    communityId: community.id,
    personId: act.actor,
    purposes: ['report'],
  } as const
  const photos = await photosSent(house.db, words.photos, wanted)
  if (typeof photos === 'string') return problem(c, 'unknown_photo', { field: 'photos' })
  const refused = await enoughReports(c, act.actor)
  if (refused) return refused
  const ground = await groundOf(house.db, community, words.at, act.now)
  const reporting = { id: newId(), communityId: community.id, words, ground, photos }
  const outcome = await commit(house, act, reportIssue(house.db, act, reporting))
  // The one constraint that a report can break.
  return answerChange(c, outcome, () => problem(c, 'photo_used', { field: 'photos' }))
}

async function isHere(c: Context<ChangingInCommunity>, placeId: string): Promise<boolean> {
  const found = await findPlace(c.var.house.db, placeId)
  return found?.communityId === c.var.community.id
}
