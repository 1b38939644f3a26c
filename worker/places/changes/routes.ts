import { Hono } from 'hono'
import * as v from 'valibot'
import {
  AcceptedChange,
  AddedPlace,
  ChangedPlace,
  RefusedChange,
} from '../../../domain/places/change-words.ts'
import { NoWords } from '../../../domain/tasks/words.ts'
import { signedIn } from '../../communities/belonging.ts'
import { inCommunity } from '../../communities/here.ts'
import type { ChangingInCommunity, InCommunity } from '../../http/app.ts'
import { changing } from '../../http/change.ts'
import { describe } from '../../http/describe.ts'
import type { FailureCode } from '../../http/failure.ts'
import { limit } from '../../http/inputs.ts'
import { permit } from '../../http/permit.ts'
import { noStore } from '../../http/private.ts'
import { accept } from '../../http/validation.ts'
import { ChangeReceipt, MyChangesAnswer, PlaceChangesAnswer } from './answers.ts'
import { acceptChange, refuseChange, takeBack, undoChange } from './deciding.ts'
import { type OfChange, type OfKept, ofChange, ofVisible, once } from './here.ts'
import { addPlace, changePlace } from './proposing.ts'
import { CHANGE_HEAPS, changesOf, listChanges } from './show.ts'

const tag = 'Places'

const CHANGES: readonly FailureCode[] = [
  ...(['bad_input', 'not_json', 'too_large', 'key_needed', 'key_reused'] as const),
  ...(['foreign_origin', 'sign_in_needed'] as const),
]

const PROPOSED: readonly FailureCode[] = [
  ...CHANGES,
  ...(['personal_words', 'hours_unreadable', 'outside_community', 'coordinates_swapped'] as const),
  ...(['changed_meanwhile', 'too_many'] as const),
]

const DECIDED: readonly FailureCode[] = [
  ...CHANGES,
  ...(['not_permitted', 'unknown_change', 'already_decided'] as const),
]

const List = v.object({
  state: v.optional(v.picklist(CHANGE_HEAPS, 'expected waiting or decided'), 'waiting'),
  place: v.optional(v.pipe(v.string(), v.maxLength(40), v.description('id of a place'))),
  before: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,15}\.[0-9a-z]{1,40}$/, 'expected the `next` of a page')),
  ),
  limit: v.optional(limit(100), '50'),
})

/** What people want changed of a community's places; to mount where communities are. */
export const communityChanges = new Hono<ChangingInCommunity>()
  .get(
    '/:slug/place-changes',
    describe({
      tag,
      summary: 'What people want changed of the places of a community, and what became of it',
      answer: PlaceChangesAnswer,
      failures: ['bad_input', 'unknown_community', 'sign_in_needed', 'not_permitted'],
    }),
    inCommunity,
    permit('place.review'),
    accept('query', List),
    noStore,
    async (c) => {
      const { state, ...page } = c.req.valid('query')
      const { house, community } = c.var
      return c.json(await listChanges(house.db, community.id, { heap: state, ...page }))
    },
  )
  .post(
    '/:slug/places',
    describe({
      tag,
      summary: 'Add a place; at once for staff, else the desk looks at it first',
      answer: ChangeReceipt,
      failures: [...PROPOSED, 'unknown_community', 'register_full'],
    }),
    changing,
    once,
    inCommunity,
    permit('place.propose'),
    accept('json', AddedPlace),
    (c) => addPlace(c, c.req.valid('json')),
  )

/** The asker's own; to mount where communities are. */
export const myChanges = new Hono<InCommunity>().get(
  '/:slug/place-changes/mine',
  describe({
    tag,
    summary: 'What the asker wanted changed of the places of a community lately',
    answer: MyChangesAnswer,
    failures: ['unknown_community', 'sign_in_needed'],
  }),
  inCommunity,
  permit('place.propose'),
  noStore,
  async (c) => {
    const { house, community } = c.var
    const { id } = await signedIn(c)
    return c.json({ changes: await changesOf(house.db, id, { communityId: community.id }) })
  },
)

/** What people want changed of one place; to mount where places are. */
export const placeChanges = new Hono<OfKept>().post(
  '/:id/changes',
  describe({
    tag,
    summary: 'Correct a place or say that it is wrong; at once for who answers for it',
    answer: ChangeReceipt,
    failures: [
      ...PROPOSED,
      ...(['unknown_place', 'not_permitted', 'nothing_changed', 'already_flagged'] as const),
    ],
  }),
  changing,
  once,
  ofVisible,
  permit('place.propose'),
  accept('json', ChangedPlace),
  (c) => changePlace(c, c.req.valid('json')),
)

/** What becomes of one change. */
export const changes = new Hono<OfChange>()
  .post(
    '/:id/acceptance',
    describe({
      tag,
      summary: 'Agree to a change: the place is so from now on, also after imports',
      answer: ChangeReceipt,
      failures: [...DECIDED, 'unknown_place', 'changed_meanwhile'],
    }),
    changing,
    once,
    ofChange,
    permit('place.review'),
    accept('json', AcceptedChange),
    (c) => acceptChange(c, c.req.valid('json')),
  )
  .post(
    '/:id/refusal',
    describe({
      tag,
      summary: 'Turn a change down, with a reason',
      answer: ChangeReceipt,
      failures: DECIDED,
    }),
    changing,
    once,
    ofChange,
    permit('place.review'),
    accept('json', RefusedChange),
    (c) => refuseChange(c, c.req.valid('json').because),
  )
  .post(
    '/:id/undoing',
    describe({
      tag,
      summary: 'Bring back what was before a change, unless something newer changed the same',
      answer: ChangeReceipt,
      failures: [...DECIDED, 'not_in_force', 'changed_since', 'changed_meanwhile'],
    }),
    changing,
    once,
    ofChange,
    permit('place.review'),
    accept('json', NoWords),
    (c) => undoChange(c),
  )
  .post(
    '/:id/withdrawal',
    describe({
      tag,
      summary: 'Take back a change of one’s own that nobody has decided on',
      answer: ChangeReceipt,
      failures: DECIDED,
    }),
    changing,
    once,
    ofChange,
    permit('place.withdraw'),
    accept('json', NoWords),
    (c) => takeBack(c),
  )
