import * as v from 'valibot'
import { SKILL_IDS } from './skills.ts'
import { PROOFS, RETURN_REASONS, TASK_KINDS, UNDOABLE } from './task.ts'

const LONGEST_TITLE = 40
const LONGEST_NOTE = 500
const LONGEST_MINUTES = 240

const title = v.pipe(
  v.string('expected what is to be done'),
  v.trim(),
  v.minLength(1, 'expected what is to be done'),
  v.maxLength(LONGEST_TITLE, `expected at most ${LONGEST_TITLE} characters`),
)

const note = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(LONGEST_NOTE, `expected at most ${LONGEST_NOTE} characters`),
)

const degrees = v.pipe(v.number(), v.minValue(-180), v.maxValue(180))

const moment = v.pipe(
  v.number('expected ms since the epoch'),
  v.safeInteger('expected ms since the epoch'),
  v.minValue(0),
  v.description('ms since the epoch'),
)

const expectedMinutes = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(1, `expected 1 to ${LONGEST_MINUTES} minutes`),
  v.maxValue(LONGEST_MINUTES, `expected 1 to ${LONGEST_MINUTES} minutes`),
)

/** What the person helped reads out. */
const code = v.pipe(v.string(), v.regex(/^\d{4,6}$/, 'expected four to six digits'))

const details = {
  kind: v.picklist(TASK_KINDS, `expected one of ${TASK_KINDS.join(', ')}`),
  title,
  note: v.nullable(note),
  at: v.pipe(
    v.tuple([degrees, degrees], 'expected [lng,lat] in degrees'),
    v.description('[lng,lat] in WGS-84 degrees'),
  ),
  place_id: v.nullable(v.pipe(v.string(), v.maxLength(40))),
  skills: v.pipe(
    v.array(v.picklist(SKILL_IDS, `expected skills of ${SKILL_IDS.join(', ')}`)),
    v.maxLength(SKILL_IDS.length),
  ),
  from_at: moment,
  until_at: v.nullable(moment),
  expected_minutes: expectedMinutes,
  seats: v.picklist([1, 2], 'expected 1 or 2'),
  proof: v.picklist(PROOFS, `expected one of ${PROOFS.join(', ')}`),
  code: v.optional(v.pipe(code, v.description('what is read out, where the proof is a code'))),
}

const CODE_FITS = 'expected a code together with `proof: code`, and nowhere else'

/** A task as it is posted: at most 40 characters of title, 1 to 240 minutes, one or two people. */
export const PostedTask = v.pipe(
  v.strictObject({
    ...details,
    note: v.optional(details.note, null),
    place_id: v.optional(details.place_id, null),
    skills: v.optional(details.skills, []),
    from_at: v.optional(details.from_at),
    until_at: v.optional(details.until_at, null),
    expected_minutes: v.optional(expectedMinutes, 10),
    seats: v.optional(details.seats, 1),
    proof: v.optional(details.proof, 'none'),
  }),
  v.forward(
    v.check((task) => codeFits(task), CODE_FITS),
    ['code'],
  ),
)

export type PostedTask = v.InferOutput<typeof PostedTask>

/** What can be changed of a task afterwards: any of its details. */
export const AmendedTask = v.pipe(
  v.partial(v.strictObject(details)),
  v.check((changes) => Object.keys(changes).length > 0, 'expected something to change'),
  v.forward(
    v.check((task) => codeFits(task), CODE_FITS),
    ['code'],
  ),
)

export type AmendedTask = v.InferOutput<typeof AmendedTask>

/** Where the claimant is, so that who loses is told of another task near them; not kept. */
export const ClaimWords = v.strictObject({ from: v.optional(details.at) })

/** What shows that it is done: the one of these that the task's proof asks for. */
export const CompletionWords = v.strictObject({
  tick: v.optional(v.literal(true)),
  photo: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(40),
      v.description('the `photo` that sending it was answered with'),
    ),
  ),
  code: v.optional(code),
})

export const ReturnWords = v.strictObject({
  because: v.picklist(RETURN_REASONS, `expected one of ${RETURN_REASONS.join(', ')}`),
})

export const UndoWords = v.strictObject({
  of: v.picklist(UNDOABLE, `expected one of ${UNDOABLE.join(', ')}`),
})

export const NoWords = v.strictObject({})

function codeFits({ proof, code }: { proof?: string; code?: string }): boolean {
  return (proof === 'code') === (code !== undefined)
}
