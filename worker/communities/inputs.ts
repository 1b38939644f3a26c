import * as v from 'valibot'
import { CATEGORY_IDS } from '../../domain/issues/category.ts'

const SOME = `expected some of ${CATEGORY_IDS.join(', ')}`

/** Which categories are taken: at least one, or nobody could report anything. */
export const Taken = v.object({
  categories: v.pipe(
    v.array(v.picklist(CATEGORY_IDS, SOME), SOME),
    v.minLength(1, SOME),
    v.transform((ids) => CATEGORY_IDS.filter((id) => ids.includes(id))),
  ),
})
