import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { stepsFrom } from '../../../domain/issues/state.ts'
import { MOST_EXTENSIONS_ASKED } from '../../../domain/issues/step.ts'
import { StepWords } from '../../../domain/issues/words.ts'
import { MOST_PHOTO_BYTES } from '../../../domain/photos/photo.ts'
import type { Db } from '../../db/connect.ts'
import type { Changing } from '../../http/app.ts'
import { bodyUpTo } from '../../http/body.ts'
import { answerChange, changing, changingByFile } from '../../http/change.ts'
import { describe } from '../../http/describe.ts'
import { type FailureCode, problem } from '../../http/failure.ts'
import { permit } from '../../http/permit.ts'
import { noStore } from '../../http/private.ts'
import { accept } from '../../http/validation.ts'
import { repeated } from '../../journal/commit.ts'
import { PhotoReceipt } from '../../photos/answers.ts'
import { takePhoto } from '../../photos/take.ts'
import { type AskedStep, advance } from '../advance.ts'
import { AssignmentAnswer, IssueReceipt } from '../answers.ts'
import { showStory } from '../show.ts'
import { answerStep, STEP_ROUTES } from '../steps.ts'
import { extensionsBy } from '../store.ts'
import { openLink } from './cookie.ts'
import type { LinkFound } from './store.ts'

const tag = 'Reports'

/** What an organisation does with what it was assigned. */
const RESPONSES = ['accept', 'plan', 'extend', 'hand_back', 'fix'] as const

interface ByLink extends Changing {
  Variables: Changing['Variables'] & { opened: LinkFound }
}

/** Finds what the link opens by which somebody asks. */
const byLink = createMiddleware<ByLink>(async (c, next) => {
  const opened = await openLink(c)
  if (!opened) return problem(c, 'unknown_link')
  c.set('opened', opened)
  // Who holds it is nobody we know: requests of each link are told apart by it.
  if (c.var.act) c.set('act', { ...c.var.act, actor: `link:${opened.link.id}` })
  return opened.isUsedUp ? usedUp(c) : next()
})

/** Whoever lost the answer to what used the link up is told it again. */
async function usedUp(c: Context<ByLink>): Promise<Response> {
  const { house, act } = c.var
  const before = act && (await repeated(house.db, act))
  return before ? answerChange(c, before, () => problem(c, 'power_used')) : problem(c, 'power_used')
}

/** What a link opens, and what can be done with it now. */
export async function assignmentOf(db: Db, { link, found, organisation }: LinkFound) {
  const { row, community } = found
  const moved = await extensionsBy(db, row.id)
  const leads = stepsFrom(row.state)
  const { id, name, nameEn } = organisation
  return {
    issue: await showStory(db, { community, asker: null }, row),
    organisation: { id, name, name_en: nameEn },
    can: RESPONSES.filter((kind) => {
      if (kind === 'accept' && row.acceptedAt !== null) return false
      return leads.includes(kind) && (kind !== 'extend' || moved < MOST_EXTENSIONS_ASKED)
    }),
    until: link.expiresAt,
  }
}

/** What whoever holds a responder's link does, without an account. */
export const responding = new Hono<ByLink>()
  .get(
    '/',
    describe({
      tag,
      summary: 'What a responder’s link opens, and what can be done by it',
      answer: AssignmentAnswer,
      failures: ['unknown_link', 'power_used'],
    }),
    permit('responder.act'),
    byLink,
    noStore,
    async (c) => c.json(await assignmentOf(c.var.house.db, c.var.opened)),
  )
  .post(
    '/photos',
    describe({
      tag,
      summary: 'Send the photo of what was fixed, by a responder’s link',
      answer: PhotoReceipt,
      failures: [
        ...(['unreadable_photo', 'too_large', 'key_needed', 'key_reused', 'too_many'] as const),
        ...(['unknown_link', 'power_used', 'foreign_origin'] as const),
      ],
    }),
    changingByFile(bodyUpTo(MOST_PHOTO_BYTES)),
    permit('responder.act'),
    byLink,
    (c) => {
      const { act, opened } = c.var
      const { row } = opened.found
      // Whoever made the link answers for what comes by it.
      const sender = { communityId: row.communityId, personId: opened.link.madeBy, purpose: 'fix' }
      return takePhoto(c, act, sender)
    },
  )

for (const kind of RESPONSES) {
  const { path, summary, failures = [] } = STEP_ROUTES[kind]
  responding.post(
    `/${path}`,
    described(summary, failures),
    changing,
    permit('responder.act'),
    byLink,
    accept('json', StepWords[kind]),
    async (c) => {
      const { house, act, opened } = c.var
      const { link, found } = opened
      const taker = {
        by: 'organisation',
        organisationId: link.organisationId,
        photosOf: link.madeBy,
        speaksFor: 'others' as const,
        belongsTo: [link.organisationId],
      }
      const asked = { kind, words: c.req.valid('json') } as AskedStep
      return answerStep(c, await advance(house, act, found, taker, asked))
    },
  )
}

function described(summary: string, failures: readonly FailureCode[]) {
  return describe({
    tag,
    summary,
    answer: IssueReceipt,
    failures: [
      ...(['bad_input', 'not_json', 'too_large', 'key_needed', 'key_reused'] as const),
      ...(['unknown_link', 'power_used', 'foreign_origin'] as const),
      ...(['step_not_now', 'step_taken'] as const),
      ...failures,
    ],
  })
}
