import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import type * as v from 'valibot'
import { type ListRecord, recordOf, undoing } from '../../../domain/places/list-change.ts'
import { compareList, type Verdict } from '../../../domain/places/list-compare.ts'
import type { ListedRow } from '../../../domain/places/list-row.ts'
import { inCommunity } from '../../communities/here.ts'
import { boundsOf } from '../../communities/store.ts'
import { newId } from '../../db/id.ts'
import type { ChangingInCommunity, InCommunity } from '../../http/app.ts'
import { jsonBody } from '../../http/body.ts'
import { answerChange, changing } from '../../http/change.ts'
import { describe } from '../../http/describe.ts'
import { problem } from '../../http/failure.ts'
import { sameOrigin } from '../../http/origin.ts'
import { permit } from '../../http/permit.ts'
import { noStore } from '../../http/private.ts'
import { accept } from '../../http/validation.ts'
import { commit, repeated } from '../../journal/commit.ts'
import { record } from '../../journal/record.ts'
import { isReadable } from '../hours.ts'
import { registerOf } from '../register/store.ts'
import { MOST_PLACES } from '../register/table.ts'
import { ListsAnswer, RowsReceipt, StandingAnswer, UndoneReceipt } from './answers.ts'
import { asRead, isTakenBack } from './conditions.ts'
import { idsOfLines } from './ids.ts'
import { RowsInput, StandingInput } from './inputs.ts'
import { lastLists, saveRecord, wholeRecord } from './records.ts'
import { placesSpokenOf } from './standing.ts'
import { writePlaces } from './writing.ts'

const tag = 'Offices’ lists'

const failures = ['bad_input', 'sign_in_needed', 'not_permitted', 'unknown_community'] as const

/** As whoever sends a list names it: like the id of a place. */
const isListId = createMiddleware(async (c, next) =>
  /^[0-9a-hjkmnp-tv-z]{10}$/.test(c.req.param('list') ?? '')
    ? next()
    : problem(c, 'unknown_list', { field: 'list' }),
)

const looking = new Hono<InCommunity>()
  .get(
    '/:slug/lists',
    describe({
      tag,
      summary: 'The last lists that were brought in, newest first',
      answer: ListsAnswer,
      failures,
    }),
    inCommunity,
    permit('place.list'),
    noStore,
    async (c) => {
      const rows = await lastLists(c.var.house.db, c.var.community.id)
      return c.json({ lists: rows.map((row) => ({ ...row, undone: row.undone === 1 })) })
    },
  )
  .post(
    '/:slug/lists/standing',
    describe({
      tag,
      summary:
        'The places that rows of a list may be about, by their ids and names; changes nothing',
      answer: StandingAnswer,
      failures: [...failures, 'not_json', 'too_large'],
    }),
    sameOrigin,
    jsonBody,
    inCommunity,
    permit('place.list'),
    accept('json', StandingInput),
    noStore,
    async (c) => {
      const asked = c.req.valid('json')
      const places = await placesSpokenOf(c.var.house.db, c.var.community, asked)
      return c.json({
        places: places.map(({ editedFields, ...place }) => place),
        unreadable_hours: asked.hours.filter((hours) => !isReadable(hours)),
      })
    },
  )

const bringing = new Hono<ChangingInCommunity>()
  .post(
    '/:slug/lists/:list/rows',
    describe({
      tag,
      summary:
        'Puts rows of a list in force, each as it compares with the place that stands there; a long list is sent in pieces under one name',
      answer: RowsReceipt,
      failures: [
        ...failures,
        'unknown_list',
        'list_undone',
        'too_many_places',
        'changed_meanwhile',
      ],
    }),
    changing,
    inCommunity,
    isListId,
    permit('place.list'),
    accept('json', RowsInput),
    async (c) => bring(c, c.req.param('list'), c.req.valid('json').rows),
  )
  .post(
    '/:slug/lists/:list/undoing',
    describe({
      tag,
      summary: 'Takes a whole list back, but for what somebody has changed since',
      answer: UndoneReceipt,
      failures: [...failures, 'unknown_list', 'list_undone', 'changed_meanwhile'],
    }),
    changing,
    inCommunity,
    isListId,
    permit('place.list'),
    async (c) => takeBack(c, c.req.param('list')),
  )

