import { type Context, Hono } from 'hono'
import type { InferOutput } from 'valibot'
import type { CategoryId } from '../../../domain/issues/category.ts'
import { inCommunity } from '../../communities/here.ts'
import { newId } from '../../db/id.ts'
import type { ChangingInCommunity, InCommunity } from '../../http/app.ts'
import { answerChange, changing } from '../../http/change.ts'
import { describe } from '../../http/describe.ts'
import { type FailureCode, problem } from '../../http/failure.ts'
import { permit } from '../../http/permit.ts'
import { noStore } from '../../http/private.ts'
import { accept } from '../../http/validation.ts'
import { commit } from '../../journal/commit.ts'
import { Receipt } from '../../journal/receipt.ts'
import { findOrganisation } from '../store.ts'
import {
  AddedOrganisation,
  ClearedRoute,
  CompoundsAnswer,
  OrganisationsAnswer,
  RoutesAnswer,
  SetRoute,
} from './answers.ts'
import { removeOrganisation } from './removal.ts'
import { shownOrganisation, shownRoute } from './shown.ts'
import {
  addOrganisation,
  clearRoute,
  compoundsOf,
  isCompoundOf,
  organisationsOf,
  routesOf,
  setRoute,
} from './store.ts'

const tag = 'Reports'

const closed = ['sign_in_needed', 'not_permitted', 'unknown_community'] as const

const told = (summary: string, ...failures: readonly FailureCode[]) =>
  describe({
    tag,
    summary,
    answer: Receipt,
    failures: [
      ...(['bad_input', 'not_json', 'too_large', 'key_needed', 'key_reused'] as const),
      ...closed,
      'foreign_origin',
      ...failures,
    ],
  })

const looking = new Hono<InCommunity>()
  .get(
    '/:slug/compounds',
    describe({
      tag,
      summary: 'The compounds of a community, with their outlines',
      answer: CompoundsAnswer,
      failures: ['unknown_community'],
    }),
    inCommunity,
    permit('place.read'),
    async (c) => {
      const found = await compoundsOf(c.var.house.db, c.var.community.id)
      const compounds = found.map(({ id, name, nameEn, ring }) => ({
        ...{ id, name, name_en: nameEn },
        ring: JSON.parse(ring) as [number, number][],
      }))
      return c.json({ compounds })
    },
  )
  .get(
    '/:slug/organisations',
    describe({
      tag,
      summary: 'Who puts things right in a community',
      answer: OrganisationsAnswer,
      failures: closed,
    }),
    inCommunity,
    permit('organisation.read'),
    noStore,
    async (c) => {
      const found = await organisationsOf(c.var.house.db, c.var.community.id)
      return c.json({ organisations: found.map(shownOrganisation) })
    },
  )
  .get(
    '/:slug/routes',
    describe({
      tag,
      summary: 'What goes to whom: by category and compound',
      answer: RoutesAnswer,
      failures: closed,
    }),
    inCommunity,
    permit('organisation.read'),
    noStore,
    async (c) => {
      const found = await routesOf(c.var.house.db, c.var.community.id)
      return c.json({ routes: found.map(shownRoute) })
    },
  )

const keeping = new Hono<ChangingInCommunity>()
  .post(
    '/:slug/organisations',
    told('Add who puts things right'),
    changing,
    inCommunity,
    permit('organisation.keep'),
    accept('json', AddedOrganisation),
    async (c) => {
      const { house, act, community } = c.var
      const { name, name_en, phone } = c.req.valid('json')
      const row = { id: newId(), communityId: community.id, name, nameEn: name_en, phone }
      const added = addOrganisation(house.db, act, { ...row, addedAt: act.now })
      const detail = 'expected a name that no other organisation of the community has'
      return answerChange(c, await commit(house, act, added), () =>
        problem(c, 'bad_input', { field: 'name', detail }),
      )
    },
  )
  .delete(
    '/:slug/organisations/:id',
    told(
      'Remove who puts things right: what it did stays, what it holds goes back to the community',
      'unknown_organisation',
    ),
    changing,
    inCommunity,
    permit('organisation.keep'),
    async (c) => {
      const { house, act, community } = c.var
      const removed = removeOrganisation(house.db, act, community.id, c.req.param('id'))
      return answerChange(c, await commit(house, act, removed), () =>
        problem(c, 'unknown_organisation'),
      )
    },
  )
  .put(
    '/:slug/routes',
    told('Send a category to somebody from now on', 'unknown_organisation', 'unknown_place'),
    changing,
    inCommunity,
    permit('organisation.keep'),
    accept('json', SetRoute),
    (c) => keepRoute(c, c.req.valid('json')),
  )
  .delete(
    '/:slug/routes',
    told('Take a route back', 'unknown_route'),
    changing,
    inCommunity,
    permit('organisation.keep'),
    accept('json', ClearedRoute),
    async (c) => {
      const { house, act, community } = c.var
      const cleared = clearRoute(house.db, act, community.id, routedBy(c.req.valid('json')))
      return answerChange(c, await commit(house, act, cleared), () => problem(c, 'unknown_route'))
    },
  )

/** Who puts things right in a community, and what goes to whom. */
export const holders = new Hono().route('/', looking).route('/', keeping)

const routedBy = ({ category, compound }: InferOutput<typeof ClearedRoute>) => ({
  category: category as CategoryId,
  compoundId: compound,
})

async function keepRoute(
  c: Context<ChangingInCommunity>,
  words: InferOutput<typeof SetRoute>,
): Promise<Response> {
  const { house, act, community } = c.var
  const { compound, organisation } = words
  if (!(await findOrganisation(house.db, community.id, organisation))) {
    return problem(c, 'unknown_organisation', { field: 'organisation' })
  }
  if (compound !== null && !(await isCompoundOf(house.db, community.id, compound))) {
    return problem(c, 'unknown_place', { field: 'compound' })
  }
  const set = setRoute(house.db, act, community.id, routedBy(words), organisation)
  return answerChange(c, await commit(house, act, set), () => problem(c, 'changed_meanwhile'))
}
