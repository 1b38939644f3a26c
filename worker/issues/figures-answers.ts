import * as v from 'valibot'
import { CATEGORY_IDS } from '../../domain/issues/category.ts'
import { ISSUE_STATES } from '../../domain/issues/state.ts'
import { moment } from '../http/shapes.ts'
import { HolderAnswer } from './answers.ts'

const Figures = v.object({
  reports: v.number(),
  handled: v.pipe(v.number(), v.description('of the reports, how many were put right')),
  median_hours: v.pipe(
    v.nullable(v.number()),
    v.description('half of the handled took at most so many whole hours by the public clock'),
  ),
  reopened: v.number(),
  judged: v.pipe(v.number(), v.description('taken up, and at least 24 hours old')),
  in_time: v.pipe(v.number(), v.description('of the judged, how many within 24 hours')),
  share_in_time: v.nullable(v.number()),
})

export const FiguresAnswer = v.object({
  since: moment,
  until: moment,
  capped: v.pipe(v.boolean(), v.description('there were more; the latest were counted')),
  all: Figures,
  weeks: v.array(v.object({ from: moment, ...Figures.entries })),
  categories: v.array(v.object({ category: v.picklist(CATEGORY_IDS), ...Figures.entries })),
  holders: v.array(v.object({ holder: HolderAnswer, ...Figures.entries })),
})

/** Issues as a map draws them. */
export const PointsAnswer = v.object({
  points: v.array(
    v.object({
      no: v.number(),
      at: v.tuple([v.number(), v.number()]),
      category: v.picklist(CATEGORY_IDS),
      state: v.picklist(ISSUE_STATES),
      late: v.boolean(),
    }),
  ),
  more: v.pipe(v.boolean(), v.description('there are more than are told')),
})

/** How much is open in each compound. */
export const HeatAnswer = v.object({
  compounds: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      name_en: v.nullable(v.string()),
      ring: v.array(v.tuple([v.number(), v.number()])),
      open: v.pipe(v.number(), v.description('100 means 100 or more')),
      late: v.number(),
    }),
  ),
})
