import * as v from 'valibot'
import { CATEGORY_IDS } from '../../../domain/issues/category.ts'
import { Named } from '../answers.ts'

const LONGEST_NAME = 40
const NAME = `expected a name of 1 to ${LONGEST_NAME} characters`

const name = v.pipe(v.string(NAME), v.trim(), v.minLength(1, NAME), v.maxLength(LONGEST_NAME, NAME))

const category = v.picklist(CATEGORY_IDS, `expected one of ${CATEGORY_IDS.join(', ')}`)

const id = v.pipe(v.string(), v.maxLength(40))

export const AddedOrganisation = v.strictObject({
  name,
  name_en: v.optional(v.nullable(name), null),
  phone: v.optional(
    v.nullable(v.pipe(v.string(), v.trim(), v.regex(/^[+\d][\d -]{4,19}$/, 'expected a phone'))),
    null,
  ),
})

/** What a route is for; without a compound, wherever there is no other. */
export const ClearedRoute = v.strictObject({
  category,
  compound: v.optional(v.nullable(id), null),
})

export const SetRoute = v.strictObject({ ...ClearedRoute.entries, organisation: id })

export const OrganisationsAnswer = v.object({
  organisations: v.array(v.object({ ...Named.entries, phone: v.nullable(v.string()) })),
})

export const RoutesAnswer = v.object({
  routes: v.array(
    v.object({
      category,
      compound: v.pipe(
        v.nullable(Named),
        v.description('null: in every compound without a route of its own, and in the streets'),
      ),
      organisation: Named,
    }),
  ),
})

export const CompoundsAnswer = v.object({
  compounds: v.array(
    v.object({
      ...Named.entries,
      ring: v.pipe(
        v.array(v.tuple([v.number(), v.number()])),
        v.description('its outline, closed: [lng,lat] in WGS-84 degrees'),
      ),
    }),
  ),
})
