import * as v from 'valibot'
import { CATEGORY_IDS } from './category.ts'
import { REASONS } from './issue.ts'

export const LONGEST_TEXT = 120
export const MOST_PHOTOS = 4

const degrees = v.pipe(v.number(), v.minValue(-180), v.maxValue(180))
const at = v.pipe(
  v.tuple([degrees, degrees], 'expected [lng,lat] in degrees'),
  v.description('[lng,lat] in WGS-84 degrees'),
)
const text = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(LONGEST_TEXT, `expected at most ${LONGEST_TEXT} characters`),
)
const photo = v.pipe(
  v.string(),
  v.maxLength(40),
  v.description('the `photo` that sending it was answered with'),
)
const moment = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(0),
  v.description('ms since the epoch'),
)

/** An issue as it is reported: a category, where, and up to four photos; one line if they like. */
export const ReportedIssue = v.strictObject({
  category: v.picklist(CATEGORY_IDS, `expected one of ${CATEGORY_IDS.join(', ')}`),
  text: v.optional(v.nullable(text), null),
  at,
  place_id: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(40))), null),
  photos: v.optional(
    v.pipe(v.array(photo), v.maxLength(MOST_PHOTOS, `expected at most ${MOST_PHOTOS} photos`)),
    [],
  ),
})

export type ReportedIssue = v.InferOutput<typeof ReportedIssue>

/** Every step names the number of the last one that whoever takes it has seen. */
const after = v.pipe(
  v.number('expected the number of the last step'),
  v.safeInteger(),
  v.minValue(1),
  v.description('`seq` of the issue as it was read: another step in between refuses this one'),
)

const because = <const T extends readonly string[]>(reasons: T) =>
  v.picklist(reasons, `expected one of ${reasons.join(', ')}`)

/** What each step that people take says, by its kind. */
export const StepWords = {
  triage: v.strictObject({
    after,
    category: v.optional(v.picklist(CATEGORY_IDS)),
    text: v.optional(v.nullable(text)),
  }),
  assign: v.strictObject({ after, organisation: v.pipe(v.string(), v.maxLength(40)) }),
  accept: v.strictObject({ after }),
  plan: v.strictObject({ after, due_at: moment }),
  extend: v.strictObject({ after, due_at: moment, because: because(REASONS.extend) }),
  hand_back: v.strictObject({ after, because: because(REASONS.hand_back) }),
  fix: v.strictObject({ after, photo }),
  verify: v.strictObject({ after, photo }),
  close: v.strictObject({ after }),
  reject: v.strictObject({ after, because: because(REASONS.reject) }),
  reopen: v.strictObject({ after, because: because(REASONS.reopen) }),
  merge: v.strictObject({
    after,
    into: v.pipe(v.number('expected the number of the other issue'), v.safeInteger()),
  }),
  reword: v.strictObject({ after, text: v.nullable(text) }),
} as const
