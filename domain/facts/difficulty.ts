import * as v from 'valibot'
import { spotPersonal } from '../issues/personal.ts'
import { position, whereTheyStand } from './words.ts'

/**
 * What is hard for who brings things to a compound (进门难、充电难、休息难、就餐难): to get in, to charge
 * and to put the bicycle somewhere, to sit down, to eat for little.
 */
export const DIFFICULTY_KINDS = ['entry', 'charging', 'parking', 'rest', 'meals'] as const

export type DifficultyKind = (typeof DIFFICULTY_KINDS)[number]

/** How riders get in at a gate; `shut`: this one lets nobody in who brings things. */
export const ENTRY_WAYS = ['ride', 'walk', 'register', 'shut'] as const

export type EntryWay = (typeof ENTRY_WAYS)[number]

/** How far from the outline of its compound a thing may be, in metres. */
export const DIFFICULTY_REACH_M: Readonly<Record<DifficultyKind, number>> = {
  entry: 80,
  charging: 500,
  parking: 300,
  rest: 500,
  meals: 800,
}

/** So many are told of one compound: more than it has gates, and more than anybody reads. */
export const MOST_DIFFICULTIES = 40

const LONGEST_NAME = 20
const LONGEST_COST = 20
const LONGEST_HOURS = 120
const LONGEST_NOTE = 60
const MOST_YUAN = 200

/** A line that strangers read: whose telephone or number plate it is, is nobody's business. */
const line = (most: number) =>
  v.pipe(
    v.string(`expected at most ${most} characters`),
    v.trim(),
    v.minLength(1, `expected 1 to ${most} characters`),
    v.maxLength(most, `expected at most ${most} characters`),
    v.check((text) => !/[\r\n]/.test(text), 'expected one line'),
    v.check(
      (text) => spotPersonal(text).length === 0,
      'expected no telephone, plate or identity number',
    ),
  )

const optional = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.optional(v.nullable(schema), null)

/** A position with what people call it. */
const point = v.strictObject({ name: line(LONGEST_NAME), at: position })

const place = v.strictObject({
  place: v.pipe(
    v.string('expected the id of a place'),
    v.regex(/^[0-9a-z]{1,40}$/i, 'expected the id of a place'),
    v.description('id of a place'),
  ),
})

const where = v.union([point, place], 'expected {name, at}, or {place}')

const usual = {
  hours: v.pipe(
    optional(line(LONGEST_HOURS)),
    v.description('when, as in OpenStreetMap’s opening_hours; null: nobody wrote it down'),
  ),
  note: optional(line(LONGEST_NOTE)),
}

const YUAN = `expected whole yuan from 1 to ${MOST_YUAN}`

/** What somebody tells of a compound; what is not written down is null. */
export const DifficultyValue = v.variant(
  'kind',
  [
    v.strictObject({
      kind: v.literal('entry'),
      where: point,
      how: v.picklist(ENTRY_WAYS, `expected one of ${ENTRY_WAYS.join(', ')}`),
      ...usual,
    }),
    v.strictObject({
      kind: v.literal('charging'),
      where: point,
      cost: optional(line(LONGEST_COST)),
      ...usual,
    }),
    v.strictObject({
      kind: v.literal('parking'),
      where: point,
      cost: optional(line(LONGEST_COST)),
      ...usual,
    }),
    v.strictObject({ kind: v.literal('rest'), where, ...usual }),
    v.strictObject({
      kind: v.literal('meals'),
      where,
      price: optional(
        v.pipe(
          v.number(YUAN),
          v.integer(YUAN),
          v.minValue(1, YUAN),
          v.maxValue(MOST_YUAN, YUAN),
          v.description('about so many yuan for a meal'),
        ),
      ),
      ...usual,
    }),
  ],
  `expected a \`kind\` of ${DIFFICULTY_KINDS.join(', ')}`,
)

export type DifficultyValue = v.InferOutput<typeof DifficultyValue>

/** A thing of a compound as it is corrected: `seq` is the version that was seen. */
export const DifficultyAmendment = v.strictObject({
  seq: v.pipe(v.number(), v.integer(), v.minValue(1), v.description('the version that was seen')),
  value: DifficultyValue,
})

export type DifficultyAmendment = v.InferOutput<typeof DifficultyAmendment>

/** 还是这样 or 变了, and where whoever says so stands, which is kept nowhere. */
export const DifficultyWord = v.strictObject({
  says: v.picklist(
    ['works', 'broken'],
    'expected works (it is still so) or broken (it has changed)',
  ),
  ...whereTheyStand,
})

export type DifficultyWord = v.InferOutput<typeof DifficultyWord>

/**
 * The key of a version of a thing among its compound's facts. What was said of an older version says
 * nothing of this one.
 */
export const difficultyKey = (id: string, seq: number): string => `${id}-${seq}`
