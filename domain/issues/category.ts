/** What neighbours report (随手拍). */
export const CATEGORIES = {
  litter: { zh: '垃圾', en: 'Litter', handledWithinHours: 24, sameWithinM: 30 },
  light: { zh: '路灯', en: 'Street light', handledWithinHours: 24, sameWithinM: 40 },
  facility: { zh: '设施坏了', en: 'Broken facility', handledWithinHours: 48, sameWithinM: 25 },
  blocked: { zh: '道路堵住', en: 'Blocked way', handledWithinHours: 12, sameWithinM: 40 },
  hazard: { zh: '危险', en: 'Hazard', handledWithinHours: 8, sameWithinM: 30 },
  water: { zh: '积水漏水', en: 'Water', handledWithinHours: 24, sameWithinM: 50 },
  other: { zh: '其他', en: 'Something else', handledWithinHours: 24, sameWithinM: 20 },
} as const satisfies Record<string, Category>

/**
 * A category, with its promise: `handledWithinHours` from the report until it is fixed, and
 * `sameWithinM`, how near a second report of it is taken for the same thing.
 */
export interface Category {
  readonly zh: string
  readonly en: string
  readonly handledWithinHours: number
  readonly sameWithinM: number
}

export type CategoryId = keyof typeof CATEGORIES

export const CATEGORY_IDS = Object.keys(CATEGORIES) as CategoryId[]

export const isCategory = (id: string): id is CategoryId => Object.hasOwn(CATEGORIES, id)

/** What can be reported where some categories are switched off: the others, in their own order. */
export const takenCategories = (off: readonly CategoryId[]): CategoryId[] =>
  CATEGORY_IDS.filter((id) => !off.includes(id))
