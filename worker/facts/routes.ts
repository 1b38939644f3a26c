import { Hono } from 'hono'
import { VoiceWords } from '../../domain/facts/words.ts'
import { NoWords } from '../../domain/tasks/words.ts'
import { answerChange, changing } from '../http/change.ts'
import { describe } from '../http/describe.ts'
import { type FailureCode, problem } from '../http/failure.ts'
import { permit } from '../http/permit.ts'
import { noStore } from '../http/private.ts'
import { accept } from '../http/validation.ts'
import { commit } from '../journal/commit.ts'
import { AmenitiesAnswer, VoiceReceipt, WallAnswer, WallReceipt } from './answers.ts'
import { type OfAmenity, type OfPlace, ofAmenity, ofPlace } from './here.ts'
import { showAmenities } from './show.ts'
import { speak, unsay } from './speaking.ts'
import { codeOf, renewCode } from './wall.ts'

const tag = 'Places'

const CHANGES: readonly FailureCode[] = [
  ...(['bad_input', 'not_json', 'too_large', 'key_needed', 'key_reused'] as const),
  ...(['foreign_origin', 'unknown_place'] as const),
]

const looking = new Hono<OfPlace>()
  .get(
    '/:id/amenities',
    describe({
      tag,
      summary: 'What there is at a place, whether it can be used, and who said so when',
      answer: AmenitiesAnswer,
      failures: ['unknown_place'],
    }),
    ofPlace,
    permit('place.read'),
    noStore,
    async (c) => c.json(await showAmenities(c, c.var.about)),
  )
  .get(
    '/:id/wall',
    describe({
      tag,
      summary: 'The code for the wall of a place: who reads it there is on the spot',
      answer: WallAnswer,
      failures: ['unknown_place', 'sign_in_needed', 'not_permitted'],
    }),
    ofPlace,
    permit('fact.keep'),
    noStore,
    async (c) => {
      const { id } = c.var.about.place
      const code = await codeOf(c.env, c.var.house.db, id)
      return c.json({ code, path: `/p/${id}?wall=${code}` })
    },
  )
  .post(
    '/:id/wall',
    describe({
      tag,
      summary: 'Renew the code for the wall of a place: the one that hangs there ends',
      answer: WallReceipt,
      failures: [...CHANGES, 'sign_in_needed', 'not_permitted'],
    }),
    changing,
    ofPlace,
    permit('fact.keep'),
    accept('json', NoWords),
    async (c) => {
      const { house, act, about } = c.var
      const renewed = renewCode(house.db, act, about.community.id, about.place.id)
      return answerChange(c, await commit(house, act, renewed), () =>
        problem(c, 'changed_meanwhile'),
      )
    },
  )

const saying = new Hono<OfAmenity>()
  .post(
    '/:id/amenities/:key/voice',
    describe({
      tag,
      summary: 'Say on the spot that a thing can be used, is used up, or is broken',
      answer: VoiceReceipt,
      failures: [
        ...CHANGES,
        ...(['unknown_amenity', 'where_needed', 'too_far', 'old_wall_code'] as const),
        ...(['too_many', 'changed_meanwhile'] as const),
      ],
    }),
    changing,
    ofPlace,
    ofAmenity,
    permit('fact.say'),
    accept('json', VoiceWords),
    (c) => speak(c, c.req.valid('json')),
  )
  .post(
    '/:id/amenities/:key/voice/undo',
    describe({
      tag,
      summary: 'Take back within ten seconds what one said of a thing',
      answer: VoiceReceipt,
      failures: [...CHANGES, 'unknown_amenity', 'too_late'],
    }),
    changing,
    ofPlace,
    ofAmenity,
    permit('fact.say'),
    accept('json', NoWords),
    (c) => unsay(c),
  )

/** What there is at a place, kept true by who uses it. */
export const amenities = new Hono().route('/', looking).route('/', saying)
