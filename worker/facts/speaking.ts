import type { Context } from 'hono'
import { type Fact, factId } from '../../domain/facts/fact.ts'
import { UNKNOWN_AFTER_MS } from '../../domain/facts/freshness.ts'
import { metresTooFar } from '../../domain/facts/spot.ts'
import { type How, UNSAY_MS } from '../../domain/facts/voice.ts'
import type { VoiceWords } from '../../domain/facts/words.ts'
import type { Payload } from '../../domain/journal/entry.ts'
import { hex } from '../http/caching.ts'
import { answerChange } from '../http/change.ts'
import { problem } from '../http/failure.ts'
import { commit, type Outcome, repeated } from '../journal/commit.ts'
import type { Act } from '../journal/record.ts'
import { withdrawBreak } from './breaks.ts'
import { notLooked, sentBy } from './doubts.ts'
import { following } from './following.ts'
import { hearVoice, saying, unhear } from './hearing.ts'
import type { OfAmenity } from './here.ts'
import { enoughWords, type Speaker, speakerOf } from './speaker.ts'
import { listen } from './store.ts'
import { isOnTheWall } from './wall.ts'

/** So often somebody who spoke at the same moment as others is let try again. */
const MOST_TRIES = 6

/** Somebody says of a thing at a place that it can be used, is used up, or is broken. */
export async function speak(c: Context<OfAmenity>, words: VoiceWords): Promise<Response> {
  const { house, subject } = c.var
  const act = await withoutPosition(c, words)
  const before = await repeated(house.db, act)
  if (before) return answerChange(c, before, () => problem(c, 'changed_meanwhile'))
  const speaker = await speakerOf(c, subject, act.now)
  const how = await howKnown(c, speaker, words)
  if (how instanceof Response) return how
  const refused = await enoughWords(c, speaker)
  if (refused) return refused
  const outcome = await persist(() => speakOnce(c, act, speaker, how, words.says))
  return answerChange(c, outcome, () => problem(c, 'changed_meanwhile'))
}

/** Takes back what one said a moment ago, with what followed from it. */
export async function unsay(c: Context<OfAmenity>): Promise<Response> {
  const { house, act, subject } = c.var
  const before = await repeated(house.db, act)
  if (before) return answerChange(c, before, () => problem(c, 'changed_meanwhile'))
  const speaker = await speakerOf(c, subject, act.now)
  const outcome = await persist(() => unsayOnce(c, act, speaker))
  return answerChange(c, outcome, () => problem(c, 'too_late'))
}

async function speakOnce(
  c: Context<OfAmenity>,
  act: Act,
  speaker: Speaker,
  how: How,
  says: VoiceWords['says'],
): Promise<Outcome> {
  const { house, about } = c.var
  const { by, personId, isKeeper } = speaker
  const heard = await listen(house.db, aboutOf(c), 'present', act.now)
  const { disputedAt } = heard.held
  // Whoever has spoken in a dispute is no third in it.
  const isParty = heard.voices.some((row) => row.by === by && row.at > act.now - UNKNOWN_AFTER_MS)
  const isAsked = personId !== null && disputedAt !== null && how !== 'kept' && !isParty
  const doubt = { factId: heard.id, disputedAt: disputedAt ?? 0 }
  const sent = isAsked ? await sentBy(house.db, doubt, personId, act.now) : null
  const said = saying(heard, {
    ...{ by, personId, says, at: act.now },
    how: sent ? 'task' : how,
    rank: isKeeper || sent ? 'keeper' : 'neighbour',
  })
  const payload: Payload = sent ? { done: true } : {}
  const done = sent ? await sent.done(act) : []
  const follows = await following(house.db, act, { ...said, sent: sent !== null }, about)
  return commit(house, act, [
    ...hearVoice(act, about.community.id, said, { payload }),
    ...done,
    ...follows,
  ])
}

async function unsayOnce(
  c: Context<OfAmenity>,
  act: Act,
  { by, personId }: Speaker,
): Promise<Outcome> {
  const { house, about } = c.var
  const { db } = house
  const heard = await listen(db, aboutOf(c), 'present', act.now)
  const mine = heard.voices.find((row) => row.by === by)
  if (!mine || act.now - mine.at >= UNSAY_MS) return { ok: false, because: 'nothing' }
  const { after, statements } = unhear(db, act, about.community.id, heard, mine)
  const withdrawn = await withdrawBreak(db, act, heard.id, mine.at)
  const doubt = { factId: heard.id, disputedAt: after.disputedAt ?? 0 }
  const undone =
    personId !== null && mine.how === 'task'
      ? await notLooked(db, act, doubt, personId, mine.at)
      : []
  const follows = await following(db, act, { heard, after, personId, sent: false }, about)
  return commit(house, act, [...statements, ...withdrawn, ...undone, ...follows])
}

/** Whoever loses a turn to another reads again what holds, and says it then. */
async function persist(once: () => Promise<Outcome>): Promise<Outcome> {
  for (let tries = 1; ; tries++) {
    const outcome = await once()
    const isRace = !outcome.ok && outcome.because === 'conflict'
    if (!isRace || tries === MOST_TRIES) return outcome
  }
}

const aboutOf = ({ var: { about, amenity } }: Context<OfAmenity>): Fact => ({
  subject: { kind: 'place', id: about.place.id },
  key: amenity,
})

/** How they know, or the refusal for who is not there. */
async function howKnown(
  c: Context<OfAmenity>,
  { isKeeper }: Speaker,
  { at, accuracy_m, code }: VoiceWords,
): Promise<How | Response> {
  const { house, about } = c.var
  if (code !== undefined) {
    if (await isOnTheWall(c.env, house.db, about.place.id, code)) return 'code'
    if (!at) return isKeeper ? 'kept' : problem(c, 'old_wall_code')
  }
  if (!at) return isKeeper ? 'kept' : problem(c, 'where_needed')
  const metres = Math.ceil(metresTooFar(at, about.place.at, accuracy_m))
  if (metres === 0) return 'near'
  return isKeeper ? 'kept' : problem(c, 'too_far', { metres })
}

/**
 * The same act, remembered without where somebody stood: even the hash of a position in a known
 * street tells it to whoever tries them all.
 */
async function withoutPosition(c: Context<OfAmenity>, { says }: VoiceWords): Promise<Act> {
  const { act } = c.var
  if (!act.request) return act
  const words = new TextEncoder().encode(`${factId(aboutOf(c))} ${says}`)
  const hash = hex(await crypto.subtle.digest('SHA-256', words))
  return { ...act, request: { ...act.request, hash } }
}
