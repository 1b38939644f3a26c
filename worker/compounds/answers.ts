import * as v from 'valibot'
import { DIFFICULTY_KINDS, DifficultyValue, ENTRY_WAYS } from '../../domain/facts/difficulty.ts'
import { FRESHNESSES } from '../../domain/facts/freshness.ts'
import { FACT_STATES } from '../../domain/facts/standing.ts'
import { RANKS, SAYS } from '../../domain/facts/voice.ts'
import { lngLat, moment } from '../http/shapes.ts'
import { receipt } from '../journal/receipt.ts'
import { DIFFICULTY_DEEDS } from './table.ts'

export const DifficultyAnswer = v.object({
  id: v.string(),
  kind: v.picklist(DIFFICULTY_KINDS),
  seq: v.pipe(v.number(), v.description('number of its version')),
  changed_at: moment,
  name: v.string(),
  name_en: v.nullable(v.string()),
  at: lngLat,
  place: v.nullable(v.pipe(v.string(), v.description('id of a place'))),
  how: v.pipe(
    v.nullable(v.picklist(ENTRY_WAYS)),
    v.description('how riders get in; null: it is no gate'),
  ),
  cost: v.nullable(v.string()),
  price: v.pipe(v.nullable(v.number()), v.description('about so many yuan for a meal')),
  note: v.nullable(v.string()),
  hours: v.pipe(v.nullable(v.string()), v.description('its own, else those of the place')),
  own_hours: v.nullable(v.string()),
  hours_changes: v.array(
    v.object({ at: moment, state: v.picklist(['open', 'closed', 'unknown']) }),
  ),
  hours_horizon: moment,
  state: v.pipe(v.picklist(FACT_STATES), v.description('`broken`: people say that it has changed')),
  confirmed_at: v.pipe(v.nullable(moment), v.description('null: nobody has ever said so')),
  confirmed_by: v.nullable(v.picklist(RANKS)),
  freshness: v.picklist(FRESHNESSES),
  disputed: v.pipe(v.boolean(), v.description('somebody says otherwise, and a third is asked')),
})

const named = { id: v.string(), name: v.string(), name_en: v.nullable(v.string()) }

export const CompoundAnswer = v.object({
  ...named,
  ring: v.pipe(v.array(lngLat), v.description('closed')),
  facts: v.array(DifficultyAnswer),
})

export const DifficultiesAnswer = v.object({
  now: moment,
  compounds: v.array(CompoundAnswer),
  next: v.pipe(v.nullable(v.string()), v.description('give it as `after` to read on')),
})

export const CompoundFactsAnswer = v.object({
  now: moment,
  facts: v.array(
    v.object({
      ...DifficultyAnswer.entries,
      mine: v.pipe(
        v.nullable(v.object({ says: v.picklist(SAYS), at: moment })),
        v.description('what the asker said last'),
      ),
    }),
  ),
  may_write: v.boolean(),
  may_remove: v.boolean(),
})

export const GatesAnswer = v.object({
  gates: v.pipe(
    v.array(lngLat),
    v.description('the gates that the map has in the wall of the compound'),
  ),
})

export const DifficultyHistoryAnswer = v.object({
  versions: v.array(
    v.object({
      seq: v.number(),
      did: v.picklist(DIFFICULTY_DEEDS),
      at: moment,
      by: v.pipe(v.nullable(v.string()), v.description('told to who may correct it')),
      value: DifficultyValue,
    }),
  ),
})

export const DifficultyReceipt = receipt({
  compound: v.string(),
  fact: v.string(),
  version: v.number(),
  difficulty: v.picklist(DIFFICULTY_KINDS),
})

export const DifficultyVoiceReceipt = receipt({
  compound: v.string(),
  key: v.string(),
  says: v.picklist(SAYS),
  state: v.picklist(FACT_STATES),
  disputed: v.boolean(),
})
