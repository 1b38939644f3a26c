import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { permits } from '../../domain/accounts/permit.ts'
import {
  DifficultyAmendment,
  DifficultyValue,
  DifficultyWord,
} from '../../domain/facts/difficulty.ts'
import { gatesIn } from '../../domain/facts/difficulty-gate.ts'
import { UNKNOWN_AFTER_MS } from '../../domain/facts/freshness.ts'
import { NoWords } from '../../domain/tasks/words.ts'
import { personOf } from '../accounts/person.ts'
import { inCommunity } from '../communities/here.ts'
import { speakerOf } from '../facts/speaker.ts'
import { wordsOf } from '../facts/store.ts'
import type { InCommunity } from '../http/app.ts'
import { changing } from '../http/change.ts'
import { describe } from '../http/describe.ts'
import type { FailureCode } from '../http/failure.ts'
import { rounded } from '../http/feature.ts'
import { limit } from '../http/inputs.ts'
import { permit } from '../http/permit.ts'
import { noStore } from '../http/private.ts'
import { accept } from '../http/validation.ts'
import { nameOf } from '../journal/about.ts'
import { openQuarter } from '../lifecircle/quarter.ts'
import {
  CompoundFactsAnswer,
  DifficultiesAnswer,
  DifficultyHistoryAnswer,
  DifficultyReceipt,
  DifficultyVoiceReceipt,
  GatesAnswer,
} from './answers.ts'
import { type OfCompound, type OfDifficulty, ofCompound, ofDifficulty } from './here.ts'
import { showAll, shown } from './show.ts'
import { confirm, unconfirm } from './speaking.ts'
import { difficultiesIn, turnsOf } from './store.ts'
import { factOfVersion } from './version.ts'
import { amend, remove, tell } from './writing.ts'

const tag = 'Compounds'

const NOWHERE: readonly FailureCode[] = ['unknown_community', 'unknown_compound']

const CHANGES: readonly FailureCode[] = [
  ...(['bad_input', 'not_json', 'too_large', 'key_needed', 'key_reused'] as const),
  ...(['foreign_origin', 'too_many', 'changed_meanwhile'] as const),
  ...NOWHERE,
]

const WRITES: readonly FailureCode[] = [
  ...CHANGES,
  ...(['sign_in_needed', 'not_permitted', 'unknown_place', 'already_told'] as const),
]

const MOST_AT_ONCE = 400

const Paging = v.object({
  after: v.optional(
    v.pipe(v.string(), v.maxLength(80), v.description('`next` of the page before')),
  ),
  limit: v.optional(limit(MOST_AT_ONCE), String(MOST_AT_ONCE)),
})

const everywhere = new Hono<InCommunity>().get(
  '/:slug/difficulties',
  describe({
    tag,
    summary: 'Gates, charging, parking, rest and meals of all compounds, as riders tell of them',
    answer: DifficultiesAnswer,
    failures: ['bad_input', 'unknown_community'],
  }),
  inCommunity,
  permit('place.read'),
  accept('query', Paging),
  async (c) => {
    const { house, community } = c.var
    return c.json(await showAll(house.db, community, c.req.valid('query'), Date.now()))
  },
)

const looking = new Hono<OfDifficulty>()
  .get(
    '/:slug/compounds/:id/facts',
    describe({
      tag,
      summary: 'What riders tell of one compound, and what the asker said of it last',
      answer: CompoundFactsAnswer,
      failures: NOWHERE,
    }),
    ofCompound,
    permit('place.read'),
    noStore,
    async (c) => c.json(await factsFor(c, c.var)),
  )
  .get(
    '/:slug/compounds/:id/gates',
    describe({
      tag,
      summary: 'The gates that the map has in the wall of a compound',
      answer: GatesAnswer,
      failures: NOWHERE,
    }),
    ofCompound,
    permit('place.read'),
    async (c) => {
      const { graph } = await openQuarter(c.env, c.var.community)
      return c.json({ gates: gatesIn(graph, c.var.compound.ring).map(rounded) })
    },
  )
  .get(
    '/:slug/compounds/:id/facts/:difficulty/history',
    describe({
      tag,
      summary: 'What became of one thing that is told of a compound, the newest first',
      answer: DifficultyHistoryAnswer,
      failures: [...NOWHERE, 'unknown_fact'],
    }),
    ofCompound,
    ofDifficulty,
    permit('place.read'),
    noStore,
    async (c) => c.json(await historyFor(c)),
  )