/** Offices' own lists of places, brought in by the desk. */
export const lists = new Hono().route('/', looking).route('/', bringing)

async function bring(
  c: Context<ChangingInCommunity>,
  list: string,
  rows: readonly v.InferOutput<typeof RowsInput>['rows'][number][],
): Promise<Response> {
  const { act, community, house } = c.var
  const before = await repeated(house.db, act)
  if (before) return answerChange(c, before, () => problem(c, 'changed_meanwhile'))
  const kept = await placesSpokenOf(house.db, community, {
    ids: rows.flatMap(({ id }) => id ?? []),
    names: rows.map(({ name }) => name),
  })
  const standing = { places: kept, bounds: boundsOf(community), readsHours: isReadable }
  const verdicts = compareList(
    rows.map((row) => ({ ok: true, row: row as ListedRow })),
    standing,
  )
  const ids = await idsOfLines(
    community.slug,
    list,
    rows.map(({ line }) => line),
  )
  const done = recordOf(list, verdicts, kept, (line) => ids.get(line) ?? newId())
  const here = (await registerOf(house.db, community)).length
  if (here + done.added.length > MOST_PLACES) return problem(c, 'too_many_places')
  return putInForce(c, done, countsOf(verdicts))
}

function countsOf(verdicts: readonly Verdict[]) {
  const count = (is: Verdict['is']) => verdicts.filter((verdict) => verdict.is === is).length
  return { same: count('same'), refused: count('refused') }
}

async function putInForce(
  c: Context<ChangingInCommunity>,
  done: ListRecord,
  counts: { readonly same: number; readonly refused: number },
): Promise<Response> {
  const { act, community, house } = c.var
  const name = newId()
  await saveRecord(c.env.FILES, community.slug, { ...done, name })
  const [add, change] = [done.added, done.changed.map(({ after }) => after)]
  const outcome = await commit(house, act, [
    record(
      act,
      {
        communityId: community.id,
        kind: 'places.listed',
        subject: `list:${done.id}`,
        payload: { added: add.length, changed: change.length, ...counts, record: name },
      },
      { when: asRead(community, done.id) },
    ),
    ...writePlaces(house.db, act, community.id, { add, change, remove: [] }),
  ])
  return answerChange(c, outcome, () => whyNot(c, done.id))
}

async function takeBack(c: Context<ChangingInCommunity>, list: string): Promise<Response> {
  const { act, community, house } = c.var
  const before = await repeated(house.db, act)
  if (before) return answerChange(c, before, () => problem(c, 'changed_meanwhile'))
  const where = { slug: community.slug, communityId: community.id, list }
  const done = await wholeRecord(house.db, c.env.FILES, where)
  if (!done) return problem(c, 'unknown_list')
  const ids = [...done.added.map(({ id }) => id), ...done.changed.map(({ before }) => before.id)]
  const kept = await placesSpokenOf(house.db, community, { ids, names: [] })
  const { remove, change, left } = undoing(done, kept)
  const outcome = await commit(house, act, [
    record(
      act,
      {
        communityId: community.id,
        kind: 'places.unlisted',
        subject: `list:${list}`,
        payload: { removed: remove.length, changed: change.length, left: left.length },
      },
      { when: asRead(community, list) },
    ),
    ...writePlaces(house.db, act, community.id, { add: [], change, remove }),
  ])
  return answerChange(c, outcome, () => whyNot(c, list))
}

/** Either the list was taken back before, or somebody changed places at the same moment. */
const whyNot = async (c: Context<ChangingInCommunity>, list: string): Promise<Response> =>
  (await isTakenBack(c.var.house.db, list))
    ? problem(c, 'list_undone')
    : problem(c, 'changed_meanwhile')
