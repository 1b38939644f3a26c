import { CATEGORIES } from '../../../domain/issues/category.ts'
import type { Lang } from '../../app/i18n.ts'
import type { IssueItem } from '../page.ts'

/** What an issue goes by: its line, or what it is where nobody wrote one. */
export const nameOf = (
  { text, category }: Pick<IssueItem, 'text' | 'category'>,
  lang: Lang,
): string => text || CATEGORIES[category][lang]
