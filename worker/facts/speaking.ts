import type { Context } from 'hono'
import { type Fact, factId } from '../../domain/facts/fact.ts'
import { UNKNOWN_AFTER_MS } from '../../domain/facts/freshness.ts'
import { metresTooFar } from '../../domain/facts/spot.ts'
import { type How, type Says, UNSAY_MS } from '../../domain/facts/voice.ts'
import type { VoiceWords } from '../../domain/facts/words.ts'
import type { Payload } from '../../domain/journal/entry.ts'
import type { Changing } from '../http/app.ts'
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
import { type Heard, listen, type VoiceRow } from './store.ts'
import { isOnTheWall } from './wall.ts'

/** So often somebody who spoke at the same moment as others is let try again. */
const MOST_TRIES = 6

/** How somebody speaks of one sort of fact. */
interface Speaking {
  readonly about: Fact
  /** how they know, or the refusal for who is not there */
  how(speaker: Speaker): How | Response | Promise<How | Response>
  /** says it, on what holds just then */
  once(act: Act, speaker: Speaker, how: How): Promise<Outcome>
}

/** Somebody says something of a fact. */
export async function speakOf(
  c: Context,
  { house, subject, act: asked }: Changing['Variables'],
  says: Says,
  { about, how: howKnown, once }: Speaking,
): Promise<Response> {
  const act = await withoutPosition(asked, about, says)
  const before = await repeated(house.db, act)
  if (before) return answerChange(c, before, () => problem(c, 'changed_meanwhile'))
  const speaker = await speakerOf(c, subject, act.now)
  const how = await howKnown(speaker)
  if (how instanceof Response) return how
  const refused = await enoughWords(c, speaker)
  if (refused) return refused
  const outcome = await persist(() => once(act, speaker, how))
  return answerChange(c, outcome, () => problem(c, 'changed_meanwhile'))
}

/** Takes back what one said of a fact a moment ago, as `once` does it. */
export async function unsayOf(
  c: Context,
  { house, act, subject }: Changing['Variables'],
  once: (speaker: Speaker) => Promise<Outcome>,
): Promise<Response> {
  const before = await repeated(house.db, act)
  if (before) return answerChange(c, before, () => problem(c, 'changed_meanwhile'))
  const speaker = await speakerOf(c, subject, act.now)
  return answerChange(c, await persist(() => once(speaker)), () => problem(c, 'too_late'))
}

/** Somebody says of a thing at a place that it can be used, is used up, or is broken. */
export const speak = (c: Context<OfAmenity>, words: VoiceWords): Promise<Response> =>
  speakOf(c, c.var, words.says, {
    about: aboutOf(c),
    how: (speaker) => howKnown(c, speaker, words),
    once: (act, speaker, how) => speakOnce(c, act, speaker, how, words.says),
  })

/** Takes back what one said a moment ago, with what followed from it. */
export const unsay = (c: Context<OfAmenity>): Promise<Response> =>
  unsayOf(c, c.var, (speaker) => unsayOnce(c, c.var.act, speaker))

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
  const mine = takenBack(heard, by, act.now)
  if (!mine) return { ok: false, because: 'nothing' }
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

/** What somebody said so short a time ago that they may take it back, or null. */
export function takenBack({ voices }: Heard, by: string, now: number): VoiceRow | null {
  const mine = voices.find((row) => row.by === by)
  return mine && now - mine.at < UNSAY_MS ? mine : null
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
async function withoutPosition(act: Act, about: Fact, says: Says): Promise<Act> {
  if (!act.request) return act
  const words = new TextEncoder().encode(`${factId(about)} ${says}`)
  const hash = hex(await crypto.subtle.digest('SHA-256', words))
  return { ...act, request: { ...act.request, hash } }
}
