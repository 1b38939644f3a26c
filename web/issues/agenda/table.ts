import { CATEGORIES } from '../../../domain/issues/category.ts'
import { lasted } from '../../app/ago.ts'
import { named } from '../../app/i18n.ts'
import { dayOf, momentWords } from '../../app/moment-words.ts'
import type { IssueItem } from '../page.ts'
import type { Reading } from '../telling/moment.ts'
import { nameOf } from '../telling/name.ts'
import { holderName } from '../telling/steps.ts'
import { tellingWords } from '../telling/words.ts'
import { agendaWords } from './words.ts'

/** The agenda as a table for a spreadsheet, its heading first, with an empty column for what is decided. */
export function agendaTable(issues: readonly IssueItem[], reading: Reading): (string | number)[][] {
  const { lang } = reading
  const t = agendaWords(lang)
  const { states } = tellingWords(lang)
  const heading = [
    t.number,
    t.what,
    t.where,
    t.holder,
    t.reported,
    t.due,
    t.late,
    t.extensions,
    t.met,
    t.state,
    t.decision,
  ]
  const rows = issues.map((issue) => [
    issue.no,
    nameOf(issue, lang),
    whereOf(issue, reading),
    holderName(issue.holder, lang),
    plainMoment(issue.reported_at, reading),
    plainMoment(issue.due_at, reading),
    lateWords(issue, reading) ?? '',
    issue.extensions,
    issue.met,
    states[issue.state],
    '',
  ])
  return [heading, ...rows]
}

/** By how much it is late; null: it is not. */
export const lateWords = ({ due_at }: IssueItem, { now, lang }: Reading): string | null =>
  due_at <= now ? lasted(now - due_at, lang) : null

/** Its kind, and the compound where it is in one. */
export const whereOf = ({ compound, category }: IssueItem, { lang }: Reading): string =>
  [compound ? named(compound, lang) : null, CATEGORIES[category][lang]].filter(Boolean).join(' · ')

// Spreadsheets read this as a date, in any language.
const plainMoment = (at: number, { timeZone }: Reading): string =>
  `${dayOf(at, timeZone)} ${momentWords(at, timeZone, 'en').clock}`
