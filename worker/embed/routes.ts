import { eq } from 'drizzle-orm'
import { Hono } from 'hono'
import { inCommunity } from '../communities/here.ts'
import { community } from '../communities/table.ts'
import type { ChangingInCommunity } from '../http/app.ts'
import { answerChange, changing } from '../http/change.ts'
import { describe } from '../http/describe.ts'
import { problem } from '../http/failure.ts'
import { permit } from '../http/permit.ts'
import { noStore } from '../http/private.ts'
import { accept } from '../http/validation.ts'
import { commit } from '../journal/commit.ts'
import { Receipt } from '../journal/receipt.ts'
import { record } from '../journal/record.ts'
import { EmbeddingAnswer } from './answers.ts'
import { Embedding } from './inputs.ts'

const tag = 'Communities'

/** Which websites may show a community's map. */
export const embedding = new Hono<ChangingInCommunity>()
  .get(
    '/:slug/embedding',
    describe({
      tag,
      summary: 'The websites that may show the map of a community',
      answer: EmbeddingAnswer,
      failures: ['sign_in_needed', 'not_permitted', 'unknown_community'],
    }),
    inCommunity,
    permit('embedding.keep'),
    noStore,
    (c) => c.json({ origins: [...c.var.community.embedOrigins] }),
  )
  .put(
    '/:slug/embedding',
    describe({
      tag,
      summary: 'Says which websites may show the map of a community; all others are refused',
      answer: Receipt,
      failures: ['bad_input', 'sign_in_needed', 'not_permitted', 'unknown_community'],
    }),
    changing,
    inCommunity,
    permit('embedding.keep'),
    accept('json', Embedding),
    async (c) => {
      const { act, community: here, house } = c.var
      const { origins } = c.req.valid('json')
      const outcome = await commit(house, act, [
        house.db.update(community).set({ embedOrigins: origins }).where(eq(community.id, here.id)),
        record(act, {
          communityId: here.id,
          kind: 'embedding.set',
          subject: `community:${here.slug}`,
          payload: { origins: origins.length },
        }),
      ])
      return answerChange(c, outcome, () => problem(c, 'changed_meanwhile'))
    },
  )
