import { eq } from 'drizzle-orm'
import { Hono } from 'hono'
import { CATEGORY_IDS } from '../../domain/issues/category.ts'
import type { ChangingInCommunity } from '../http/app.ts'
import { answerChange, changing } from '../http/change.ts'
import { describe } from '../http/describe.ts'
import { problem } from '../http/failure.ts'
import { permit } from '../http/permit.ts'
import { accept } from '../http/validation.ts'
import { commit } from '../journal/commit.ts'
import { Receipt } from '../journal/receipt.ts'
import { record } from '../journal/record.ts'
import { inCommunity } from './here.ts'
import { Taken } from './inputs.ts'
import { community } from './table.ts'

/** Which of the categories neighbours can report in a community. */
export const categories = new Hono<ChangingInCommunity>().put(
  '/:slug/categories',
  describe({
    tag: 'Communities',
    summary:
      'Says which kinds of report neighbours can make in a community; open ones of another kind stay',
    answer: Receipt,
    failures: ['bad_input', 'sign_in_needed', 'not_permitted', 'unknown_community'],
  }),
  changing,
  inCommunity,
  permit('category.keep'),
  accept('json', Taken),
  async (c) => {
    const { act, community: here, house } = c.var
    const taken = c.req.valid('json').categories
    const off = CATEGORY_IDS.filter((id) => !taken.includes(id))
    const outcome = await commit(house, act, [
      house.db.update(community).set({ categoriesOff: off }).where(eq(community.id, here.id)),
      record(act, {
        communityId: here.id,
        kind: 'category.set',
        subject: `community:${here.slug}`,
        payload: { categories: taken.length },
      }),
    ])
    return answerChange(c, outcome, () => problem(c, 'changed_meanwhile'))
  },
)
