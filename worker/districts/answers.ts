import * as v from 'valibot'
import { LEAST_CROWD } from '../../domain/live/crowd.ts'

const count = v.number()
const share = v.nullable(v.number())

export const District = v.object({
  name: v.string(),
  communities: v.array(
    v.object({
      slug: v.string(),
      name: v.string(),
      name_en: v.nullable(v.string()),
      issues_open: v.pipe(count, v.description('public reports that are open')),
      judged: v.pipe(count, v.description('reports of eight weeks whose 24 hours are over')),
      in_time: v.pipe(count, v.description('of those, put right within 24 hours')),
      share_in_time: share,
      on_duty: v.pipe(v.nullable(count), v.description(`null below ${LEAST_CROWD}`)),
      tasks_open: count,
      station_share: v.pipe(
        share,
        v.description('the share of the people who walk to a service station within 15 minutes'),
      ),
      counted_at: v.pipe(
        v.nullable(count),
        v.description('ms since the epoch; null: not yet counted'),
      ),
    }),
  ),
})

export type DistrictAnswer = v.InferOutput<typeof District>

export const Districts = v.object({
  districts: v.array(v.object({ name: v.string(), communities: count })),
})

export type DistrictsAnswer = v.InferOutput<typeof Districts>
