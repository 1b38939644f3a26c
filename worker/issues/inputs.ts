import * as v from 'valibot'
import { CATEGORY_IDS } from '../../domain/issues/category.ts'
import { ISSUE_STATES, PHASES } from '../../domain/issues/state.ts'
import { limit, position, text } from '../http/inputs.ts'

const MOST_ON_A_PAGE = 100

const category = v.picklist(CATEGORY_IDS, `expected one of ${CATEGORY_IDS.join(', ')}`)

const whole = (accepted: string) =>
  text(accepted, (value) => (/^\d{1,15}$/.test(value) ? Number(value) : null))

export const ListInput = v.object({
  phase: v.optional(v.picklist(PHASES, `expected one of ${PHASES.join(', ')}`)),
  state: v.optional(v.picklist(ISSUE_STATES, `expected one of ${ISSUE_STATES.join(', ')}`)),
  category: v.optional(category),
  compound: v.optional(v.pipe(v.string(), v.maxLength(40), v.description('id of a compound'))),
  since: v.optional(whole('ms since the epoch')),
  mine: v.optional(
    v.pipe(
      v.literal('yes', 'expected yes, or nothing'),
      v.description('those the asker has reported, whatever became of them'),
    ),
  ),
  after: v.optional(whole('the `next` of a page before')),
  limit: v.optional(limit(MOST_ON_A_PAGE), '50'),
})

export const NearInput = v.object({ at: position, category })
