import { eq } from 'drizzle-orm'
import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import { RESOURCE_OF } from '../../../domain/stations/life.ts'
import {
  LifeWords,
  PresenceWords,
  ProposalWords,
  StationEdit,
} from '../../../domain/stations/life-words.ts'
import { NoWords } from '../../../domain/tasks/words.ts'
import { personOf } from '../../accounts/person.ts'
import { inCommunity } from '../../communities/here.ts'
import type { ChangingInCommunity } from '../../http/app.ts'
import { changing } from '../../http/change.ts'
import { describe } from '../../http/describe.ts'
import { type FailureCode, problem } from '../../http/failure.ts'
import { permit } from '../../http/permit.ts'
import { noStore } from '../../http/private.ts'
import { accept } from '../../http/validation.ts'
import { answerBytes } from '../../photos/bytes.ts'
import { photo } from '../../photos/table.ts'
import { PresenceReceipt, StationItem, StationReceipt, StationsAnswer } from './answers.ts'
import { attend, leave } from './attend.ts'
import { edit } from './edit.ts'
import { type OfLife, ofLife } from './here.ts'
import { propose } from './propose.ts'
import { stationFor, stationsFor } from './show.ts'
import { ACTIONS, type AskedStep, type TakenStep, takeStep } from './step.ts'

const tag = 'Stations'

const CHANGES: readonly FailureCode[] = [
  ...(['bad_input', 'not_json', 'too_large', 'key_needed', 'key_reused'] as const),
  ...(['foreign_origin', 'sign_in_needed', 'not_permitted'] as const),
]

/** The stations of a community; to mount where communities are. */
export const communityStations = new Hono<ChangingInCommunity>()
  .get(
    '/:slug/stations',
    describe({
      tag,
      summary: 'The stations of a community, how each stands, and who is there',
      answer: StationsAnswer,
      failures: ['unknown_community'],
    }),
    inCommunity,
    permit('station.read'),
    noStore,
    async (c) => {
      const { community, house } = c.var
      const now = Date.now()
      const stations = await stationsFor(house.db, { asker: await personOf(c), community, now })
      return c.json({ now, stations })
    },
  )
  .post(
    '/:slug/stations',
    describe({
      tag,
      summary: 'Propose a station: at a shop of the map, or at a point',
      answer: StationReceipt,
      failures: [
        ...CHANGES,
        ...(['unknown_community', 'unknown_place', 'already_proposed', 'too_many'] as const),
        ...(['outside_community', 'coordinates_swapped', 'personal_words'] as const),
      ],
    }),
    changing,
    inCommunity,
    permit('station.propose'),
    accept('json', ProposalWords),
    (c) => propose(c, c.req.valid('json')),
  )

interface StepRoute {
  readonly summary: string
  readonly failures?: readonly FailureCode[]
}

const STEPS: Readonly<Record<TakenStep, StepRoute>> = {
  plaque: {
    summary: 'Give a station that was proposed its plaque: from then on it is on the map',
    failures: ['plaque_taken'],
  },
  decline: {
    summary: 'Turn a proposed station down, with a reason',
    failures: ['personal_words'],
  },
  open: { summary: 'Open a station' },
  close: { summary: 'Shut a station until it is opened again' },
  suspend: {
    summary: 'Let a station rest, with a reason that everybody reads',
    failures: ['personal_words'],
  },
  resume: {
    summary: 'Let a station go on, with a reason',
    failures: ['personal_words'],
  },
}

/** What becomes of one station, and what is told of it. */
export const stationLife = new Hono<OfLife>()
  .get(
    '/:id',
    describe({
      tag,
      summary: 'How one station stands',
      answer: StationItem,
      failures: ['unknown_station'],
    }),
    ofLife,
    permit('station.read'),
    noStore,
    async (c) => {
      const { station, community } = c.var
      const asking = { asker: await personOf(c), community, now: Date.now() }
      const item = stationFor(station, asking)
      return item ? c.json(item) : problem(c, 'unknown_station')
    },
  )
  .patch(
    '/:id',
    describe({
      tag,
      summary: 'Change what is told of a station: hours, phone, services, photo',
      answer: StationReceipt,
      failures: [
        ...CHANGES,
        ...(['unknown_station', 'station_not_now', 'unknown_photo'] as const),
        ...(['hours_unreadable', 'personal_words'] as const),
      ],
    }),
    changing,
    ofLife,
    permit('station.keep'),
    accept('json', StationEdit),
    (c) => edit(c, c.req.valid('json')),
  )
  .put(
    '/:id/presence',
    describe({
      tag,
      summary: 'Say that one is at one’s station for some hours; it ends by itself',
      answer: PresenceReceipt,
      failures: [...CHANGES, 'unknown_station'],
    }),
    changing,
    ofLife,
    permit('station.attend'),
    accept('json', PresenceWords),
    (c) => attend(c, c.req.valid('json').hours),
  )
  .delete(
    '/:id/presence',
    describe({
      tag,
      summary: 'Say that one is at one’s station no more',
      answer: PresenceReceipt,
      failures: [...CHANGES, 'unknown_station'],
    }),
    changing,
    ofLife,
    permit('station.attend'),
    accept('json', NoWords),
    (c) => leave(c),
  )

for (const kind of Object.keys(STEPS) as TakenStep[]) {
  const { summary, failures = [] } = STEPS[kind]
  stationLife.post(
    `/:id/${RESOURCE_OF[kind]}`,
    describe({
      tag,
      summary,
      answer: StationReceipt,
      failures: [...CHANGES, 'unknown_station', 'station_not_now', 'step_taken', ...failures],
    }),
    changing,
    ofLife,
    permit(ACTIONS[kind]),
    accept('json', LifeWords[kind]),
    (c) => takeStep(c, { kind, words: c.req.valid('json') } as AskedStep),
  )
}

/** The photo of a station, as its page shows it; to mount where places have their pages. */
export const stationPhotos = new Hono<OfLife>().get(
  '/:id/photo/:name',
  describeRoute({
    tags: [tag],
    summary: 'The photo of a station',
    responses: {
      200: { description: 'the picture' },
      404: { description: 'unknown_station, unknown_photo' },
    },
  }),
  ofLife,
  permit('station.read'),
  async (c) => {
    const { house, station } = c.var
    const { photo: name } = station.place?.station ?? {}
    if (!name || name !== c.req.param('name')) return problem(c, 'unknown_photo')
    const [shown] = await house.db
      .select({ key: photo.key, type: photo.type })
      .from(photo)
      .where(eq(photo.id, station.row?.photoId ?? ''))
    return shown ? answerBytes(c, shown, 'public') : problem(c, 'unknown_photo')
  },
)
