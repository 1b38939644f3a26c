import { CATEGORIES } from '../../../domain/issues/category.ts'
import type { Lang } from '../../app/i18n.ts'
import { dayOf } from '../../app/moment-words.ts'
import type { FiguresItem, TrendsItem } from '../page.ts'
import { holderName } from '../telling/steps.ts'
import { figuresWords } from './words.ts'

/** One line of a table of figures. */
export interface FiguresRow {
  readonly name: string
  readonly figures: FiguresItem
}

/** The weeks by the day on which they began. */
export const weekRows = ({ weeks }: TrendsItem, timeZone: string): FiguresRow[] =>
  weeks.map(({ from, ...figures }) => ({ name: dayOf(from, timeZone).slice(5), figures }))

export const categoryRows = ({ categories }: TrendsItem, lang: Lang): FiguresRow[] =>
  categories.map(({ category, ...figures }) => ({ name: CATEGORIES[category][lang], figures }))

export const holderRows = ({ holders }: TrendsItem, lang: Lang): FiguresRow[] =>
  holders.map(({ holder, ...figures }) => ({ name: holderName(holder, lang), figures }))

/** All of it as one table for a spreadsheet, its heading first. */
export function figuresTable(
  trends: TrendsItem,
  lang: Lang,
  timeZone: string,
): (string | number)[][] {
  const t = figuresWords(lang)
  const heading = ['', '', t.reports, t.handled, t.inTime, t.judged, t.median, t.reopened]
  const cells = (kind: string, rows: readonly FiguresRow[]) =>
    rows.map(({ name, figures }) => [
      kind,
      name,
      figures.reports,
      figures.handled,
      figures.in_time,
      figures.judged,
      figures.median_hours ?? '',
      figures.reopened,
    ])
  const weeks = trends.weeks.map(({ from, ...figures }) => ({
    name: dayOf(from, timeZone),
    figures,
  }))
  return [
    heading,
    ...cells(t.weeks, weeks),
    ...cells(t.categories, categoryRows(trends, lang)),
    ...cells(t.holders, holderRows(trends, lang)),
  ]
}
