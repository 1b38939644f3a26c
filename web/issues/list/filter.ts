import { CATEGORY_IDS } from '../../../domain/issues/category.ts'
import { PHASES } from '../../../domain/issues/state.ts'
import { AGES, type Age, type IssueFilter } from '../page.ts'

const HOUR_MS = 3_600_000

const AGE_MS: Readonly<Record<Age, number>> = {
  day: 24 * HOUR_MS,
  week: 7 * 24 * HOUR_MS,
  month: 30 * 24 * HOUR_MS,
}

const LONGEST_ID = 40

/** What an address asks to see. A page answers whatever it is given: what cannot be read is left out. */
export const readFilter = (params: URLSearchParams): IssueFilter => ({
  phase: oneOf(PHASES, params.get('phase')),
  category: oneOf(CATEGORY_IDS, params.get('category')),
  compound: params.get('compound')?.slice(0, LONGEST_ID) || null,
  age: oneOf(AGES, params.get('age')),
  mine: params.get('mine') === 'yes',
})

/** The address of the list with something else asked of it. */
export function filterLink(slug: string, filter: IssueFilter, after: string | null = null): string {
  const params = plain(filter)
  if (filter.age) params.set('age', filter.age)
  if (after) params.set('after', after)
  return params.size > 0 ? `/c/${slug}/issues?${params}` : `/c/${slug}/issues`
}

/** What the API is asked for. */
export function filterQuery(filter: IssueFilter, now: number): URLSearchParams {
  const params = plain(filter)
  const since = sinceOf(filter, now)
  if (since !== null) params.set('since', String(since))
  return params
}

/** Since when what is looked for was reported; to the minute, so that the same question is the same address. */
export const sinceOf = ({ age }: IssueFilter, now: number): number | null =>
  age === null ? null : Math.floor((now - AGE_MS[age]) / 60_000) * 60_000

function plain({ phase, category, compound, mine }: IssueFilter): URLSearchParams {
  const params = new URLSearchParams()
  if (phase) params.set('phase', phase)
  if (category) params.set('category', category)
  if (compound) params.set('compound', compound)
  if (mine) params.set('mine', 'yes')
  return params
}

const oneOf = <T extends string>(all: readonly T[], value: string | null): T | null =>
  all.find((each) => each === value) ?? null