const writing = new Hono<OfDifficulty>()
  .post(
    '/:slug/compounds/:id/facts',
    describe({
      tag,
      summary: 'Tell of a gate, a charger, a bench or a canteen of a compound',
      answer: DifficultyReceipt,
      failures: [...WRITES, 'too_many_facts'],
    }),
    changing,
    ofCompound,
    permit('difficulty.write'),
    accept('json', DifficultyValue),
    (c) => tell(c, c.var, c.req.valid('json')),
  )
  .put(
    '/:slug/compounds/:id/facts/:difficulty',
    describe({
      tag,
      summary: 'Correct what is told of a compound',
      answer: DifficultyReceipt,
      failures: [...WRITES, 'unknown_fact'],
    }),
    changing,
    ofCompound,
    ofDifficulty,
    permit('difficulty.write'),
    accept('json', DifficultyAmendment),
    (c) => amend(c, c.req.valid('json')),
  )
  .delete(
    '/:slug/compounds/:id/facts/:difficulty',
    describe({
      tag,
      summary: 'Remove what is wrong: staff, or whoever alone told of it',
      answer: DifficultyReceipt,
      failures: [...CHANGES, 'sign_in_needed', 'not_permitted', 'unknown_fact'],
    }),
    changing,
    ofCompound,
    ofDifficulty,
    permit('difficulty.remove'),
    (c) => remove(c),
  )

const saying = new Hono<OfDifficulty>()
  .post(
    '/:slug/compounds/:id/facts/:difficulty/voice',
    describe({
      tag,
      summary: 'Say on the spot that what is told of a compound is still so, or has changed',
      answer: DifficultyVoiceReceipt,
      failures: [...CHANGES, 'unknown_fact', 'where_needed', 'too_far'],
    }),
    changing,
    ofCompound,
    ofDifficulty,
    permit('fact.say'),
    accept('json', DifficultyWord),
    (c) => confirm(c, c.req.valid('json')),
  )
  .post(
    '/:slug/compounds/:id/facts/:difficulty/voice/undo',
    describe({
      tag,
      summary: 'Take back within ten seconds what one said of a compound',
      answer: DifficultyVoiceReceipt,
      failures: [...CHANGES, 'unknown_fact', 'too_late'],
    }),
    changing,
    ofCompound,
    ofDifficulty,
    permit('fact.say'),
    accept('json', NoWords),
    (c) => unconfirm(c),
  )

/** What riders tell of compounds; to mount where communities are. */
export const compounds = new Hono()
  .route('/', everywhere)
  .route('/', looking)
  .route('/', writing)
  .route('/', saying)

async function factsFor(
  c: Context,
  { house, community, compound, subject }: OfCompound['Variables'],
) {
  const now = Date.now()
  const person = await personOf(c)
  const { by } = await speakerOf(c, subject, now)
  const [found, words] = await Promise.all([
    difficultiesIn(house.db, community.id, { compoundId: compound.id, limit: MOST_AT_ONCE }),
    wordsOf(house.db, by, `compound:${compound.id}`, now - UNKNOWN_AFTER_MS),
  ])
  return {
    now,
    facts: found.map((told) => {
      const { key } = factOfVersion(told.row)
      const word = words.find((each) => each.key === key)
      return {
        ...shown(told, community, now),
        mine: word ? { says: word.says, at: word.at } : null,
      }
    }),
    may_write: permits(person, 'difficulty.write', subject),
    may_remove: permits(person, 'difficulty.remove', subject),
  }
}

/** Who wrote what is told to those who may correct it: riders are no public figures. */
async function historyFor(c: Context<OfDifficulty>) {
  const { house, difficulty, subject } = c.var
  const seesWho = permits(await personOf(c), 'difficulty.write', subject)
  const turns = await turnsOf(house.db, difficulty.id)
  const names = new Map<string, string | null>()
  for (const { by } of seesWho ? turns : []) {
    if (!names.has(by)) names.set(by, await nameOf(house.db, by))
  }
  return {
    versions: turns.map(({ seq, did, at, by, value }) => ({
      ...{ seq, did, at, by: names.get(by) ?? null },
      value: JSON.parse(value) as DifficultyValue,
    })),
  }
}
