import * as v from 'valibot'
import { TASK_STATES } from '../../domain/tasks/state.ts'
import { TASK_KINDS } from '../../domain/tasks/task.ts'
import { limit, lngLat, pace } from '../http/inputs.ts'
import type { Cursor } from './list.ts'

const MOST_ON_A_PAGE = 100

/** More ways than these nobody compares on a phone. */
const MOST_NEAR = 50

const cursor = v.pipe(
  v.string(),
  v.regex(/^\d{1,15}\.\d{1,15}$/, 'expected the `next` of a page before'),
  v.transform((text): Cursor => {
    const [at, no] = text.split('.').map(Number)
    return [at, no]
  }),
)

export const ListInput = v.pipe(
  v.object({
    state: v.optional(v.picklist(TASK_STATES, `expected one of ${TASK_STATES.join(', ')}`)),
    kind: v.optional(v.picklist(TASK_KINDS, `expected one of ${TASK_KINDS.join(', ')}`)),
    mine: v.optional(
      v.pipe(
        v.literal('yes', 'expected yes, or nothing'),
        v.description('those the asker holds or has done, the last claimed first'),
      ),
    ),
    after: v.optional(cursor),
    limit: v.optional(limit(MOST_ON_A_PAGE), '50'),
  }),
  v.forward(
    v.check(
      ({ state, kind, mine }) => mine === undefined || (state === undefined && kind === undefined),
      'expected `mine` without `state` and `kind`',
    ),
    ['mine'],
  ),
)

export const NearInput = v.object({
  from: lngLat,
  to: v.optional(v.nullable(lngLat), null),
  pace: v.optional(pace, 'adult'),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_NEAR)), 20),
})
